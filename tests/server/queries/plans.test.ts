// Subject: lib/server/queries/map-data.ts, lib/server/queries/search.ts, lib/server/queries/overview.ts, lib/server/queries/word-order.ts, prisma/migrations
import sql, { type Sql } from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { eventSpanSql } from '@/lib/server/queries/map-data'
import { lastAttackSql } from '@/lib/server/queries/overview'
import { termsSql } from '@/lib/server/queries/search'
import { WORD_CODES } from '@/lib/server/queries/word-order'
import { eachEngine } from '@/tests/support/db'

const MANY = 20_000

eachEngine(engine => {
  let db: Database
  const plan = async (query: Sql) =>
    (await db.read.query(sql`explain ${query}`, z.object({ 'QUERY PLAN': z.string() })))
      .map(row => row['QUERY PLAN'])
      .join('\n')
  beforeAll(async () => {
    db = await engine.freshDatabase()
    // Rows as the index holds them, and no records behind: what is asked here is how they are read.
    await db.transaction(tx =>
      tx.execute(sql`insert into entry_index
          (kind, id, entry_id, public_id, since, status, date_min, date_max, verification, number_of_sources,
          place_id, weapon, outcome, claimed_by, actors, words)
        select (array['attack', 'strike', 'milestone'])[1 + n % 3], n, n, 'X', 1, 'published',
          date '2020-01-01' + n % 2000, date '2020-01-02' + n % 2000, 'fair', 1,
          'p' || n % 400, 'w' || n % 400, 'o' || n % 400, 'c' || n % 400, '{}', ''::tsvector
        from generate_series(1, ${MANY}) n`),
    )
    await db.transaction(tx =>
      tx.execute(sql`insert into search_word (word, since, stem, sound)
        select w, 1, false, iwm_sound(w) from (select md5(n::text) as w from generate_series(1, ${MANY}) n) words`),
    )
    for (const table of [sql`entry_index`, sql`search_word`])
      await db.transaction(tx => tx.execute(sql`analyze ${table}`))
  })

  test('the ends of the record are read off the indexes on its first and last days', async () => {
    const read = await plan(eventSpanSql(1))
    expect(read).toContain('entry_index_kind_date_min_entry_id_idx')
    expect(read).toContain('entry_index_kind_date_max_entry_id_idx')
    expect(read).not.toContain('Seq Scan')
  })

  test.each([
    ['place', 'entry_index_place_id_entry_id_idx'],
    ['weapon', 'entry_index_weapon_entry_id_idx'],
    ['outcome', 'entry_index_outcome_word_idx'],
    ['claimant', 'entry_index_claimant_word_idx'],
  ] as const)('rows of one code of %s are found by its index, and the next code by a leap', async (key, index) => {
    const code = WORD_CODES[key]
    const read = await plan(
      sql`select v.entry_id from entry_index v where ${code} = ${`${key[0]}7`} order by v.entry_id desc limit 50`,
    )
    expect(read).toContain(index)
    expect(read).not.toContain('Seq Scan')
    const leap = await plan(
      sql`select ${code} from entry_index v where ${code} > ${`${key[0]}7`} order by ${code} limit 1`,
    )
    expect(leap).toMatch(/Index( Only)? Scan/)
    expect(leap).not.toMatch(/Seq Scan|Sort/)
  })

  test('the last attack is the end of an index, not the top of a sorted table', async () => {
    const read = await plan(lastAttackSql(1, '2026-01-01'))
    expect(read).toContain('entry_index_kind_date_max_entry_id_idx')
    expect(read).not.toMatch(/Seq Scan|Sort/)
  })

  test('a word that is still being typed is looked up as a range of the key', async () => {
    const read = await plan(termsSql(['drone', 'ab'], true, 1))
    expect(read).toContain('search_word_pkey')
    expect(read).toContain('search_word_sound_idx')
    expect(read).not.toContain('Seq Scan')
    const known = async (word: string) =>
      (await db.read.query(termsSql([word], true, 1), z.looseObject({ known: z.boolean() }))).map(row => row.known)
    const [first] = await db.read.query(
      sql`select left(word, 3) as word from search_word where word ~ '^[a-f]{3}' limit 1`,
      z.object({ word: z.string() }),
    )
    expect(await known(first?.word ?? '')).toEqual([true])
    expect(await known('abcxyz')).toEqual([false])
  })
})
