import { beforeAll, expect, test } from 'vitest'
import { countTally, type EventKind, UNKNOWN_KEY } from '@/lib/domain/tally'
import type { Database } from '@/lib/server/db/handle'
import { mapData } from '@/lib/server/queries/map-data'
import { eachEngine } from '@/tests/support/db'
import { makeHistory, type Snapshot } from '../a-history'
import { addBasics } from '../a-record'

const KINDS: readonly EventKind[] = ['attack', 'strike']

eachEngine(engine => {
  const seed = Date.now() % 1_000_000
  let db: Database
  let history: Snapshot[]
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    history = await makeHistory(db, seed, 40)
  })

  test(`counts for each place what a tally by place counts, at every revision (history ${seed})`, async () => {
    for (const [rev, snapshot] of history.entries()) {
      const { cells } = await mapData(db.read, { scope: 'theatre', bounds: 'best' }, rev)
      for (const kind of KINDS) {
        const asked = { kind, measure: 'events', grain: 'year', split: 'place', filters: {}, scope: 'theatre' } as const
        const expected = new Map<string, number>()
        for (const { key, value } of countTally(snapshot.values(), asked))
          if (value > 0) expected.set(key, (expected.get(key) ?? 0) + value)
        const found = new Map<string, number>()
        for (const cell of cells.filter(one => one.kind === kind)) {
          const key = cell.place ?? UNKNOWN_KEY
          found.set(key, (found.get(key) ?? 0) + cell.n)
        }
        expect(found, `${kind} at ${rev}`).toEqual(expected)
      }
    }
  })

  test('looks at attacks and strikes only, and holds to the filter and its kinds', async () => {
    const rev = history.length - 1
    expect((await mapData(db.read, { kind: ['milestone'] }, rev)).cells).toEqual([])
    const strikes = (await mapData(db.read, { kind: ['strike'] }, rev)).cells
    expect(strikes.every(cell => cell.kind === 'strike')).toBe(true)
    const exact = (await mapData(db.read, { where_prec: [1] }, rev)).cells
    expect(exact.every(cell => cell.where_prec === 1)).toBe(true)
  })
})
