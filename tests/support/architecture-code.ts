import { child, isNode, lineOf, type Module, type Node, type Project, wordOf } from './architecture-project'
import { inside, type Rule } from './architecture-rule'

const PURE = ['lib/core', 'lib/i18n', 'lib/domain', 'lib/charts']
/** The bootstrap and its steps run before anything is installed, so they cannot read through `env.ts`. */
const ENVIRONMENT = ['lib/server/env.ts', 'lib/cli/bootstrap.mjs', 'lib/cli/setup', 'tests', 'vitest.config.ts']
/** Names that reach out of a pure function: the process, the page, the network, the clock of the machine. */
const OUTSIDE = new Set([
  'process',
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'globalThis',
  'performance',
])

/** Breaches of a test on single nodes, as `path:line what`. */
function nodes(
  project: Project,
  where: (path: string) => boolean,
  what: (node: Node, module: Module) => string | null,
) {
  return project.modules
    .filter(module => where(module.path))
    .flatMap(module =>
      module.nodes.flatMap(node => {
        const problem = what(node, module)
        return problem ? [`${module.path}:${lineOf(module, node)} ${problem}`] : []
      }),
    )
}

/** `a.b` for a member expression of two plain names, else ''. */
function member(node: Node): string {
  if (node.type !== 'MemberExpression' || node.computed === true) return ''
  const object = child(node, 'object')
  return object?.type === 'Identifier' ? `${wordOf(object)}.${wordOf(child(node, 'property'))}` : ''
}

/** Names that a module binds itself: the `window` of a claim is not the window of a browser. */
function bound(module: Module): ReadonlySet<string> {
  const binding = module.nodes.flatMap(node => [child(node, 'id'), child(node, 'local'), ...list(node.params)])
  const inside = binding.flatMap(pattern =>
    pattern
      ? module.nodes.filter(n => n.type === 'Identifier' && n.start >= pattern.start && n.end <= pattern.end)
      : [],
  )
  return new Set(inside.map(wordOf))
}

const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

function impure(node: Node, module: Module): string | null {
  const name = member(node)
  const reaching = (word: string) => OUTSIDE.has(word) && !bound(module).has(word)
  if (reaching(name.split('.')[0] ?? '')) return `uses ${name}`
  if (['Date.now', 'Math.random', 'Temporal.Now'].includes(name)) return `uses ${name}`
  const callee = wordOf(child(node, 'callee'))
  const bare = Array.isArray(node.arguments) && node.arguments.length === 0
  if (node.type === 'NewExpression' && callee === 'Date' && bare) return 'reads the clock: new Date()'
  if (node.type === 'CallExpression' && callee === 'Date') return 'reads the clock: Date()'
  return node.type === 'CallExpression' && reaching(callee) ? `calls ${callee}()` : null
}

function environment(node: Node): string | null {
  if (member(node) === 'process.env') return 'reads process.env'
  if (node.type === 'VariableDeclarator' && wordOf(child(node, 'init')) === 'process') return 'takes process apart'
  const from = node.type === 'ImportDeclaration' ? wordOf(child(node, 'source')) : ''
  return from.endsWith('process') && list(node.specifiers).some(name => wordOf(child(name, 'imported')) === 'env')
    ? 'imports env of the process'
    : null
}

function cast(node: Node): string | null {
  if (node.type === 'TSAnyKeyword') return 'says any'
  if (node.type === 'TSNonNullExpression') return 'asserts that a value is there (!)'
  if (node.type === 'TSTypeAssertion') return 'casts'
  if (node.type !== 'TSAsExpression') return null
  const type = child(node, 'typeAnnotation')
  return type?.type === 'TSTypeReference' && wordOf(child(type, 'typeName')) === 'const' ? null : 'casts with as'
}

function barrel(node: Node): string | null {
  if (node.type === 'ExportAllDeclaration') return 'passes on another module whole'
  return node.type === 'ExportNamedDeclaration' && child(node, 'source') ? 'passes on names of another module' : null
}

/** Files of the App Router whose default export Next.js asks for, and configuration files. */
const DEFAULTS =
  /^app\/(?:.*\/)?(?:page|layout|template|loading|error|global-error|not-found|default|sitemap|robots|manifest|icon|opengraph-image)\.tsx?$|^[a-z]+\.config\.[a-z]+$/

const reads = (node: Node) => (node.type === 'ExportDefaultDeclaration' ? 'has a default export' : null)
const fetches = (node: Node) =>
  node.type === 'CallExpression' && ['fetch', 'XMLHttpRequest'].includes(wordOf(child(node, 'callee')))
    ? 'fetches'
    : null

function serverOnly(project: Project): string[] {
  return project.modules
    .filter(({ path, text }) => inside(path, ['lib/server']) && !/^import 'server-only'\r?\n/.test(text))
    .map(({ path }) => `${path} does not begin with import 'server-only'`)
}

const LEFT =
  /\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X)|HA(?:CK))\b|@ts-(?:ignore|expect-error|nocheck)|biome-(?:ignore)|eslint-(?:disable)/
