import fc from 'fast-check'
import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { GRAINS } from '@/lib/core/grain'
import { countTally, type Tally, type TallyFilters, type TallyRow } from '@/lib/domain/tally'
import { foldRollups } from '@/lib/server/commands/fold-rollups'
import type { Database } from '@/lib/server/db/handle'
import { countEntries } from '@/lib/server/queries/count-entries'
import { listEntries } from '@/lib/server/queries/list-entries'
import { rollupPlan } from '@/lib/server/queries/rollup-plan'
import { rollupProblems } from '@/lib/server/queries/rollup-problems'
import { changedBeyond, rollupSql } from '@/lib/server/queries/rollup-sql'
import { runCells, runTally } from '@/lib/server/queries/tally'
import { tallySql } from '@/lib/server/queries/tally-sql'
import { eachEngine } from '@/tests/support/db'
import { makeHistory, type Snapshot } from '../a-history'
import { addBasics } from '../a-record'

const list = (...values: string[]) => fc.option(fc.subarray(values), { nil: undefined, freq: 3 })
const day = fc.option(fc.constantFrom('2023-12-01', '2023-12-31', '2024-01-01', '2024-01-15', '2024-02-29'), {
  nil: undefined,
  freq: 3,
})

const filters: fc.Arbitrary<TallyFilters> = fc
  .record({
    from: day,
    to: day,
    place: list('asad', 'harir', 'unknown', 'nowhere'),
    actor: list('iri', 'us', 'nobody'),
    weapon: list('drone', 'airstrike', 'unknown'),
    outcome: list('hit', 'intercepted', 'unknown'),
    claimed_by: list('iri', 'us', 'unknown'),
    target: list('us_forces', 'diplomatic_mission', 'unknown'),
    target_not: list('us_forces', 'host_base'),
    verification: list('confirmed', 'fair', 'weak', 'contested', 'discounted'),
  })
  .map(({ from, to, ...lists }) => ({
    ...(from && { from }),
    ...(to && { to }),
    ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)),
  }))

