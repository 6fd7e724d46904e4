// Subject: lib/server/api/openapi/document.ts
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GET as feedRoute } from '@/app/feeds/[file]/route'
import { entryFilter } from '@/lib/server/api/entry-params'
import { openApi } from '@/lib/server/api/openapi/document'
import { readOperations } from '@/lib/server/api/openapi/read-operations'
import { entries } from '@/lib/server/api/read-entries'
import { changes, entry, revision, sources, tallies } from '@/lib/server/api/reads'
import { setDatabase } from '@/lib/server/db/current'
import type { ReadDb } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { oddValue } from '@/tests/support/odd-values'

/** Values of each parameter: a thousand on the embedded database, which everybody has, a tenth of them on a server. */
const RUNS = { embedded: 1000, server: 100 } as const
/** A revision by which there was little: what is tried is how addresses are read, not how long lists are written. */
const EARLY = '5'

/** Feeds of every form, in turn. */
const FEEDS = ['ar.atom', 'en.json', 'ar.ics'] as const
/** Values of a parameter that are written as feeds: the others are only read. */
const MOST_READ = 36

/**
 * Statements that the values of one parameter may ask of the database, about a hundred values' worth: of those that are taken, most ask
 * for nothing that there is. Whether a value is taken is still found out for each.
 */
const MOST_ASKED = 400

const READS: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  listEntries: entries,
  getEntry: request => entry(request, 'IWM-M-0040'),
  countEntries: tallies,
  listSources: sources,
  listChanges: changes,
  getRevision: request => revision(request, '5'),
}

const problem = z.looseObject({
  status: z.number(),
  code: z.string(),
  parameter: z.string(),
  detail: z.string(),
  detail_ar: z.string(),
})

/** A record has its days: before the first it is not there (404). Drafts are for tokens alone (401). */
const ACCEPTED: Readonly<Record<string, readonly number[]>> = { rev: [404], draft: [401], id: [400, 404] }

/** Says what is wrong with an answer to a value of a parameter; null where nothing is. */
async function wrongWith(answer: Response, name: string): Promise<string | null> {
  if (answer.status === 200) {
    // A body that is made while it is sent may break after its head.
    await answer.text()
    return null
  }
  const expected = ACCEPTED[name] ?? []
  if (expected.includes(answer.status)) return null
  if (answer.status !== 400) return `status ${answer.status}`
  const said = problem.safeParse(await answer.json())
  if (!said.success || answer.headers.get('content-type') !== 'application/problem+json') return 'no problem details'
  // A pair is named by the one that is missing.
  return said.data.parameter === name || said.data.code === 'parameter_pair' ? null : `names ${said.data.parameter}`
}

const described = readOperations(openApi()).filter(({ id }) => READS[id] !== undefined)

const parametersOf = (id: string) =>
  new Set(described.find(one => one.id === id)?.parameters.map(({ name }) => name) ?? [])

eachEngine(engine => {
  const asked = { statements: 0, refused: false }
  beforeAll(async () => {
    const db = await engine.loadedDatabase()
    const query: ReadDb['query'] = (statement, row) => {
      asked.statements += 1
      asked.refused ||= asked.statements > MOST_ASKED
      return asked.refused ? Promise.reject(new Error('enough')) : db.read.query(statement, row)
    }
    setDatabase({ ...db, read: { query } })
  })
  beforeEach(() => {
    asked.statements = 0
  })
  /** What is wrong with the answer to a value; null as well where the database had been asked enough, since all was read by then. */
  async function judged(answer: () => Promise<Response>, name: string): Promise<string | null> {
    asked.refused = false
    try {
      const wrong = await wrongWith(await answer(), name)
      return asked.refused ? null : wrong
    } catch (error) {
      if (asked.refused) return null
      throw error
    }
  }
  afterAll(() => setDatabase(null))

  const thousand = () => [...new Set(fc.sample(oddValue, { numRuns: RUNS[engine.kind], seed: 20261128 }))]

  describe('every documented parameter takes random values without a fault of ours', () => {
    const cases = described.flatMap(({ id, path, parameters }) =>
      parameters.filter(({ place }) => place === 'query').map(({ name }) => ({ id, path, name })),
    )

    test('there are some', () => {
      expect(described.map(({ id }) => id).sort()).toEqual(Object.keys(READS).sort())
      expect(cases.length).toBeGreaterThan(50)
    })

    test.each(cases)('$path?$name', async ({ id, path, name }) => {
      const ask = async (text: string): Promise<string | null> => {
        const url = new URL(path.replace(/\{\w+\}/, 'x'), 'http://localhost:3000')
        url.searchParams.set(name, text)
        if (name !== 'rev' && id !== 'getEntry' && parametersOf(id).has('rev')) url.searchParams.set('rev', EARLY)
        const wrong = await judged(() => (READS[id] ?? entries)(new Request(url)), name)
        return wrong === null ? null : `${JSON.stringify(text)}: ${wrong}`
      }
      const values = thousand()
      expect(values.length).toBeGreaterThan(RUNS[engine.kind] / 2)
      const faults: string[] = []
      for (const text of values) {
        const fault = await ask(text)
        if (fault !== null) faults.push(fault)
      }
      expect(faults.slice(0, 5)).toEqual([])
      // Refused before anything is asked, or tried on the database often enough.
      expect(asked.statements).toBeGreaterThanOrEqual(2)
    })
  })

  test.each([
    ['a record', entry],
    ['a revision', revision],
  ] as const)('so does the part of an address that names %s', async (_, read) => {
    const faults: string[] = []
    for (const text of thousand()) {
      const wrong = await judged(() => read(new Request('http://localhost:3000/api/v1/x'), text), 'id')
      if (wrong !== null) faults.push(`${JSON.stringify(text)}: ${wrong}`)
    }
    expect(faults.slice(0, 5)).toEqual([])
  })

  /** What a feed is narrowed by; null where its parameters are refused. */
  const narrowedBy = (params: URLSearchParams): string | null => {
    try {
      return JSON.stringify(entryFilter(params))
    } catch {
      return null
    }
  }

  const feedNames = [...parametersOf('listEntries')].filter(
    name => !['cursor', 'limit', 'format', 'bom', 'sort'].includes(name),
  )

  test.each(feedNames)('so do the feeds: %s', async name => {
    const faults: string[] = []
    const read = new Set<string>()
    for (const [turn, text] of thousand().entries()) {
      const file = FEEDS[turn % FEEDS.length] ?? 'ar.atom'
      const url = new URL(`http://localhost:3000/feeds/${file}`)
      url.searchParams.set('rev', EARLY)
      url.searchParams.set(name, text)
      // Many odd values ask for the same, and lists of what is found are read above: of each parameter some are written as feeds.
      const asked = name === 'rev' ? null : narrowedBy(url.searchParams)
      if (asked !== null && (read.has(`${file} ${asked}`) || read.size >= MOST_READ)) continue
      if (asked !== null) read.add(`${file} ${asked}`)
      const wrong = await wrongWith(await feedRoute(new Request(url), { params: Promise.resolve({ file }) }), name)
      if (wrong !== null) faults.push(`${file} ${name}=${JSON.stringify(text)}: ${wrong}`)
    }
    expect(faults.slice(0, 5)).toEqual([])
  })
})
