import type { Module, Project } from './architecture-project'
import { inside, type Rule } from './architecture-rule'

/** Who may import whom: the longest listed prefix of a file speaks for it. Its own folder is always allowed. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  'lib/i18n': ['lib/core'],
  'lib/domain': ['lib/core', 'lib/i18n'],
  'lib/charts': ['lib/core', 'lib/i18n', 'lib/domain'],
  components: ['lib/core', 'lib/i18n', 'lib/domain', 'lib/charts'],
  'lib/server': ['lib/core', 'lib/i18n', 'lib/domain', 'lib/charts'],
  'lib/cli': ['lib/core', 'lib/i18n', 'lib/domain', 'lib/charts', 'lib/server', 'prisma/load'],
  prisma: ['lib/core', 'lib/i18n', 'lib/domain', 'lib/server/commands', 'lib/server/queries'],
  app: ['lib/core', 'lib/i18n', 'lib/domain', 'lib/charts', 'lib/server', 'components', 'package'],
  tests: ['lib', 'components', 'app', 'prisma', 'next.config', 'vitest.config'],
}

/** Packages that only the named places may use. Tests may use all. */
const PACKAGES: readonly { readonly match: RegExp; readonly places: readonly string[] }[] = [
  { match: /^recharts(?:\/|$)/, places: ['components/charts/plot.tsx'] },
  {
    match: /^(?:@prisma\/|prisma\/|pg$|@electric-sql\/|pglite-prisma-adapter|sql-template-tag)/,
    places: ['lib/server/db', 'lib/server/queries', 'lib/server/commands'],
  },
  // Native, and needs the font's files on disk: pictures are drawn in one place.
  { match: /^@resvg\//, places: ['lib/server/raster.ts'] },
  { match: /^(?:react|react-dom)(?:\/|$)/, places: ['components', 'app'] },
  { match: /^next(?:\/|$)/, places: ['components', 'app', 'lib/server/http', 'next.config.js'] },
  // What packs the data set: other rooms get finished bytes.
  { match: /^yazl$/, places: ['lib/server/dataset'] },
  // The numbers of a process are the server's own affair.
  { match: /^prom-client$/, places: ['lib/server/observe'] },
  { match: /^node:/, places: ['lib/server', 'lib/cli', 'prisma', 'app/api', 'next.config.js', 'vitest.config.ts'] },
  { match: /^vitest(?:\/|$)|^fast-check$|^playwright-core$/, places: ['vitest.config.ts'] },
]

export function roomOf(path: string): string | null {
  const rooms = Object.keys(ARROWS).filter(room => inside(path, [room]))
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null
}

function arrows(project: Project): string[] {
  return project.modules.flatMap(module => {
    const room = roomOf(module.path)
    if (room === null) return []
    const allowed = [room, ...(ARROWS[room] ?? [])]
    return module.imports
      .filter(({ local }) => local !== null && !inside(local, allowed))
      .map(({ specifier }) => `${module.path} imports ${specifier}`)
  })
}

function packages(project: Project): string[] {
  return project.modules
    .filter(module => !inside(module.path, ['tests']))
    .flatMap(module =>
      module.imports
        .filter(({ specifier }) => PACKAGES.some(p => p.match.test(specifier) && !inside(module.path, p.places)))
        .map(({ specifier }) => `${module.path} imports ${specifier}`),
    )
}

/** 'node:' modules and the packages of package.json, tests' own packages among them. */
function declared(project: Project): string[] {
  const listed = new Set((project.files.get('package.json') ?? '').match(/(?<=")[^"]+(?=": ")/g) ?? [])
  const nameOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
  return project.modules.flatMap(module =>
    module.imports
      .filter(
        ({ local, specifier }) => local === null && !specifier.startsWith('node:') && !listed.has(nameOf(specifier)),
      )
      .map(({ specifier }) => `${module.path} imports ${specifier}, which package.json does not name`),
  )
}

function graph(project: Project, keep: (module: Module) => boolean, values: boolean): Map<string, string[]> {
  const byName = new Map(project.modules.map(module => [module.path.replace(/\.[a-z]+$/, ''), module]))
  return new Map(
    [...byName].map(([name, module]) => [
      name,
      keep(module)
        ? module.imports.flatMap(i => (i.local && byName.has(i.local) && !(values && i.typeOnly) ? [i.local] : []))
        : [],
    ]),
  )
}

function cycles(project: Project): string[] {
  const edges = graph(project, () => true, false)
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (name: string, trail: readonly string[]): void => {
    if (state.get(name) === 'open') found.push([...trail.slice(trail.indexOf(name)), name].join(' → '))
    if (state.has(name)) return
    state.set(name, 'open')
    for (const next of edges.get(name) ?? []) visit(next, [...trail, name])
    state.set(name, 'done')
  }
  for (const name of edges.keys()) visit(name, [])
  return found
}

const directive = (module: Module, name: string) => new RegExp(`^\\s*['"]${name}['"]`).test(module.text)

/** A client component must not reach the server by any road; 'use server' is the one door. */
function clients(project: Project): string[] {
  const edges = graph(project, module => !directive(module, 'use server'), true)
  const reach = (name: string, seen: Set<string>): string | null => {
    if (inside(name, ['lib/server', 'prisma'])) return name
    seen.add(name)
    for (const next of edges.get(name) ?? []) {
      const hit = seen.has(next) ? null : reach(next, seen)
      if (hit) return hit
    }
    return null
  }
  return project.modules
    .filter(module => directive(module, 'use client'))
    .flatMap(module => {
      const hit = reach(module.path.replace(/\.[a-z]+$/, ''), new Set())
      return hit ? [`${module.path} reaches ${hit}`] : []
    })
}

export const IMPORT_RULES: readonly Rule[] = [
  {
    name: 'rooms look only along the arrows, for types too',
    check: arrows,
    bad: [
      { 'lib/core/a.ts': `import { b } from '@/lib/i18n/b'`, 'lib/i18n/b.ts': 'export const b = 1' },
      { 'lib/domain/a.ts': `import type { F } from '../charts/frame'` },
      { 'lib/charts/a.ts': `type T = import('@/components/box').T` },
      { 'components/a.tsx': `export { x } from '@/lib/server/queries/x'` },
      { 'lib/server/a.ts': `const b = await import('@/components/box')` },
      { 'lib/cli/a.ts': `import { p } from '@/app/page'` },
      { 'prisma/load/load.ts': `import { openDatabase } from '@/lib/server/db/open'` },
      { 'lib/core/a.ts': `import { db } from '@/tests/support/db'` },
    ],
    good: {
      'app/page.tsx': `import { x } from '@/lib/server/queries/x'`,
      'tests/a.test.ts': `import { x } from '@/lib/server/x'`,
    },
  },
  {
    name: 'packages stay in their places',
    check: packages,
    bad: [
      { 'components/charts/tooltip.tsx': `import { Tooltip } from 'recharts'` },
      { 'app/api/a/route.ts': `import sql from 'sql-template-tag'` },
      { 'lib/server/http/a.ts': `import { PrismaClient } from '@prisma/client'` },
      { 'lib/charts/a.ts': `import { createElement } from 'react'` },
      { 'lib/domain/a.ts': `import { createHash } from 'node:crypto'` },
      { 'lib/server/queries/a.ts': `import { headers } from 'next/headers'` },
    ],
    good: {
      'components/charts/plot.tsx': `import { Bar } from 'recharts'`,
      'lib/server/db/a.ts': `import { Pool } from 'pg'`,
    },
  },
  {
    name: 'every package is declared',
    check: declared,
    bad: [
      { 'package.json': '{ "dependencies": { "zod": "4.0.0" } }', 'lib/core/a.ts': `import lodash from 'lodash/get'` },
    ],
    good: { 'package.json': '{ "dependencies": { "@x/y": "1.0.0" } }', 'lib/core/a.ts': `import y from '@x/y/z'` },
  },
  {
    name: 'no import cycles',
    check: cycles,
    bad: [
      {
        'lib/core/a.ts': `import './b'`,
        'lib/core/b.ts': `import './c'`,
        'lib/core/c.ts': `import type { A } from './a'`,
      },
    ],
    good: { 'lib/core/a.ts': `import './b'\nimport './c'`, 'lib/core/b.ts': `import './c'`, 'lib/core/c.ts': '' },
  },
  {
    name: 'client components never reach the server',
    check: clients,
    bad: [
      { 'app/a.tsx': `'use client'\nimport { x } from '@/lib/server/x'`, 'lib/server/x.ts': '' },
      { 'app/a.tsx': `'use client'\nimport './b'`, 'app/b.ts': `import '@/lib/server/x'`, 'lib/server/x.ts': '' },
    ],
    good: {
      'app/a.tsx': `'use client'\nimport './act'\nimport type { T } from './c'`,
      'app/act.ts': `'use server'\nimport '@/lib/server/x'`,
      'app/c.ts': `import '@/lib/server/x'`,
      'lib/server/x.ts': '',
    },
  },
]