const tallyAt = (last: number): fc.Arbitrary<Tally> =>
  fc.record({
    kind: fc.constantFrom('attack', 'strike'),
    measure: fc.constantFrom('events', 'fatalities', 'injured'),
    grain: fc.constantFrom(...GRAINS),
    split: fc.constantFrom('none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification'),
    filters,
    scope: fc.constantFrom('theatre', 'IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'IQ+SY', 'IQ-federal+IQ-KRI', 'SY+JO'),
    revision: fc.nat({ max: last }),
  })

/** At most two of what is kept, so that nearly every tally can be read from the roll-ups. */
const rolledAt = (last: number): fc.Arbitrary<Tally> =>
  fc.tuple(tallyAt(last), fc.nat()).map(([tally, n]) => {
    const { from, to, target_not: _, ...lists } = tally.filters
    const keys = Object.entries(lists)
    const one = keys[n % Math.max(1, keys.length)]
    const month = n % 3 === 0 ? { from: '2024-01-01', to: '2024-02-29' } : { ...(from && { from }), ...(to && { to }) }
    // Left to chance, every twentieth run has no week without a split and a filter.
    if (n % 5 === 0) return { ...tally, split: 'none', filters: n % 2 === 0 ? month : {} }
    return { ...tally, filters: { ...(n % 2 === 0 ? month : {}), ...(one && { [one[0]]: one[1] }) } }
  })

/** The filter that a chart's mark leads to: what one cell counted. */
function cellFilter(tally: Tally, row: TallyRow) {
  const { kind, grain, split, scope, filters } = tally
  const key = split === 'none' ? {} : { [split === 'scope' ? 'scope_is' : split]: [row.key] }
  return { ...filters, kind: [kind], scope, cell: { grain, bucket: row.bucket }, ...key }
}

eachEngine(engine => {
  const seed = Date.now() % 1_000_000
  let db: Database
  let history: Snapshot[]
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    history = await makeHistory(db, seed, 40)
  })

  test(`SQL counts what the twin in memory counts, at every revision (history ${seed})`, async () => {
    expect(history.length).toBeGreaterThan(6)
    await fc.assert(
      fc.asyncProperty(tallyAt(history.length - 1), async tally => {
        const expected = countTally(history[tally.revision]?.values() ?? [], tally)
        expect(await runTally(db.read, tally)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test(`what the roll-ups say is what the events and the twin say, at every revision (history ${seed})`, async () => {
    const used = new Set<string>()
    await fc.assert(
      fc.asyncProperty(rolledAt(history.length - 1), async tally => {
        const plan = rollupPlan(tally)
        fc.pre(plan !== null)
        used.add(`${plan.grain} ${plan.dim.includes('.') ? 'pair' : plan.dim === 'all' ? 'all' : 'one'}`)
        const expected = countTally(history[tally.revision]?.values() ?? [], tally)
        expect(await runCells(db.read, rollupSql(tally, plan))).toEqual(expected)
        expect(await runCells(db.read, tallySql(tally))).toEqual(expected)
      }),
      { numRuns: 250 },
    )
    expect([...used].sort()).toEqual([
      'day all',
      'day one',
      'month all',
      'month one',
      'month pair',
      'week all',
      'week one',
      'week pair',
    ])
  })

  test(`sums that stand at any revision answer for any other (history ${seed})`, async () => {
    const last = history.length - 1
    const standAt = (at: number) =>
      db.transaction(async tx => {
        await tx.execute(sql`delete from event_rollup`)
        for (const kind of ['attack', 'strike'])
          await tx.execute(
            sql`insert into event_rollup select * from iwm_rollup_cells(${kind}, iwm_rollup_changed(${kind}, 0, ${at}::int), 0, ${at}::int)`,
          )
        await tx.execute(sql`update rollup_state set revision = ${at}`)
      })
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: last }), fc.array(rolledAt(last), { minLength: 6 }), async (at, tallies) => {
        await standAt(at)
        expect(await rollupProblems(db.read)).toEqual([])
        for (const tally of tallies) {
          const plan = rollupPlan(tally)
          if (plan === null) continue
          const expected = countTally(history[tally.revision]?.values() ?? [], tally)
          expect(await runCells(db.read, rollupSql(tally, plan))).toEqual(expected)
        }
      }),
      { numRuns: 8 },
    )
    // Brought forward from half way, they are what a rebuild makes.
    await standAt(Math.floor(last / 2))
    await foldRollups(db)
    const stands = z.object({ revision: z.number() })
    expect(await db.read.query(sql`select revision from rollup_state`, stands)).toEqual([{ revision: last }])
    expect(await rollupProblems(db.read)).toEqual([])
  })

  test('a revision that is added up opens and closes nothing more', async () => {
    const more = db.transaction(tx =>
      tx.execute(sql`update attack set until = (select max(number) from revision) where until is null and since is not null
        and since < (select max(number) from revision)`),
    )
    await expect(more).rejects.toThrow(/is added up/)
  })

  test('how far back a revision is counts the events that changed since', async () => {
    expect(await changedBeyond(db.read, 'attack', history.length - 1, 0)).toBe(false)
    expect(await changedBeyond(db.read, 'attack', 0, 5)).toBe(true)
    expect(await changedBeyond(db.read, 'attack', 0)).toBe(false)
  })

  test('the roll-ups hold what the events add up to, and a rebuild changes nothing', async () => {
    const wrong = () => rollupProblems(db.read)
    expect(await wrong()).toEqual([])
    await db.transaction(tx =>
      tx.execute(sql`update event_rollup set events_low = events_low + 1 where grain = 'week' and dim = 'place'`),
    )
    const found = await wrong()
    expect(found.length).toBeGreaterThan(0)
    // In stretches of a month or two, the same cells are found, those of weeks across their bounds too.
    expect(found.length).toBeLessThan(100)
    expect((await rollupProblems(db.read, 1)).toSorted()).toEqual(found.toSorted())
    await db.transaction(tx => tx.execute(sql`select iwm_rollup_rebuild()`))
    expect(await wrong()).toEqual([])
    expect(await rollupProblems(db.read, 1)).toEqual([])
  })

  test(`a list by grain and bucket holds exactly what the cell counted (history ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(tallyAt(history.length - 1), fc.nat(), async (asked, n) => {
        const tally: Tally = { ...asked, measure: 'events' }
        const rows = await runTally(db.read, tally)
        const row = rows[n % Math.max(1, rows.length)]
        fc.pre(row !== undefined)
        const filter = cellFilter(tally, row)
        const { revision: rev } = tally
        // A filter of the tally on the member that it is split by is narrowed to the cell's key.
        expect(await countEntries(db.read, filter, rev)).toBe(row.value)
        expect(await countEntries(db.read, { ...filter, bounds: 'low' }, rev)).toBe(row.low)
        const { items, total } = await listEntries(db.read, { ...filter, bounds: 'high' }, { rev, limit: 500 })
        expect([items.length, total]).toEqual([row.high, row.high])
      }),
      { numRuns: 60 },
    )
  })

  test('pages by cursor give the whole list once, in order, at any revision', async () => {
    const listed = fc.record({ rev: fc.nat({ max: history.length - 1 }), limit: fc.integer({ min: 1, max: 30 }) })
    await fc.assert(
      fc.asyncProperty(listed, async ({ rev, limit }) => {
        const expected = [...(history[rev]?.values() ?? [])].filter(record => record.status === 'published')
        const seen: { event_id: string; date_min: string | null }[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof listEntries>> = await listEntries(db.read, {}, { rev, cursor, limit })
          expect(page.total).toBe(expected.length)
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items)
          cursor = page.next_cursor
        } while (cursor !== null)
        expect(seen.map(item => item.event_id).sort()).toEqual(expected.map(record => record.event_id).sort())
        const dates = seen.map(item => item.date_min ?? '')
        expect(dates).toEqual(dates.toSorted().toReversed())
      }),
      { numRuns: 8 },
    )
  })
})
