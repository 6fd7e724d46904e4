import sql, { raw } from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { publish } from '@/lib/server/commands/publish'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import { type ChainProblem, verifyChain } from '@/lib/server/commands/verify-chain'
import { verifyRows } from '@/lib/server/commands/verify-rows'
import type { Database, WriteDb } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, publishedAttack, REASON } from '../a-record'

/** Thrown to roll back what a test tampered with. */
class Back extends Error {}

eachEngine(engine => {
  let db: Database
  let event_id: string
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    const first = await publishedAttack(db)
    event_id = first.event_id
    await batch(db, async run => {
      await run(reviseEntry, {
        event_id,
        expected: { revision: first.revision },
        fields: { weapon: 'rocket' },
        add_citations: [{ source_id: 'weekly-1' }],
      })
      const day = { date_min: '2024-01-01', date_max: '2024-01-31' }
      await run(setCoverage, { kind: 'attack', level: 'full', ...day })
      await run(publish, { event_ids: [event_id], coverage: true, ...REASON })
    })
    await publishedAttack(db)
  })

  /** What is found after statements that no constraint or trigger stood in the way of; all is as before afterwards. */
  async function tampered<T>(statements: readonly string[], look: (tx: WriteDb) => Promise<T>): Promise<T> {
    let found: { value: T } | undefined
    const work = db.transaction(async tx => {
      for (const table of ['revision', 'attack', 'citation', 'coverage', 'entry', 'audit']) {
        await tx.execute(sql`alter table ${raw(`"${table}"`)} disable trigger user`)
      }
      for (const statement of statements) await tx.execute(sql`${raw(statement)}`)
      found = { value: await look(tx) }
      throw new Back()
    })
    await expect(work).rejects.toThrow(Back)
    if (!found) throw new Error('not looked')
    return found.value
  }

  const codes = (problems: readonly ChainProblem[]) => [
    ...new Set(problems.map(({ code, revision }) => `${revision} ${code}`)),
  ]
  const chainAfter = (...statements: string[]) => tampered(statements, async tx => codes(await verifyChain(tx)))

  test('an untouched record verifies', async () => {
    expect(await verifyChain(db.read)).toEqual([])
    expect(await verifyRows(db.read)).toEqual([])
  })

  describe('finds', () => {
    test('an altered fact', async () => {
      expect(await chainAfter(`update attack set injured_best = 9 where since = 2`)).toEqual([
        '2 content',
        '2 row_hash',
      ])
      expect(
        await chainAfter(`update attack set injured_best = 9, content_sha256 = repeat('a', 64) where since = 2`),
      ).toEqual(['2 content', '2 row_hash'])
    })
    test('an altered citation, coverage or public id', async () => {
      expect(await chainAfter(`update citation set source_id = 'leaflet' where since = 2`)).toEqual(['2 content'])
      expect(await chainAfter(`update coverage set level = 'none'`)).toEqual(['2 content'])
      expect(await chainAfter(`update entry set public_id = 'IWM-A-0099' where public_id = '${event_id}'`)).toEqual([
        '1 content',
        '1 row_hash',
        '2 content',
        '2 row_hash',
      ])
    })
    test('a removed row', async () => {
      expect(await chainAfter(`delete from citation where since = 2`)).toEqual(['2 content'])
    })
    test('a row moved in time, reopened or smuggled in', async () => {
      const off = `alter table attack drop constraint attack_one_at_a_time`
      expect(await chainAfter(off, `update attack set until = null where until = 2`)).toEqual(['2 content'])
      expect(await chainAfter(`update citation set since = 1 where since = 2`)).toEqual(['1 content', '2 content'])
      const copy = `insert into citation (entry_id, since, source_id, dropped) select entry_id, 1, 'leaflet', false from citation limit 1`
      expect(await chainAfter(copy)).toEqual(['1 content'])
    })
    test('an altered hash, reason, hand or time', async () => {
      expect(await chainAfter(`update revision set hash = repeat('b', 64) where number = 1`)).toEqual([
        '1 hash',
        '2 prev_hash',
      ])
      expect(await chainAfter(`update revision set content_sha256 = repeat('b', 64) where number = 2`)).toEqual([
        '2 hash',
        '2 content',
      ])
      for (const change of [`reason_ar = 'غير ذلك'`, `command = 'x'`, `created_at = created_at + interval '1 ms'`]) {
        expect(await chainAfter(`update revision set ${change} where number = 3`)).toEqual(['3 hash'])
      }
    })
    test('a revision that is dated before the one before it', async () => {
      const earlier = `update revision set created_at = created_at - interval '1 day' where number = 2`
      expect(await chainAfter(earlier)).toEqual(['2 hash', '2 time'])
    })
    test('a removed revision, in the middle or at the end', async () => {
      const free = `alter table attack drop constraint attack_since_fkey, drop constraint attack_until_fkey`
      const freeToo = `alter table citation drop constraint citation_since_fkey, drop constraint citation_until_fkey`
      const rest = `alter table coverage drop constraint coverage_since_fkey`
      expect(await chainAfter(free, freeToo, rest, `delete from revision where number = 2`)).toEqual([
        '2 missing',
        '3 prev_hash',
      ])
      expect(await chainAfter(free, freeToo, `delete from revision where number = 3`)).toEqual(['3 not_in_chain'])
    })
    test('a whole chain rewritten without the audit log', async () => {
      const gone = [
        `delete from citation where since = 3`,
        `delete from attack where since = 3`,
        `delete from revision where number = 3`,
      ]
      expect(await chainAfter(...gone)).toEqual(['3 not_in_chain'])
    })
  })

  describe('the rows are asked again', () => {
    const found = (...statements: string[]) =>
      tampered(statements, async tx => [...new Set((await verifyRows(tx)).map(problem => problem.code))].sort())

    test('for checks that were taken off, or never looked at the rows', async () => {
      const rule = `fatalities_low <= fatalities_best`
      const broken = `update attack set fatalities_low = 5, fatalities_best = 1`
      const off = `alter table attack drop constraint attack_fatalities_ordered`
      const on = `alter table attack add constraint attack_fatalities_ordered check (${rule}) not valid`
      expect(await found(off, broken, on)).toEqual(['check_broken', 'not_validated', 'trigger_off'])
    })
    test('for sources, and for versions that overlap or are missing', async () => {
      expect(await found(`delete from citation where since = 3`)).toEqual(['no_citation', 'trigger_off'])
      const off = `alter table attack drop constraint attack_one_at_a_time`
      expect(await found(off, `update attack set until = null where until = 2`)).toEqual(['overlap', 'trigger_off'])
      expect(await found(`delete from attack where since = 2`)).toEqual(['gap', 'trigger_off'])
    })
  })
})
