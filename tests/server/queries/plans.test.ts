// Subject: lib/server/queries/map-data.ts, lib/server/queries/overview.ts, prisma/migrations
import sql, { type Sql } from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { eventSpanSql } from '@/lib/server/queries/map-data'
import { lastAttackSql } from '@/lib/server/queries/overview'
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
          (kind, id, entry_id, public_id, since, status, date_min, date_max, verification, number_of_sources, words)
        select (array['attack', 'strike', 'milestone'])[1 + n % 3], n, n, 'X', 1, 'published',
          date '2020-01-01' + n % 2000, date '2020-01-02' + n % 2000, 'fair', 1, ''::tsvector
        from generate_series(1, ${MANY}) n`),
    )
    await db.transaction(tx => tx.execute(sql`analyze entry_index`))
  })

  test('the ends of the record are read off the indexes on its first and last days', async () => {
    const read = await plan(eventSpanSql(1))
    expect(read).toContain('entry_index_kind_date_min_entry_id_idx')
    expect(read).toContain('entry_index_kind_date_max_entry_id_idx')
    expect(read).not.toContain('Seq Scan')
  })

  test('the last attack is the end of an index, not the top of a sorted table', async () => {
    const read = await plan(lastAttackSql(1, '2026-01-01'))
    expect(read).toContain('entry_index_kind_date_max_entry_id_idx')
    expect(read).not.toMatch(/Seq Scan|Sort/)
  })
})
