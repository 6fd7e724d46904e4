import { child, lineOf, type Node, type Project, wordOf } from './architecture-project'
import { inside, type Rule } from './architecture-rule'

const SCREENS = ['components', 'app']

/** Lines of code are counted with blank lines and comments. Messages are words, not code: only the hard bound holds them. */
const BUDGET = { median: 60, most: 220, hard: 300 } as const

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

function sizes(project: Project): string[] {
  const counted = project.modules.map(({ path, text }) => ({ path, lines: linesOf(text) }))
  const rooms = counted.filter(({ path }) => !inside(path, ['tests', 'lib/i18n/messages']))
  const sorted = rooms.map(({ lines }) => lines).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
  return [
    ...counted.filter(({ lines }) => lines > BUDGET.hard).map(({ path, lines }) => `${path} has ${lines} lines`),
    ...(at(0.5) > BUDGET.median ? [`the median file has ${at(0.5)} lines`] : []),
    ...(at(0.95) > BUDGET.most ? [`the 95th of 100 files has ${at(0.95)} lines`] : []),
  ]
}

const SEGMENT = /^(?:\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*|\[(?:\.\.\.)?[a-z]+\]|\([a-z-]+\)|\d{14}_[a-z0-9_]+)$/

const names = (project: Project) =>
  project.modules.map(({ path }) => path).filter(path => path.split('/').some(part => !SEGMENT.test(part)))

/** Where the subject of a test stands: tests/x/y.test.ts → lib/x/y, but components, prisma and app keep their name. */
function subjectOf(test: string): string {
  const rest = test.replace(/^tests\//, '').replace(/\.test\.tsx?$/, '')
  return inside(rest, ['components', 'prisma', 'app']) ? rest : `lib/${rest}`
}

/** A test mirrors the path of its subject, or its first lines name it: `// Subject: docs, README.md`. */
function orphans(project: Project): string[] {
  const paths = [...project.files.keys()]
  const exists = (name: string) => paths.some(path => path === name || path.startsWith(`${name}/`))
  return project.modules
    .filter(({ path }) => /\.test\.tsx?$/.test(path) && !inside(path, ['tests/e2e']))
    .filter(({ path, text }) => {
      const stated = /^\/\/ Subject: (.+)$/m.exec(text.split('\n').slice(0, 3).join('\n'))?.[1]
      if (stated) return !stated.split(', ').every(exists)
      return !['ts', 'tsx', 'mjs'].some(ending => project.files.has(`${subjectOf(path)}.${ending}`))
    })
    .map(({ path }) => `${path} has no subject: neither ${subjectOf(path)}.ts nor a line "// Subject: …"`)
}

/** Utilities that name a side of the screen instead of a side of the text. */
const SIDED =
  /^(?:[^\s:]+:)*-?(?:(?:p|m|scroll-p|scroll-m)[lr]-|(?:left|right)-|border-[lr](?:-|$)|rounded-(?:[lr]|tl|tr|bl|br)(?:-|$)|(?:text|float|clear)-(?:left|right)$)/
const SIDED_KEY = /^(?:(?:margin|padding|border)(?:Left|Right)|left|right)/
const SIDED_CSS =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right))/

function directions(project: Project): string[] {
  const screens = project.modules.filter(({ path }) => inside(path, SCREENS))
  const utilities = screens.flatMap(module =>
    module.nodes
      .filter(({ type }) => type === 'Literal' || type === 'TemplateElement')
      .flatMap(node =>
        wordOf(node)
          .split(/\s+/)
          .filter(word => SIDED.test(word))
          .map(word => ({ node, word })),
      )
      .map(({ node, word }) => `${module.path}:${lineOf(module, node)} ${word}`),
  )
  const styles = screens.flatMap(module =>
    module.nodes
      .filter(node => node.type === 'JSXAttribute' && wordOf(child(node, 'name')) === 'style')
      .flatMap(style => module.nodes.filter(n => n.type === 'Property' && n.start > style.start && n.end < style.end))
      .filter(property => SIDED_KEY.test(wordOf(child(property, 'key'))))
      .map(property => `${module.path}:${lineOf(module, property)} ${wordOf(child(property, 'key'))}`),
  )
  const sheets = [...project.files].filter(([path]) => path.endsWith('.css'))
  return [...utilities, ...styles, ...sheets.flatMap(([path, text]) => found(path, text, SIDED_CSS))]
}

function found(path: string, text: string, what: RegExp): string[] {
  return text.split('\n').flatMap((line, at) => (what.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : []))
}

const SPOKEN = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
])
const LETTERS = /\p{L}{2}/u
const ARABIC = /\p{Script=Arabic}/u

function literalText(node: Node): string | null {
  if (node.type === 'JSXText' && LETTERS.test(wordOf(node))) return wordOf(node).trim()
  const value = child(node, 'value')
  const spoken = node.type === 'JSXAttribute' && SPOKEN.has(wordOf(child(node, 'name'))) && value?.type === 'Literal'
  return spoken && LETTERS.test(wordOf(value)) ? wordOf(value) : null
}

