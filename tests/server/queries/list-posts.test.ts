import sql, { type Sql } from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Sort, sortParts } from '@/lib/domain/record-sort'
import type { Database } from '@/lib/server/db/handle'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { POST_EVERY, postBefore } from '@/lib/server/queries/list-posts'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addManyRecords } from '@/tests/support/many-records'

describe('the post before a place', () => {
  const posts = Array.from({ length: 400 }, (_, at) => ({ key: null, id: at, before: (at + 1) * POST_EVERY }))
  test('is never more than so many rows away, and never beyond the place, in a list of a million', () => {
    for (let at = 0; at < 1_000_000; at += 37) {
      const before = postBefore(posts, at)?.before ?? 0
      expect(before).toBeLessThanOrEqual(at)
      if (at < 200_000) expect(at - before).toBeLessThan(POST_EVERY)
    }
    expect(postBefore([], 700)).toBeNull()
  })
})

const MANY = 3000
const ORDERED: Readonly<Record<string, Sql>> = {
  date: sql`v.date_min`,
  casualties: sql`v.toll`,
  verification: sql`v.grade`,
  sources: sql`v.number_of_sources`,
  updated: sql`v.since`,
}
const FILTERS: readonly (readonly [string, EntryFilter, Sql])[] = [
  ['all', {}, sql`true`],
  ['attacks', { kind: ['attack'] }, sql`v.kind = 'attack'`],
  ['all but attacks', { kind: ['strike', 'milestone', 'force_level', 'tally_claim'] }, sql`v.kind <> 'attack'`],
  ['by drone', { weapon: ['drone'] }, sql`v.weapon = 'drone'`],
  [
    'of five years',
    { from: '2010-01-01', to: '2014-12-31' },
    sql`v.date_min >= '2010-01-01' and v.date_max <= '2014-12-31'`,
  ],
]
const SORTED: readonly Sort[] = ['-date', 'date', '-casualties', 'casualties', '-verification', '-sources', 'updated']

eachEngine(engine => {
  let db: Database
  let rev: number
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    await addManyRecords(db, MANY)
    rev = (await currentRevision(db.read)).number
  })

  describe.each(SORTED)('in the order %s', sort => {
    test.each(FILTERS)(
      'the rows at any place of %s are those of plain SQL with an offset',
      async (_, filter, where) => {
        const { key, descending } = sortParts(sort)
        const way = descending ? sql`desc` : sql`asc`
        const list = sql`from entry_index v join entry e on e.id = v.entry_id where v.status = 'published' and v.since <= ${rev}
        and (v.until is null or v.until > ${rev}) and e.merged_into is null and ${where}`
        const rows = async (offset: number) => {
          const found = await db.read.query(
            sql`select v.public_id ${list} order by ${ORDERED[key] ?? sql`null`} ${way} nulls last, v.entry_id ${way}
            offset ${offset} limit 20`,
            z.object({ public_id: z.string() }),
          )
          return found.map(row => row.public_id)
        }
        const [all] = await db.read.query(sql`select count(*)::int as n ${list}`, z.object({ n: z.number() }))
        const n = all?.n ?? 0
        expect(n).toBeGreaterThan(50)
        for (const at of [0, 17, 499, 500, 501, 1000, 1777, 2600, n - 30, n - 1].filter(one => one >= 0 && one < n)) {
          const page = await pageOfEntries(db.read, filter, { rev, limit: 20, sort, at })
          expect(
            page.items.map(item => item.event_id),
            `from ${at} of ${n}`,
          ).toEqual(await rows(at))
        }
      },
    )
  })
})
