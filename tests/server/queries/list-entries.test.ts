import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { EntryRecord } from '@/lib/domain/record'
import { isWordKey, SORTS, sortParts } from '@/lib/domain/record-sort'
import { OUTCOME, WEAPON } from '@/lib/domain/vocabularies/event'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import type { Database } from '@/lib/server/db/handle'
import { countEntries } from '@/lib/server/queries/count-entries'
import { listEntries, pageOfEntries } from '@/lib/server/queries/list-entries'
import { POST_EVERY } from '@/lib/server/queries/list-posts'
import { type Names, names as namesOf } from '@/lib/server/queries/names'
import { currentRevision } from '@/lib/server/queries/revision'
import { resolveSearch } from '@/lib/server/queries/search'
import { texts } from '@/lib/server/queries/sql'
import { eachEngine } from '@/tests/support/db'

/** Every record of the starting data, read in pages of an odd size. */
async function readAll(db: Database, rev: number, sort: (typeof SORTS)[number], q?: string) {
  const found = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageOfEntries>> = await pageOfEntries(
      db.read,
      { q },
      { rev, limit: 97, sort, cursor },
    )
    found.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return found
}

const GRADES = ['discounted', 'contested', 'weak', 'fair', 'confirmed']

eachEngine(engine => {
  let db: Database
  let rev: number
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    rev = (await currentRevision(db.read)).number
  })

  test.each(SORTS)('pages in the order %s hold every record once, in order, empty ones last', async sort => {
    const records = await readAll(db, rev, sort)
    expect(new Set(records.map(record => record.event_id)).size).toBe(records.length)
    expect(records.length).toBe(await countEntries(db.read, {}, rev))
    const { key, descending } = sortParts(sort)
    if (key === 'relevance' || isWordKey(key)) return
    const value = (record: (typeof records)[number]): number | null => {
      switch (key) {
        case 'date':
          return record.date_min === null ? null : Date.parse(record.date_min)
        case 'sources':
          return record.number_of_sources
        case 'updated':
          return record.revision
        case 'verification':
          return record.verification === null ? null : GRADES.indexOf(record.verification)
        case 'casualties': {
          if (record.kind !== 'attack' && record.kind !== 'strike') return null
          const killed = record.fatalities_best ?? record.fatalities_high ?? record.fatalities_low
          const injured = record.injured_best ?? record.injured_high ?? record.injured_low
          return killed === null && injured === null ? null : (killed ?? 0) + (injured ?? 0)
        }
      }
    }
    const values = records.map(value)
    const stated = values.filter(one => one !== null)
    expect(stated.length).toBeGreaterThan(0)
    expect(stated).toEqual(stated.toSorted((a, b) => (descending ? b - a : a - b)))
    expect(values.slice(0, stated.length)).toEqual(stated)
  })

  /** What the list shows of a record under a key, and null where it shows nothing. */
  const shownWord = (key: string, record: EntryRecord, names: Names, locale: Locale): string | null => {
    const event = record.kind === 'attack' || record.kind === 'strike' ? record : null
    const actor = event ? event.claimed_by : record.kind === 'tally_claim' ? record.claimant : null
    if (key === 'place') return record.place_id && (names.places[record.place_id]?.[locale] ?? null)
    if (key === 'claimant') return actor && (names.actors[actor]?.[locale] ?? null)
    const word: Vocabulary = key === 'weapon' ? WEAPON : OUTCOME
    const code = key === 'weapon' ? event?.weapon : event?.outcome === 'unknown' ? null : event?.outcome
    return code ? (word[code]?.[locale] ?? null) : null
  }

  test.each(
    SORTS.filter(sort => isWordKey(sortParts(sort).key)).flatMap(sort =>
      LOCALES.flatMap(
        locale =>
          [
            [sort, locale, 0],
            [sort, locale, 100_000],
          ] as const,
      ),
    ),
  )(
    'the order %s is that of the words of %s, each record once, empty ones last (read whole up to %i)',
    async (sort, locale, few) => {
      const all = await namesOf(db.read, rev)
      const { key, descending } = sortParts(sort)
      const records: EntryRecord[] = []
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page: Awaited<ReturnType<typeof pageOfEntries>> = await pageOfEntries(
          db.read,
          {},
          { rev, limit: 37, sort, locale, cursor, few },
        )
        records.push(...page.items)
        cursor = page.next_cursor
      }
      expect(new Set(records.map(record => record.event_id)).size).toBe(records.length)
      expect(records.length).toBe(await countEntries(db.read, {}, rev))
      const words = records.map(record => shownWord(key, record, all, locale))
      const stated = words.filter(word => word !== null)
      expect(new Set(stated).size).toBeGreaterThan(2)
      expect(words.slice(0, stated.length)).toEqual(stated)
      const { compare } = new Intl.Collator(locale, { numeric: true })
      expect(stated).toEqual(stated.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b))))
      // Of equal words the order of entering, so that pages neither lose nor repeat one.
      const [serial] = await db.read.query(
        sql`select array_agg(e.id order by x.at) as ids from jsonb_array_elements_text(${JSON.stringify(records.map(record => record.event_id))}::jsonb)
        with ordinality x(id, at) join entry e on e.public_id = x.id`,
        z.object({ ids: z.array(z.number()) }),
      )
      const ids = serial?.ids ?? []
      for (const [at, word] of words.entries()) {
        if (at === 0 || word !== words[at - 1] || records[at]?.place_id !== records[at - 1]?.place_id) continue
        expect(Math.sign((ids[at] ?? 0) - (ids[at - 1] ?? 0))).toBe(descending ? -1 : 1)
      }
      for (const at of [0, 36, POST_EVERY - 1, POST_EVERY + 1, records.length - 3]) {
        const page = await pageOfEntries(db.read, {}, { rev, limit: 20, sort, locale, at, few })
        expect(page.items.map(item => item.event_id)).toEqual(records.slice(at, at + 20).map(item => item.event_id))
      }
    },
  )

  test('a cursor of an order by the words of one language begins at the start in the other', async () => {
    const options = { rev, limit: 5, sort: 'place', few: 0 } as const
    const first = await pageOfEntries(db.read, {}, { ...options, locale: 'en' })
    const again = await pageOfEntries(db.read, {}, { ...options, locale: 'ar', cursor: first.next_cursor })
    expect(again.items).toEqual((await pageOfEntries(db.read, {}, { ...options, locale: 'ar' })).items)
    expect(again.items).not.toEqual(first.items)
  })

  test.each(SORTS)('what a search finds comes in the same order %s whether it is read whole or not', async sort => {
    const read = async (few: number) => {
      const found: string[] = []
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page: Awaited<ReturnType<typeof pageOfEntries>> = await pageOfEntries(
          db.read,
          { q: 'عين الأسد' },
          { rev, limit: 31, sort, cursor, few },
        )
        found.push(...page.items.map(item => item.event_id))
        cursor = page.next_cursor
      }
      return found
    }
    const whole = await read(1000)
    expect(whole.length).toBeGreaterThan(62)
    expect(await read(0)).toEqual(whole)
  })

  test('the same search finds the same records in any order', async () => {
    const ids = async (sort: (typeof SORTS)[number]) =>
      (await readAll(db, rev, sort, 'عين الأسد')).map(record => record.event_id).sort()
    const newest = await ids('-date')
    expect(newest.length).toBeGreaterThan(20)
    for (const sort of ['relevance', 'casualties', '-updated'] as const) expect(await ids(sort)).toEqual(newest)
    for (const q of ['عَيْن الاسد', 'عيــن الأسد', 'الاسد عين'])
      expect(await countEntries(db.read, { q }, rev)).toBe(newest.length)
  })

  test.each([
    ['erbli', 'erbil'],
    ['pentagn', 'pentagon'],
    ['الأسدد', 'الاسد'],
  ])('%s is looked for as %s', async (typed, meant) => {
    const [word] = (await resolveSearch(db.read, typed, rev)).replaced
    expect(word?.by[0]).toBe(meant)
  })

  test.each(['Basrah', 'Basra', 'al-Basra', 'البصرة', 'بصرة'])(
    '%s is a place that no record holds, and is not taken for the word that looks most like it',
    async typed => {
      const search = await resolveSearch(db.read, typed, rev)
      expect(search.replaced.flatMap(({ by }) => by)).toEqual([])
      expect(search.replaced.length).toBe(1)
      expect(await countEntries(db.read, { q: typed }, rev)).toBe(0)
    },
  )

  test('the best answer to a search comes first by relevance', async () => {
    const { items, total } = await listEntries(db.read, { q: 'Tower 22' }, { rev, limit: 3, sort: 'relevance' })
    expect(total).toBeGreaterThan(0)
    expect(items[0]?.summary_en).toMatch(/Tower 22/)
  })

  test('by relevance only so many are ranked, and the others follow: none is lost, none comes twice', async () => {
    const filter = { q: 'عين الأسد' }
    const all = (await readAll(db, rev, 'relevance', filter.q)).map(record => record.event_id)
    const read = async (ranked: number): Promise<string[]> => {
      const ids: string[] = []
      let cursor: string | null = null
      do {
        const page = await pageOfEntries(db.read, filter, { rev, limit: 7, sort: 'relevance', ranked, cursor })
        ids.push(...page.items.map(item => item.event_id))
        cursor = page.next_cursor
      } while (cursor !== null)
      return ids
    }
    expect(await read(1000)).toEqual(all)
    for (const ranked of [1, 5, all.length - 1, all.length]) {
      const ids = await read(ranked)
      expect(new Set(ids).size, `${ranked}`).toBe(ids.length)
      expect(ids.toSorted(), `${ranked}`).toEqual(all.toSorted())
    }
    // The rest stands as it was entered, newest first.
    const newest = await db.read.query(
      sql`select public_id from entry where public_id = any(${texts(all)}) order by id desc`,
      z.object({ public_id: z.string() }),
    )
    expect((await read(5)).slice(5)).toEqual(newest.slice(5).map(row => row.public_id))
  })

  test.each(SORTS)('in the order %s the rows at any place are those that the pages before lead to', async sort => {
    for (const q of [undefined, 'عين الأسد', 'iraq']) {
      const all = (await readAll(db, rev, sort, q)).map(record => record.event_id)
      expect(all.length).toBeGreaterThan(60)
      const places = [
        0,
        1,
        49,
        POST_EVERY - 1,
        POST_EVERY,
        POST_EVERY + 1,
        all.length - 3,
        all.length,
        all.length + 700,
      ]
      for (const at of places) {
        const page = await pageOfEntries(db.read, { q }, { rev, limit: 50, sort, at })
        expect(
          page.items.map(record => record.event_id),
          `${q} ${at}`,
        ).toEqual(all.slice(at, at + 50))
        expect(page.before).toBe(at)
        expect(page.next_cursor === null, `${q} ${at}`).toBe(at + 50 >= all.length)
        if (page.next_cursor === null) continue
        const next = await pageOfEntries(db.read, { q }, { rev, limit: 9, sort, cursor: page.next_cursor })
        expect(next.items.map(record => record.event_id)).toEqual(all.slice(at + 50, at + 59))
      }
    }
  })

  test('a cursor of another order begins at the start', async () => {
    const first = await pageOfEntries(db.read, {}, { rev, limit: 5 })
    const again = await pageOfEntries(db.read, {}, { rev, limit: 5, sort: 'date', cursor: first.next_cursor })
    expect(again.items).toEqual((await pageOfEntries(db.read, {}, { rev, limit: 5, sort: 'date' })).items)
  })
})
