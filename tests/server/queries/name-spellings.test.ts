import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { nameSpellings } from '@/lib/server/queries/name-spellings'
import { currentRevision } from '@/lib/server/queries/revision'
import { matchingWords, resolveSearch } from '@/lib/server/queries/search'
import { wholeNames } from '@/lib/server/queries/whole-names'
import { eachEngine } from '@/tests/support/db'

eachEngine(engine => {
  let db: Database
  let rev: number
  beforeAll(async () => {
    db = await engine.loadedDatabase()
    rev = (await currentRevision(db.read)).number
  })

  const found = async (q: string): Promise<string[]> => {
    const { items } = await pageOfEntries(db.read, { q }, { rev, limit: 5000 })
    return items.map(item => item.event_id).toSorted()
  }
  /** The records that hold one of these folded words as it is written, by SQL alone. */
  const holding = async (...words: string[]): Promise<string[]> => {
    const rows = await db.read.query(
      sql`select v.public_id from entry_index v where v.until is null and v.status = 'published'
        and tsvector_to_array(v.words) && ${words}::text[]`,
      z.object({ public_id: z.string() }),
    )
    return rows.map(row => row.public_id).toSorted()
  }

  test.each([
    ['كوردستان', 'كردستان'],
    ['إقليم كوردستان', 'إقليم كردستان'],
    ['كوردستان ', 'كردستان '],
    ['سورية', 'سوريا'],
    ['السفارة الأميركية', 'السفارة الأمريكية'],
    ['Irbil', 'Erbil'],
    ['Arbil', 'Erbil'],
    ['Ninawa', 'Ninewa'],
    ['Hizballah', 'Hezbollah'],
    ['Ain al-Assad', 'Ain al-Asad'],
    ['Ayn al-Asad', 'Ain al-Asad'],
    ['Ein al-Assad', 'Ain al-Asad'],
    ['Ein al-Assad drones', 'Ain al-Asad drones'],
    ['Hareer', 'Harir'],
    ['Kataib Hizbullah', 'Kataib Hezbollah'],
    ['Kataeb Hizbollah', 'Kataib Hezbollah'],
    ['Qassem Suleimani', 'Qasem Soleimani'],
    ['Harakat al-Nujaba', 'Nujaba '],
    ['Harakat al-Nujba', 'Nujaba '],
    ['حركة النجباء', 'Nujaba '],
    ['الأنبار', 'انبار'],
    ['الأنبار', 'الانبار'],
    ['عين الأسد', 'عين الاسد'],
    ['عين الأسد', 'عَين الأسَد'],
    ['٢٠٢٤', '2024'],
    ['Kurdistan', 'KURDISTAN'],
  ])('%s finds what %s finds', async (one, other) => {
    const all = await found(one)
    expect(all.length).toBeGreaterThan(0)
    expect(await found(other)).toEqual(all)
  })

  test('a name is found in each of its spellings, also where a record holds one of them alone', async () => {
    const either = await holding('كردستان', 'كوردستان')
    const [one, other] = [await holding('كردستان'), await holding('كوردستان')]
    expect(one.length).toBeGreaterThan(0)
    expect(Math.min(one.length, other.length)).toBeLessThan(either.length)
    const all = await found('كوردستان ')
    expect(either.filter(id => !all.includes(id))).toEqual([])
    expect((await resolveSearch(db.read, 'كوردستان', rev)).replaced).toEqual([])
  })

  test('a whole name of which no record has all words is looked for by the other names of its thing, and that is said', async () => {
    expect(await holding('harakat')).toEqual([])
    const search = await resolveSearch(db.read, 'Harakat al-Nujaba 2024', rev)
    expect(search.replaced).toEqual([{ word: 'harakat al nujaba', by: ['Nujaba'] }])
    expect(await matchingWords(db.read, search, ['nujaba', 'hezbollah'])).toEqual(new Set(['nujaba']))
    // Only when the record held the other name already; and a word that only resembles a part of a name is none.
    expect((await resolveSearch(db.read, 'Harakat al-Nujaba', 0)).replaced.flatMap(({ by }) => by)).toEqual([])
    expect((await resolveSearch(db.read, 'Harakat', rev)).replaced).toEqual([{ word: 'harakat', by: [] }])
  })

  test('what is said of a name holds nothing of other things of that name', async () => {
    const { whole } = await nameSpellings(db.read, rev)
    const met = await wholeNames(db.read, ['hukumat', 'government', 'of', 'iraaq'], new Set([3]), whole, rev)
    expect(met).toMatchObject([{ from: 1, to: 4 }])
    const names = met.flatMap(run => run.names.map(name => name.text))
    expect(names).toContain('الحكومة العراقية')
    for (const name of ['Iraq', 'Baghdad', 'بغداد']) expect(names).not.toContain(name)
    expect(await wholeNames(db.read, ['iraq'], new Set(), whole, rev)).toEqual([])
  })

  test('a name that no record holds in any spelling is looked for in what is nearest, as any other word', async () => {
    expect(await holding('basra', 'basrah')).toEqual([])
    expect((await resolveSearch(db.read, 'Basrah', rev)).replaced.map(({ word }) => word)).toEqual(['basrah'])
  })

  test('it is marked in each of them, and words that are no spellings are left alone', async () => {
    const search = await resolveSearch(db.read, 'كوردستان', rev)
    const marked = await matchingWords(db.read, search, ['كردستان', 'كوردستان', 'بغداد'])
    expect(marked).toEqual(new Set(['كردستان', 'كوردستان']))
    const { spellings: known } = await nameSpellings(db.read, rev)
    expect([...(known.get('erbil') ?? [])].toSorted()).toEqual(['arbil', 'erbil', 'irbil'])
    for (const word of ['غريب', 'ahmad', 'iraq', 'عراق']) expect(known.has(word), word).toBe(false)
  })
})
