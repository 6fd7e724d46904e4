import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { nameSpellings } from '@/lib/server/queries/name-spellings'
import { currentRevision } from '@/lib/server/queries/revision'
import { matchingWords, resolveSearch } from '@/lib/server/queries/search'
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

  test('a name that no record holds in any spelling is looked for in what is nearest, as any other word', async () => {
    expect(await holding('basra', 'basrah')).toEqual([])
    expect((await resolveSearch(db.read, 'Basrah', rev)).replaced.map(({ word }) => word)).toEqual(['basrah'])
  })

  test('it is marked in each of them, and words that are no spellings are left alone', async () => {
    const search = await resolveSearch(db.read, 'كوردستان', rev)
    const marked = await matchingWords(db.read, search, ['كردستان', 'كوردستان', 'بغداد'])
    expect(marked).toEqual(new Set(['كردستان', 'كوردستان']))
    const known = await nameSpellings(db.read, rev)
    expect([...(known.get('erbil') ?? [])].toSorted()).toEqual(['arbil', 'erbil', 'irbil'])
    for (const word of ['غريب', 'ahmad', 'iraq', 'عراق']) expect(known.has(word), word).toBe(false)
  })
})
