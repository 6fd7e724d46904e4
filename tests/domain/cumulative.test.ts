import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAt, cumulative } from '@/lib/domain/cumulative'
import { countTally } from '@/lib/domain/tally'
import { anyEvents, anyTally, attack } from './sample'

const WINDOW = { kind: 'attack', scope: 'theatre', from: '2024-01-01', to: '2024-03-31' } as const

describe('cumulative', () => {
  it('rises on each day by what surely happened by then', () => {
    const records = [
      attack('2024-01-20'),
      attack('2024-01-04', { verification: 'weak' }),
      attack('2024-01-20', { verification: 'contested' }),
      attack('2023-12-31'),
      attack('2024-04-01'),
    ]
    expect(cumulative(records, WINDOW)).toEqual([
      { date: '2024-01-01', low: 0, value: 0, high: 0 },
      { date: '2024-01-04', low: 0, value: 1, high: 1 },
      { date: '2024-01-20', low: 1, value: 2, high: 3 },
    ])
  })

  it('counts what is known to the month at its end, and as possible from its start', () => {
    const records = [attack('', { date_min: '2024-02-01', date_max: '2024-02-29' })]
    expect(cumulative(records, WINDOW)).toEqual([
      { date: '2024-01-01', low: 0, value: 0, high: 0 },
      { date: '2024-02-01', low: 0, value: 0, high: 1 },
      { date: '2024-02-29', low: 1, value: 1, high: 1 },
    ])
    expect(cumulative(records, { ...WINDOW, from: '2024-02-02' })).toEqual([
      { date: '2024-02-02', low: 0, value: 0, high: 0 },
    ])
  })

  it('answers for any day', () => {
    const steps = cumulative([attack('2024-01-04')], WINDOW)
    expect(countAt(steps, '2024-01-03')).toEqual({ low: 0, value: 0, high: 0 })
    expect(countAt(steps, '2024-03-31')).toEqual({ low: 1, value: 1, high: 1 })
    expect(countAt([], '2024-03-31')).toEqual({ low: 0, value: 0, high: 0 })
  })

  it('never falls, keeps its order, and ends at the tally of the window', () => {
    fc.assert(
      fc.property(anyEvents, anyTally, (records, tally) => {
        const { from = '2023-01-01', to = '2026-12-31', ...filters } = tally.filters
        const steps = cumulative(records, { kind: tally.kind, scope: tally.scope, from, to, filters })
        for (const [index, step] of steps.entries()) {
          const last = steps[index - 1] ?? { date: '', low: 0, value: 0, high: 0 }
          expect(last.date < step.date && last.low <= step.low && last.value <= step.value).toBe(true)
          expect(last.high <= step.high && step.low <= step.value && step.value <= step.high).toBe(true)
        }
        const whole = {
          ...tally,
          measure: 'events',
          split: 'none',
          grain: 'year',
          filters: { ...filters, from, to },
        } as const
        const total = countTally(records, whole).reduce(
          (t, row) => ({ low: t.low + row.low, value: t.value + row.value, high: t.high + row.high }),
          { low: 0, value: 0, high: 0 },
        )
        expect(countAt(steps, to)).toEqual(total)
      }),
    )
  })
})
