import { child, isNode, type Module, type Node, type Project, wordOf } from './architecture-project'
import { inside } from './architecture-rule'

const GALLERY = ['app/[locale]/gallery', 'components/gallery']
/** Another page that is opened by its own address shows nothing here, whatever it imports. */
const OTHER_PAGE = /^app\/.*\/(?:page|layout|error|not-found|route)\.tsx?$/

const bare = (path: string): string => path.replace(/\.[a-z]+$/, '')
const isDrawing = ({ nodes }: Module): boolean =>
  nodes.some(({ type }) => type === 'JSXElement' || type === 'JSXFragment')
const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** What a module takes from others by value: `path name`, and `path *` where it may be anything. */
function taken(module: Module): string[] {
  return module.nodes.flatMap(node => {
    const source = wordOf(child(node, 'source'))
    const { local } = module.imports.find(({ specifier }) => specifier === source) ?? { local: null }
    if (!local) return []
    if (node.type === 'ImportExpression') return [`${local} *`]
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return []
    return list(node.specifiers)
      .filter(({ importKind }) => importKind !== 'type')
      .map(one => `${local} ${wordOf(child(one, 'imported')) || '*'}`)
  })
}

/** The components that a module offers: what it exports under a name in capitals and small letters, where it draws at all. */
function offered(module: Module): string[] {
  if (!module.path.endsWith('.tsx') || !isDrawing(module)) return []
  return module.nodes
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(node => {
      const declared = child(node, 'declaration')
      if (declared?.type === 'FunctionDeclaration') return [wordOf(child(declared, 'id'))]
      // A constant is a component where its value is a function that draws; a context or a list is none.
      return list(declared?.declarations).flatMap(one =>
        child(one, 'init')?.type === 'ArrowFunctionExpression' ? [wordOf(child(one, 'id'))] : [],
      )
    })
    .filter(name => /^[A-Z]\w*[a-z]/.test(name))
}

/** Modules that the gallery's page takes in, by value and by any road but another page. */
function reached(project: Project): ReadonlyMap<string, Module> {
  const byName = new Map(project.modules.map(module => [bare(module.path), module]))
  const found = new Map<string, Module>()
  const visit = (name: string): void => {
    const module = byName.get(name)
    if (!module || found.has(name) || (OTHER_PAGE.test(module.path) && !inside(module.path, GALLERY))) return
    found.set(name, module)
    for (const { local, typeOnly } of module.imports) if (local && !typeOnly) visit(local)
  }
  for (const { path } of project.modules) if (inside(path, ['app/[locale]/gallery'])) visit(bare(path))
  return found
}

/** Components that the gallery does not show, by the file that offers them. */
function unshown(project: Project): ReadonlyMap<string, readonly string[]> {
  const shown = reached(project)
  const used = new Set([...shown.values()].flatMap(taken))
  const rest = project.modules.flatMap((module): (readonly [string, readonly string[]])[] => {
    if (!inside(module.path, ['components'])) return []
    const name = bare(module.path)
    const own = new Set(
      module.nodes.filter(({ type }) => type === 'JSXOpeningElement').map(node => wordOf(child(node, 'name'))),
    )
    const isShown = (one: string) =>
      shown.has(name) && (used.has(`${name} ${one}`) || used.has(`${name} *`) || own.has(one))
    const missing = offered(module).filter(one => !isShown(one))
    return missing.length > 0 ? [[module.path, missing]] : []
  })
  return new Map(rest)
}

/**
 * What is wrong with the gallery: components that it does not show and that no exception names, and exceptions that are none, since the
 * gallery shows the file or there is no such file. `exceptions` holds the reason of each, by path.
 */
export function galleryGaps(project: Project, exceptions: Readonly<Record<string, string>>): string[] {
  const missing = unshown(project)
  return [
    ...[...missing]
      .filter(([path]) => !Object.hasOwn(exceptions, path))
      .map(([path, names]) => `${path} has no place in the gallery: ${names.join(', ')}`),
    ...Object.entries(exceptions).flatMap(([path, reason]) => [
      ...(missing.has(path) ? [] : [`${path} is excepted, and need not be`]),
      ...(reason.trim() === '' ? [`${path} is excepted without a reason`] : []),
    ]),
  ]
}