const FOCUS = /^(?:it|test|describe)\.(?:only|skip|todo)$/

function leftOpen(project: Project): string[] {
  const words = project.modules.flatMap(({ path, bare }) =>
    bare.split('\n').flatMap((line, at) => (LEFT.test(line) ? [`${path}:${at + 1} ${LEFT.exec(line)?.[0]}`] : [])),
  )
  return [
    ...words,
    ...nodes(
      project,
      () => true,
      node => (FOCUS.test(member(node)) ? member(node) : null),
    ),
  ]
}

export const CODE_RULES: readonly Rule[] = [
  {
    name: 'pure rooms know no process, page, network or clock',
    check: project => nodes(project, path => inside(path, PURE), impure),
    bad: [
      { 'lib/core/a.ts': 'export const today = () => new Date()' },
      { 'lib/domain/a.ts': 'export const now = Date.now()' },
      { 'lib/domain/b.ts': 'export const now = Date()' },
      { 'lib/charts/a.ts': 'export const wide = window.innerWidth' },
      { 'lib/i18n/a.ts': 'export const lang = process.env.LANG' },
      { 'lib/charts/b.ts': `export const load = () => fetch('/a')` },
      { 'lib/core/b.ts': 'export const dice = Math.random()' },
    ],
    good: {
      'lib/core/a.ts': 'export const day = (window: Span) => new Date(window.start * 864e5)',
      'app/a.ts': 'new Date()',
    },
  },
  {
    name: 'settings are read in one file',
    check: project => nodes(project, path => !inside(path, ENVIRONMENT), environment),
    bad: [
      { 'lib/server/log.ts': 'export const level = process.env.LOG_LEVEL' },
      { 'app/a.tsx': 'const { env } = process' },
      { 'lib/cli/a.ts': `import { env } from 'node:process'` },
    ],
    good: {
      'lib/server/env.ts': 'export const raw = process.env',
      'lib/cli/a.ts': `import { env } from '@/lib/server/env'`,
    },
  },
  {
    name: `every file of lib/server begins with import 'server-only'`,
    check: serverOnly,
    bad: [
      { 'lib/server/a.ts': 'export const a = 1' },
      { 'lib/server/db/a.ts': `// first a remark\nimport 'server-only'\n` },
    ],
    good: { 'lib/server/a.ts': `import 'server-only'\nexport const a = 1`, 'lib/cli/a.ts': '' },
  },
  {
    name: 'components do not fetch',
    check: project => nodes(project, path => inside(path, ['components']), fetches),
    bad: [{ 'components/a.tsx': `const rows = await fetch('/api/v1/entries')` }],
    good: { 'components/a.tsx': 'export const prefetch = (a: number) => a' },
  },
  {
    name: 'no any, no cast, no !',
    check: project => nodes(project, () => true, cast),
    bad: [
      { 'lib/core/a.ts': 'export let a:any' },
      { 'lib/core/a.ts': 'export const a = b as string' },
      { 'lib/core/a.ts': 'export const a = b as unknown as string' },
      { 'lib/core/a.ts': 'export const a = <string>b' },
      { 'tests/a.ts': 'export const a = b!.c' },
    ],
    good: {
      'lib/core/a.ts': `import { x as y } from './y'\nexport const a = [1] as const satisfies unknown\nexport { y as z }`,
    },
  },
  {
    name: 'no barrels',
    check: project => [
      ...nodes(project, () => true, barrel),
      ...project.modules
        .filter(({ path }) => /(?:^|\/)index\.[a-z]+$/.test(path))
        .map(({ path }) => `${path} is an index`),
    ],
    bad: [
      { 'lib/core/a.ts': `export * from './b'` },
      { 'lib/core/a.ts': `export { b } from './b'` },
      { 'lib/core/index.ts': 'export const a = 1' },
    ],
    good: { 'lib/core/a.ts': 'const a = 1\nexport { a }' },
  },
  {
    name: 'default exports only where Next.js or a tool asks for one',
    check: project => nodes(project, path => !DEFAULTS.test(path), reads),
    bad: [{ 'components/a.tsx': 'export default function A() {}' }, { 'app/[locale]/chart.tsx': 'export default 1' }],
    good: { 'app/[locale]/page.tsx': 'export default function Page() {}', 'vitest.config.ts': 'export default {}' },
  },
  {
    name: 'nothing is left open',
    check: leftOpen,
    bad: [
      { 'lib/core/a.ts': `export const a = 1 // ${'TO'}DO: more` },
      { 'lib/core/a.ts': `/* ${'FIX'}ME */` },
      { 'lib/core/a.ts': `// @ts-${'ignore'}\nexport const a = 1` },
      { 'app/a.tsx': `// ${'biome'}-ignore lint: no\nexport const a = 1` },
      { 'tests/a.test.ts': `it.only('a', () => {})` },
      { 'tests/a.test.ts': `describe.skip('a', () => {})` },
    ],
    good: {
      'lib/core/a.ts': `export const a = 'TO${''}DO' // to do is a verb`,
      'tests/a.test.ts': `it.each([1])('a', () => {})`,
    },
  },
]
