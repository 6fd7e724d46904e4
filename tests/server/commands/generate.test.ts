import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { generateInto } from '@/lib/cli/commands/generate'
import { verifyDatabase } from '@/lib/cli/commands/verify'
import type { Database } from '@/lib/server/db/handle'
import { publicAsOf } from '@/lib/server/queries/as-of'
import { recordsOfKind } from '@/lib/server/queries/records'
import { isSynthetic } from '@/lib/server/queries/synthetic'
import { runTally } from '@/lib/server/queries/tally'
import { eachEngine } from '@/tests/support/db'
import { NOW } from '../a-record'

const options = { now: NOW, onProgress: () => undefined }
const row = z.record(z.string(), z.unknown())

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    expect(await isSynthetic(db.read)).toBe(false)
    await generateInto(db, { events: 150, seed: 5 }, options)
  })

  test('made-up events are a record that verifies, in all its forms, and says that it is made up', async () => {
    expect(await verifyDatabase(db)).toMatchObject({ ok: true, revisions: 2 })
    expect(await isSynthetic(db.read)).toBe(true)
    const [found] = await db.read.query(
      sql`select count(*)::int as entries, count(*) filter (where since is null)::int as drafts,
          count(*) filter (where status = 'retracted')::int as retracted, count(*) filter (where change = 'changed')::int as changed,
          count(*) filter (where summary_en not like 'Synthetic test data:%' or summary_ar not like 'بيانات اختبار اصطناعية:%')::int as unmarked
        from entry_version where kind = any(array['attack', 'strike'])`,
      row,
    )
    expect(found).toMatchObject({ unmarked: 0 })
    expect([found?.drafts, found?.retracted, found?.changed].map(n => Number(n) > 0)).toEqual([true, true, true])
  })

  test('what was set aside to write many rows is there again, to the letter', async () => {
    const indexes = (of: Database) =>
      of.read.query(sql`select indexname::text, indexdef from pg_indexes where schemaname = 'public' order by 1`, row)
    const made = await indexes(db)
    expect(made.length).toBeGreaterThan(60)
    expect(made).toEqual(await indexes(await engine.freshDatabase()))
  })

  test('the index written for many at once is what the trigger writes for each', async () => {
    const read = () =>
      db.read.query(
        sql`select * from (select to_jsonb(i) - 'words' || jsonb_build_object('words', i.words::text) as r
      from entry_index i) x order by r->>'kind', (r->>'id')::int`,
        row,
      )
    const words = () => db.read.query(sql`select word, stem from search_word order by word`, row)
    const [index, known] = [await read(), await words()]
    expect(index.length).toBeGreaterThan(140)
    await db.transaction(async tx => {
      await tx.execute(sql`delete from entry_index`)
      await tx.execute(sql`delete from search_word`)
      await tx.execute(sql`select count(iwm_index(kind, id)) from entry_version where since is not null`)
    })
    expect(await read()).toEqual(index)
    expect(await words()).toEqual(known)
  })

  test('the same seed makes the same events, whose counts are those of the twin in memory', async () => {
    const again = await engine.freshDatabase()
    await generateInto(again, { events: 150, seed: 5 }, options)
    const tally = {
      kind: 'attack',
      measure: 'events',
      grain: 'month',
      split: 'weapon',
      filters: {},
      scope: 'theatre',
      revision: 2,
    } as const
    const rows = await runTally(db.read, tally)
    expect(rows.length).toBeGreaterThan(20)
    expect(await runTally(again.read, tally)).toEqual(rows)
    const records = await recordsOfKind(db.read, 'attack', [publicAsOf('t', 2)], 2)
    const high = rows.reduce((sum, cell) => sum + cell.high, 0)
    expect(high).toBe(records.filter(({ record }) => record.verification !== 'discounted').length)
  })

  test('nothing is made up where there is a record', async () => {
    await expect(generateInto(db, { events: 1, seed: 1 }, options)).rejects.toThrow(/only put into an empty one/)
  })
})
