import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketGrain, bucketRange, GRAINS } from '@/lib/core/grain'
import { actorsOf, admits, countedIn, countTally, passes, type Tally, type TallyRow } from '@/lib/domain/tally'
import { anyEvent, anyEvents, anyTally, attack, strike } from './sample'

const QUESTION: Tally = {
  kind: 'attack',
  measure: 'events',
  grain: 'month',
  split: 'none',
  filters: {},
  scope: 'theatre',
  revision: 1,
}
const month = (name: string, last: string) => ({ date_min: `${name}-01`, date_max: `${name}-${last}` })
const add = (rows: readonly TallyRow[]) =>
  rows.reduce((t, r) => ({ low: t.low + r.low, value: t.value + r.value, high: t.high + r.high }), {
    low: 0,
    value: 0,
    high: 0,
  })

describe('admits', () => {
  it.each([
    ['confirmed', true, true, true],
    ['fair', true, true, true],
    ['weak', false, true, true],
    [null, false, true, true],
    ['contested', false, false, true],
    ['discounted', false, false, false],
  ])('%s: low %s, best %s, high %s', (verification, low, best, high) => {
    const record = attack('2024-01-04', { verification })
    expect([admits(record, 'low'), admits(record, 'best'), admits(record, 'high')]).toEqual([low, best, high])
  })

  it('leaves a possible duplicate out of low only', () => {
    const record = attack('2024-01-04', { verification: 'confirmed', possible_duplicate: true })
    expect([admits(record, 'low'), admits(record, 'best'), admits(record, 'high')]).toEqual([false, true, true])
  })

  it('never takes what is not published', () => {
    for (const status of ['draft', 'in_review', 'retracted'])
      expect(admits(attack('2024-01-04', { status, verification: 'confirmed' }), 'high')).toBe(false)
  })
})

describe('countedIn', () => {
  it.each([
    [{ verification: 'confirmed' }, 'low', null],
    [{ verification: 'confirmed', possible_duplicate: true }, 'best', 'duplicate'],
    [{ verification: 'weak' }, 'best', 'weak'],
    [{ verification: null }, 'best', 'weak'],
    [{ verification: 'contested' }, 'high', 'contested'],
    [{ verification: 'discounted' }, null, 'discounted'],
    [{ verification: 'confirmed', scope: null }, null, 'scope'],
  ])('%j: %s, kept out of the next by %s', (said, bound, why) => {
    expect(countedIn(attack('2024-01-04', said))).toEqual({ bound, why })
  })

  it('says what admits does', () => {
    fc.assert(
      fc.property(anyEvents, records => {
        for (const record of records.filter(({ status, scope }) => status === 'published' && scope !== null)) {
          const { bound, why } = countedIn(record)
          const taken = (['low', 'best', 'high'] as const).filter(one => admits(record, one))
          expect(taken[0] ?? null).toBe(bound)
          expect(why === null).toBe(bound === 'low')
        }
      }),
    )
  })
})

