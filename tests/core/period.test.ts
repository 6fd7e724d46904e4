import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod, shortPeriod, writePeriod } from '@/lib/core/period'
import { fromDayNumber } from '@/lib/core/plain-date'

const day = fc.integer({ min: -10_000, max: 40_000 }).map(fromDayNumber)
const periods = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }))

describe('a period', () => {
  it('is read back from what an address holds and from what a person would type', () => {
    fc.assert(
      fc.property(periods, period => {
        expect(parsePeriod(writePeriod(period))).toEqual({ ok: true, value: period })
        const short = shortPeriod(period)
        if (short !== '') expect(parsePeriod(short)).toEqual({ ok: true, value: period })
      }),
    )
  })

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-01', '2024-01-01', '2024-01-31'],
    ['٢٠٢٤-٠١', '2024-01-01', '2024-01-31'],
    ['2023-10-17/2024-01-28', '2023-10-17', '2024-01-28'],
    ['2023-10..2024-02', '2023-10-01', '2024-02-29'],
    ['2023-10 .. 2024-02', '2023-10-01', '2024-02-29'],
    ['2025-10/..', '2025-10-01', null],
    ['2025-10..', '2025-10-01', null],
    ['..2025-09-30', null, '2025-09-30'],
    ['2023-10-17..latest', '2023-10-17', null],
    ['earliest..2003', null, '2003-12-31'],
    ['earliest..latest', null, null],
  ])('%s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value: { from, to } })
  })

  it.each([
    ['', 'empty'],
    ['..', 'no_end'],
    ['last week', 'shape'],
    ['2024-13', 'impossible'],
    ['2024-05..2024-01', 'reversed'],
    ['2024..2025..2026', 'shape'],
    ['2024-01-01..x', 'shape'],
  ])('%j is refused as %s', (text, error) => {
    expect(parsePeriod(text)).toEqual({ ok: false, error })
  })

  it('is written as short as it can be', () => {
    expect(shortPeriod({ from: '2024-01-01', to: '2024-12-31' })).toBe('2024')
    expect(shortPeriod({ from: '2024-02-01', to: '2024-02-29' })).toBe('2024-02')
    expect(shortPeriod({ from: '2023-10-01', to: '2024-02-29' })).toBe('2023-10/2024-02')
    expect(shortPeriod({ from: '2023-10-17', to: '2024-01-28' })).toBe('2023-10-17/2024-01-28')
    expect(shortPeriod({ from: '2024-01-04', to: '2024-01-04' })).toBe('2024-01-04')
    expect(shortPeriod({ from: null, to: null })).toBe('')
  })
})
