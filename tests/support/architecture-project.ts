import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseAst } from 'vitest/node'

/** A node of the ESTree (TypeScript flavour) that the parser returns. */
export type Node = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export type Import = {
  readonly specifier: string
  /** Path inside the repository without extension, or null for a package. */
  readonly local: string | null
  readonly typeOnly: boolean
}

/** One module: its text, its parsed form, and the same text with strings and JSX text blanked (code and comments only). */
export type Module = {
  readonly path: string
  readonly text: string
  readonly bare: string
  readonly nodes: readonly Node[]
  readonly imports: readonly Import[]
}

/** What the rules look at: modules, and every other text file by path. */
export type Project = { readonly modules: readonly Module[]; readonly files: ReadonlyMap<string, string> }

/** Installed, built or generated: by name at the top of the repository, or by path. */
const SKIPPED =
  /^(?:node_modules|\.git|\.next|\.data|\.build|test-results|coverage|next-env\.d\.ts|lib\/server\/db\/generated)$|\/golden$/
const MODULE = /\.(?:ts|tsx|mjs|js)$/
const TEXT = /\.(?:ts|tsx|mjs|js|json|md|css|sql|prisma|csv|svg)$|(?:^|\/)(?:LICENSE|NOTICE|\.ci\/run)$/

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  )
}

function flatten(value: unknown, into: Node[]): Node[] {
  if (Array.isArray(value)) for (const item of value) flatten(item, into)
  else if (isNode(value)) {
    into.push(value)
    for (const child of Object.values(value)) if (typeof child === 'object') flatten(child, into)
  }
  return into
}

/** The child node under `key`, or null. */
export function child(node: Node, key: string): Node | null {
  const value = node[key]
  return isNode(value) ? value : null
}

/** The text of an identifier, a string or a piece of template; '' for anything else. */
export function wordOf(node: Node | null): string {
  if (!node) return ''
  if (typeof node.name === 'string') return node.name
  if (typeof node.value === 'string') return node.value
  const { value } = node
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string' ? value.raw : ''
}

/** Line number of an offset, from 1. */
export function lineOf(module: Module, node: Node): number {
  return module.text.slice(0, node.start).split('\n').length
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function localTarget(path: string, specifier: string): string | null {
  const target = specifier.startsWith('@/') ? specifier.slice(2) : null
  if (target === null && !specifier.startsWith('.')) return null
  return normalize(target ?? join(dirname(path), specifier)).replace(MODULE, '')
}

function onlyTypes(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const list = Array.isArray(node.specifiers) ? node.specifiers : []
  return (
    list.length > 0 && list.every(item => isNode(item) && (item.importKind === 'type' || item.exportKind === 'type'))
  )
}

/** Parses one module. Throws with its path where the text is not TypeScript or JavaScript. */
export function parseModule(path: string, text: string): Module {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'jsx'
  const nodes = flatten(parseAst(text, { lang, sourceType: 'module' }, path), [])
  const bare = text.split('')
  const imports: Import[] = []
  for (const node of nodes) {
    if (['Literal', 'TemplateElement', 'JSXText'].includes(node.type))
      for (let at = node.start; at < node.end; at++) if (bare[at] !== '\n') bare[at] = ' '
    const specifier = wordOf(child(node, 'source') ?? child(node, 'argument'))
    if (IMPORTING.has(node.type) && specifier)
      imports.push({ specifier, local: localTarget(path, specifier), typeOnly: onlyTypes(node) })
  }
  return { path, text, bare: bare.join(''), nodes, imports }
}

/** A project made of the given files: what the self-tests feed to the rules. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const modules = Object.entries(files).filter(([path]) => MODULE.test(path))
  return { modules: modules.map(([path, text]) => parseModule(path, text)), files: new Map(Object.entries(files)) }
}

function walk(root: string, folder: string, into: Record<string, string>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (SKIPPED.test(path)) continue
    if (entry.isDirectory()) walk(root, path, into)
    else if (TEXT.test(path)) into[path] = readFileSync(join(root, path), 'utf8')
  }
}

/** Reads every text file of the repository but what is installed, generated or built. */
export function readProject(root: string): Project {
  const files: Record<string, string> = {}
  walk(root, '', files)
  return projectOf(files)
}

/** The repository's root: the folder of package.json above this file. */
export function repositoryRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