describe('countTally', () => {
  it('counts by bucket and key, in order', () => {
    const records = [
      attack('2024-02-01', { weapon: 'rocket' }),
      attack('2024-01-31', { weapon: 'drone', verification: 'weak' }),
      attack('2024-01-30', { weapon: null }),
      attack('2024-01-29', { weapon: 'drone' }),
      strike('2024-01-29'),
    ]
    expect(countTally(records, { ...QUESTION, split: 'weapon' })).toEqual([
      { bucket: '2024-01', key: 'drone', value: 2, low: 1, high: 2 },
      { bucket: '2024-01', key: 'unknown', value: 1, low: 1, high: 1 },
      { bucket: '2024-02', key: 'rocket', value: 1, low: 1, high: 1 },
    ])
  })

  it('puts what is known less exactly apart: in the smallest bucket that holds it, or in none', () => {
    const records = [
      attack('2024-01-04'),
      attack('', { date_min: '2024-01-04', date_max: '2024-01-05' }),
      attack('', month('2024-01', '31')),
      attack('', { date_min: '2024-03-31', date_max: '2024-04-01' }),
      attack('', { date_min: '2023-12-31', date_max: '2024-01-01' }),
      attack('', { date_min: '2024-01-01', date_max: null }),
    ]
    const rows = countTally(records, { ...QUESTION, grain: 'day' })
    expect(rows.map(row => [row.bucket, row.value])).toEqual([
      ['2024', 1],
      ['2024-01', 1],
      ['2024-01-04', 1],
      ['2024-W01', 1],
      [null, 2],
    ])
  })

  it('sums casualties over what best admits; what is not reported adds nothing', () => {
    const records = [
      attack('2024-01-04', { injured_low: 5 }),
      attack('2024-01-05', { injured_best: 3, injured_high: 4, verification: 'weak' }),
      attack('2024-01-06', { injured_high: 2 }),
      attack('2024-01-07', {}),
      attack('2024-01-08', { injured_best: 100, verification: 'contested' }),
    ]
    expect(countTally(records, { ...QUESTION, measure: 'injured' })).toEqual([
      { bucket: '2024-01', key: 'all', low: 8, value: 8, high: 11 },
    ])
  })

  it('counts only what surely lies in the window and in the scope', () => {
    const records = [
      attack('2024-01-10', { scope: 'IQ-KRI' }),
      attack('', { ...month('2024-01', '31'), scope: 'IQ' }),
      attack('2024-01-10', { scope: 'IQ+SY' }),
      attack('2024-01-10', { scope: 'theatre' }),
      attack('2024-01-10', { scope: null }),
    ]
    expect(add(countTally(records, { ...QUESTION, scope: 'IQ' })).value).toBe(2)
    expect(add(countTally(records, { ...QUESTION, scope: 'IQ-federal' })).value).toBe(0)
    expect(add(countTally(records, { ...QUESTION, scope: 'IQ+SY' })).value).toBe(3)
    expect(add(countTally(records, QUESTION)).value).toBe(4)
    const filters = { from: '2024-01-02', to: '2024-01-31' }
    expect(add(countTally(records, { ...QUESTION, scope: 'IQ', filters })).value).toBe(1)
  })

  it('has the same sum whatever the grain and the split', () => {
    fc.assert(
      fc.property(anyEvents, anyTally, (records, tally) => {
        const whole = add(countTally(records, { ...tally, grain: 'year', split: 'none' }))
        for (const grain of GRAINS) expect(add(countTally(records, { ...tally, grain }))).toEqual(whole)
      }),
    )
  })

  it('keeps low <= value <= high in every cell, each cell once, in order', () => {
    fc.assert(
      fc.property(anyEvents, anyTally, (records, tally) => {
        const rows = countTally(records, tally)
        for (const row of rows) expect(0 <= row.low && row.low <= row.value && row.value <= row.high).toBe(true)
        const places = rows.map(row => [row.bucket === null ? 1 : 0, row.bucket ?? '', row.key].join('\u0000'))
        expect([...new Set(places)].sort()).toEqual(places)
      }),
    )
  })

  it('puts a record only into a bucket that holds all its days, never a month into a day or a week', () => {
    fc.assert(
      fc.property(anyEvent, anyTally, (record, tally) => {
        for (const { bucket } of countTally([record], tally)) {
          if (bucket === null) continue
          const { start, end } = bucketRange(bucket)
          expect(record.date_min !== null && start <= record.date_min).toBe(true)
          expect(record.date_max !== null && record.date_max <= end).toBe(true)
          expect(GRAINS.indexOf(bucketGrain(bucket))).toBeGreaterThanOrEqual(GRAINS.indexOf(tally.grain))
        }
      }),
    )
    fc.assert(
      fc.property(anyEvent, fc.constantFrom('day', 'week', 'month'), (record, grain) => {
        const rows = countTally([{ ...record, ...month('2024-02', '29') }], { ...QUESTION, kind: record.kind, grain })
        for (const row of rows) expect(row.bucket).toBe('2024-02')
      }),
    )
  })

  it('is the sum of its parts: any division of the records, and any filter and what it leaves', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyTally, (a, b, tally) => {
        const [left, right, both] = [a, b, [...a, ...b]].map(records => add(countTally(records, tally)))
        expect(both).toEqual({
          low: (left?.low ?? 0) + (right?.low ?? 0),
          value: (left?.value ?? 0) + (right?.value ?? 0),
          high: (left?.high ?? 0) + (right?.high ?? 0),
        })
      }),
    )
  })

  it('gives each cell of a split the same number as the filter by its key', () => {
    fc.assert(
      fc.property(anyEvents, anyTally, fc.constantFrom('weapon', 'place', 'outcome'), (records, tally, split) => {
        const question = { ...tally, split, filters: {} }
        for (const row of countTally(records, question)) {
          const narrowed = countTally(records, { ...question, split: 'none', filters: { [split]: [row.key] } })
          expect(narrowed.find(cell => cell.bucket === row.bucket)).toEqual({ ...row, key: 'all' })
        }
      }),
    )
  })
})

describe('filters', () => {
  it('find an actor in whatever part it is named', () => {
    const roles = ['actor1', 'actor2', 'claimed_by', 'attributed_to'] as const
    for (const role of roles) expect(passes(attack('2024-01-04', { [role]: 'kh' }), { actor: ['kh'] })).toBe(true)
    for (const role of ['assoc_actor_1', 'notable_killed'])
      expect(passes(attack('2024-01-04', { [role]: ['iri', 'kh'] }), { actor: ['kh'] })).toBe(true)
    expect(passes(attack('2024-01-04', { actor1: 'iri' }), { actor: ['kh'] })).toBe(false)
    expect(actorsOf(attack('2024-01-04'))).toEqual([])
  })

  it('ask nothing where they are empty, and find with "unknown" what does not say', () => {
    const silent = attack('2024-01-04', { weapon: null, place_id: null, verification: null })
    expect(passes(silent, { weapon: [], actor: [] })).toBe(true)
    expect(passes(silent, { weapon: ['unknown'], place: ['unknown'], verification: ['weak'] })).toBe(true)
    expect(passes(silent, { weapon: ['drone'] })).toBe(false)
  })
})
