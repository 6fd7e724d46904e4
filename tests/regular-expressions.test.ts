// Subject: lib, app, components, prisma
import vm from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readProject, repositoryRoot } from './support/architecture-project'
import { inside } from './support/architecture-rule'

/** Longest text that is tried, in characters, and what looking at it may take, in milliseconds. */
const LENGTH = 40_000
const PATIENCE = 800

type Found = { readonly at: string; readonly source: string; readonly flags: string }

/** Every regular expression that stands in our code. */
function expressions(): Found[] {
  return readProject(repositoryRoot())
    .modules.filter(
      ({ path }) => inside(path, ['lib', 'app', 'components', 'prisma']) && !inside(path, ['lib/cli/setup']),
    )
    .flatMap(({ path, nodes }) =>
      nodes.flatMap(({ type, regex }) => {
        if (type !== 'Literal' || typeof regex !== 'object' || regex === null) return []
        const { pattern, flags } = { pattern: Reflect.get(regex, 'pattern'), flags: Reflect.get(regex, 'flags') }
        return typeof pattern === 'string' && typeof flags === 'string' ? [{ at: path, source: pattern, flags }] : []
      }),
    )
}

/** Texts that make a careless expression try over and over: what it looks for, again and again, and never the end of it. */
function hostile({ source }: Found): string[] {
  const words = source.match(/[\p{L}\d]+|\\.|[^\\\p{L}\d]/gu) ?? []
  const plain = words.map(word => word.replace(/^\\([^\p{L}\d])$/u, '$1')).filter(word => !word.startsWith('\\'))
  const pieces = new Set([
    ' ',
    'a',
    '0',
    '-',
    '.',
    '/',
    '\t',
    '\n',
    '"',
    '<',
    '%',
    'ا',
    'a ',
    '0,',
    'a.',
    ' a',
    '-0',
    ...plain,
  ])
  for (const [at, word] of plain.entries()) pieces.add(word + (plain[at + 1] ?? ''))
  const start = /^\^?([\p{L}\d<:/ -]{1,12})/u.exec(source)?.[1] ?? ''
  return [...pieces].slice(0, 40).flatMap(piece => {
    const many = piece.repeat(Math.ceil(LENGTH / piece.length))
    return start === '' ? [`${many}\u0000`] : [`${many}\u0000`, `${start}${many}\u0000`]
  })
}

const room = vm.createContext({ source: '', flags: '', text: '' })
const look = new vm.Script('new RegExp(source, flags).exec(text)')

/** Milliseconds of the slowest hostile text; null where one took longer than there is patience for. */
function slowest(found: Found): number | null {
  let most = 0
  for (const text of hostile(found)) {
    const began = performance.now()
    try {
      Object.assign(room, found, { text })
      look.runInContext(room, { timeout: PATIENCE })
    } catch {
      return null
    }
    most = Math.max(most, performance.now() - began)
  }
  return most
}

/** Files whose expressions look at text that is short by then, or ours, with the reason. */
const BOUNDED: Readonly<Record<string, string>> = {
  'components/charts/text-fit.ts': 'a label that was cut to its room',
  'lib/charts/milestones.ts': 'a title, bounded by its schema and cut to its room',
  'components/entry/field-value.tsx': 'a label of our own',
  'lib/charts/map-names.ts': 'the name of a place, bounded by its schema',
  'lib/server/http/entry.ts': 'a header that we set',
  'lib/server/http/missing.ts': 'a page of ours, in which what others wrote stands escaped',
  'lib/server/http/security.ts': 'a page of ours, in which what others wrote stands escaped',
}

describe('regular expressions', () => {
  it('would be seen, if one ran away', () => {
    expect(slowest({ at: '', source: '^(a+)+$', flags: '' })).toBeNull()
    expect(slowest({ at: '', source: '^(?:0|00)*-$', flags: '' })).toBeNull()
    expect(slowest({ at: '', source: '^a+$', flags: '' })).toBeLessThan(PATIENCE)
  })

  it('take no longer than their text is long, whatever somebody sends', () => {
    const all = expressions()
    expect(all.length).toBeGreaterThan(100)
    const wild = all.filter(found => !(found.at in BOUNDED) && slowest(found) === null)
    expect(wild.map(({ at, source }) => `${at} /${source}/`)).toEqual([])
  }, 300_000)
})