function words(project: Project): string[] {
  const wordless = ['lib/core', 'lib/server', 'lib/cli', ...SCREENS]
  return project.modules.flatMap(module => {
    const onScreen = inside(module.path, SCREENS)
    return module.nodes.flatMap(node => {
      const wordy = inside(module.path, wordless)
      const arabic = wordy && ['Literal', 'TemplateElement'].includes(node.type) && ARABIC.test(wordOf(node))
      const text = onScreen ? literalText(node) : null
      return text || arabic ? [`${module.path}:${lineOf(module, node)} ${text ?? wordOf(node)}`] : []
    })
  })
}

const MACHINE = /(?:^|[^\w.@:/-])\/(?:work|root|home|Users|farm)\/[\w.]|\b[A-Z]:\\+Users\\/

const machinePaths = (project: Project) =>
  [...project.files]
    .filter(([path]) => path !== 'package-lock.json')
    .flatMap(([path, text]) => found(path, text, MACHINE))

function pins(project: Project): string[] {
  const lock = project.files.get('package-lock.json') ?? ''
  const loose = (project.files.get('package.json') ?? '').match(/": "[~^*><][^"]*"/g) ?? []
  const ranges = loose.filter(range => !range.includes('>=20'))
  return [...found('package-lock.json', lock, /"resolved":/), ...ranges.map(range => `package.json is loose: ${range}`)]
}

export const TEXT_RULES: readonly Rule[] = [
  {
    name: `files stay small: median ≤ ${BUDGET.median}, 95th percentile ≤ ${BUDGET.most}, none above ${BUDGET.hard} lines`,
    check: sizes,
    bad: [
      { 'tests/a.test.ts': '\n'.repeat(301) },
      { 'lib/i18n/messages/en/a.ts': '\n'.repeat(301) },
      { 'lib/core/a.ts': '\n'.repeat(61), 'lib/core/b.ts': '\n'.repeat(62), 'lib/core/c.ts': '' },
      { 'lib/core/a.ts': '', 'lib/core/b.ts': '', 'lib/core/c.ts': '\n'.repeat(221) },
    ],
    good: { 'lib/core/a.ts': '\n'.repeat(60), 'lib/i18n/messages/en/a.ts': '\n'.repeat(299) },
  },
  {
    name: 'names of modules are kebab-case',
    check: names,
    bad: [{ 'lib/core/plainDate.ts': '' }, { 'components/Chart.tsx': '' }, { 'lib/core/plain_date.ts': '' }],
    good: {
      'app/[locale]/entries/[id]/page.tsx': '',
      'tests/core/plain-date.test.ts': '',
      'app/api/[...rest]/route.ts': '',
    },
  },
  {
    name: 'every test has a subject',
    check: orphans,
    bad: [
      { 'tests/core/gone.test.ts': '' },
      { 'tests/components/gone.test.tsx': '', 'lib/components/gone.tsx': '' },
      { 'tests/a.test.ts': '// Subject: lib/core/gone.ts' },
    ],
    good: {
      'tests/core/a.test.ts': '',
      'lib/core/a.ts': '',
      'tests/kill.test.ts': '// Subject: lib/core, lib/core/a.ts',
      'tests/e2e/pages.test.ts': '',
    },
  },
  {
    name: 'styles follow the direction of the text',
    check: directions,
    bad: [
      { 'components/a.tsx': `export const A = () => <p className="flex md:pl-4" />` },
      { 'components/a.tsx': 'export const A = () => <p className={`text-left`} />' },
      { 'app/a.tsx': `export const side = 'hover:rounded-r'` },
      { 'app/a.tsx': 'export const A = () => <p style={{ marginLeft: 4 }} />' },
      { 'app/a.css': 'p { padding-right: 1rem }' },
    ],
    good: {
      'components/a.tsx': `export const A = () => <p className="ps-4 text-start rounded-lg upright-2" style={{ marginInlineStart: 4 }} />`,
      'app/a.css': 'p { margin-inline-start: 1rem; writing-mode: vertical-rl }',
    },
  },
  {
    name: 'words stand in messages and definitions',
    check: words,
    bad: [
      { 'components/a.tsx': 'export const A = () => <p>Latest changes</p>' },
      { 'components/a.tsx': `export const A = () => <img alt="A map" />` },
      { 'app/a.tsx': `export const name = 'العربية'` },
    ],
    good: {
      'components/a.tsx': `export const A = () => <p title="→">· {1}</p>`,
      'lib/i18n/a.ts': `export const a = 'أيلول'`,
    },
  },
  {
    name: 'no path of one machine',
    check: machinePaths,
    bad: [{ 'README.md': `see ${'/work'}/main/docs` }, { 'lib/cli/a.ts': `const at = '${'/home'}/me/data'` }],
    good: { 'README.md': 'see docs/work/main and https://example.org/home/page' },
  },
  {
    name: 'packages are pinned, and the lock file names no download address',
    check: pins,
    bad: [
      { 'package.json': '{ "dependencies": { "zod": "^4.0.0" } }' },
      { 'package-lock.json': `{\n"resolved": "https://registry.npmjs.org/zod"\n}` },
    ],
    good: { 'package.json': '{ "engines": { "node": ">=20.9" }, "dependencies": { "zod": "4.6.7" } }' },
  },
]
