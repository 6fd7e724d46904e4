import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sort } from '@/lib/domain/record-sort'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { addActor, addPlace } from '@/lib/server/commands/add-named'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { POST_EVERY } from '@/lib/server/queries/list-posts'
import { eachEngine } from '@/tests/support/db'
import { addManyRecords } from '@/tests/support/many-records'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'
import { entries } from '../api/ask'

/** Enough for a list to have a post among those with a word and one among those without. */
const MANY = 2 * POST_EVERY
const PINNED = 3
const SORTED: readonly Sort[] = ['place', '-place', 'weapon', '-weapon', 'outcome', '-outcome', 'claimant', '-claimant']
/** Read code by code, and read whole. */
const FEW = [0, 100_000]

eachEngine(engine => {
  let db: Database
  const ways = SORTED.flatMap(sort => LOCALES.flatMap(locale => FEW.map(few => [sort, locale, few] as const)))
  const page = (sort: Sort, locale: Locale, few: number, from: { cursor?: string | null; at?: number }, limit = 40) =>
    pageOfEntries(db.read, {}, { rev: PINNED, sort, locale, few, limit, ...from })
  const pinned = (sort: Sort) => `rev=${PINNED}&sort=${sort}&limit=4`

  /** What was read of a pinned revision before the record went on. */
  const before = new Map<
    string,
    { whole: string[]; cursor: string | null; late: string[]; lateCursor: string | null }
  >()
  const bytes = new Map<Sort, string>()
  const ids = (read: Awaited<ReturnType<typeof page>>) => read.items.map(item => item.event_id)

  beforeAll(async () => {
    db = await engine.freshDatabase()
    setDatabase(db)
    await addBasics(db)
    await publishedAttack(db, { weapon: 'rocket', outcome: 'intercepted' })
    await publishedAttack(db, { place_id: 'harir', weapon: 'mortar', outcome: 'hit', claimed_by: 'us' })
    await publishedAttack(db, { place_id: null, weapon: 'mixed', outcome: 'unknown', claimed_by: null })
    // Of each key a code whose word comes before all others, one in each language.
    const waiting = await batch(db, async run => {
      const first = { id: 'zero', name_en: '0', name_ar: '٠' }
      await run(addPlace, { ...first, kind: 'base', scope: 'IQ', where_prec: 1 })
      await run(addActor, { ...first, kind: 'militia' })
      const drafts: string[] = []
      for (const weapon of ['airstrike', 'small_arms']) {
        const fields = { place_id: 'zero', weapon, outcome: 'failed', claimed_by: 'zero' }
        drafts.push((await run(createEntry, anAttack(fields))).event_id)
      }
      return drafts
    })
    await addManyRecords(db, MANY)
    for (const [sort, locale, few] of ways) {
      const whole = ids(await page(sort, locale, few, {}, MANY + 10))
      const late = await page(sort, locale, few, { at: POST_EVERY + 5 }, 20)
      const first = await page(sort, locale, few, {})
      before.set(`${sort} ${locale} ${few}`, {
        ...{ whole, cursor: first.next_cursor, late: ids(late), lateCursor: late.next_cursor },
      })
    }
    for (const sort of SORTED) bytes.set(sort, await (await entries(pinned(sort))).text())
    for (const id of waiting) await batch(db, run => run(publish, { event_ids: [id], ...REASON }))
  })
  afterAll(() => setDatabase(null))

  describe.each(ways)('in the order %s of %s (read whole up to %i), after new words that come first', (...way) => {
    const known = () => {
      const found = before.get(way.join(' '))
      if (!found) throw new Error('nothing was read before')
      return found
    }

    test('a reading goes on where it stood, and no record comes twice or is lost', async () => {
      const { whole, cursor } = known()
      expect(new Set(whole).size).toBe(MANY + 3)
      const read = whole.slice(0, 40)
      for (let next = cursor; next !== null; ) {
        const more = await page(...way, { cursor: next })
        expect(more.before).toBe(read.length)
        read.push(...ids(more))
        next = more.next_cursor
      }
      expect(read).toEqual(whole)
    })

    test('the same page leads on by the same cursor', async () => {
      expect((await page(...way, {})).next_cursor).toBe(known().cursor)
    })

    test('the rows at a place beyond a post are those that they were', async () => {
      const { whole, late, lateCursor } = known()
      const now = await page(...way, { at: POST_EVERY + 5 }, 20)
      expect(late).toEqual(whole.slice(POST_EVERY + 5, POST_EVERY + 25))
      expect(ids(now)).toEqual(late)
      expect(now.next_cursor).toBe(lateCursor)
    })
  })

  test.each(SORTED)('the answer to a pinned address in the order %s is the same bytes', async sort => {
    const answer = await entries(pinned(sort))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(bytes.get(sort))
  })

  test('a page after a code that the revision did not know begins at the start', async () => {
    const newest = await pageOfEntries(db.read, {}, { rev: PINNED + 2, sort: 'place', limit: 1 })
    expect(newest.items[0]?.place_id).toBe('zero')
    const first = await page('place', 'en', 0, {})
    expect(ids(await page('place', 'en', 0, { cursor: newest.next_cursor }))).toEqual(ids(first))
  })
})
