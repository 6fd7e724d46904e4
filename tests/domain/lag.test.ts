import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import { daysBetween, fromDayNumber } from '@/lib/core/plain-date'
import { lagOf, lagRange, medianLag } from '@/lib/domain/lag'

const span = (edtf: string) => {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(edtf)
  return { date_min: parsed.value.min, date_max: parsed.value.max }
}
const lag = (attack: string, strike: string) => lagOf(span(attack), span(strike))

describe('a lag', () => {
  it('is a number where both days are known', () => {
    expect(lag('2024-01-28', '2024-02-02')).toEqual({ low: 5, high: 5 })
    expect(lag('2023-12-30', '2023-12-30')).toEqual({ low: 0, high: 0 })
  })

  it('is a range where one is not, and never below the same day', () => {
    expect(lag('2024-01-20', '2024-01-23/2024-01-24')).toEqual({ low: 3, high: 4 })
    expect(lag('2024-01', '2024-02-02')).toEqual({ low: 2, high: 32 })
    expect(lag('2023-11-20/2023-11-21', '2023-11-21')).toEqual({ low: 0, high: 1 })
    expect(lag('2024-01', '2024-01')).toEqual({ low: 0, high: 30 })
  })

  it('is not known where a date is open, or leaves no room for an answer', () => {
    expect(lag('2024-01-28', '2024-02-02/..')).toBeNull()
    expect(lag('../2024-01-28', '2024-02-02')).toBeNull()
    expect(lag('2024-02-02', '2024-01')).toBeNull()
  })

  it('holds the days between any two days that the dates allow', () => {
    const dates = fc.tuple(fc.nat(400), fc.nat(60)).map(([first, more]) => ({ first, last: first + more }))
    fc.assert(
      fc.property(dates, dates, fc.nat(60), fc.nat(60), (cause, answer, a, b) => {
        const within = ({ first, last }: typeof cause, n: number) => fromDayNumber(Math.min(last, first + n))
        const days = ({ first, last }: typeof cause) => ({
          date_min: fromDayNumber(first),
          date_max: fromDayNumber(last),
        })
        const real = daysBetween(within(cause, a), within(answer, b))
        const found = lagOf(days(cause), days(answer))
        expect(found !== null || real < 0).toBe(true)
        if (found === null) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.low).toBeLessThanOrEqual(found.high)
        if (real >= 0) expect(real >= found.low && real <= found.high).toBe(true)
      }),
    )
  })
})

describe('the median of lags', () => {
  it('is the middle one, or lies between the two middle ones', () => {
    expect(medianLag([{ low: 5, high: 5 }])).toEqual({ low: 5, high: 5 })
    expect(medianLag([0, 3, 5, 10].map(n => ({ low: n, high: n })))).toEqual({ low: 4, high: 4 })
    expect(
      medianLag([
        { low: 0, high: 1 },
        { low: 3, high: 4 },
      ]),
    ).toEqual({ low: 1.5, high: 2.5 })
    expect(medianLag([])).toBeNull()
  })

  it('holds the median of any true lags', () => {
    const lags = fc.array(fc.tuple(fc.nat(50), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lags, list => {
        const stated = list.map(([low, more]) => ({ low, high: low + more }))
        const real = list.map(([low, more, part]) => low + Math.min(more, part)).sort((a, b) => a - b)
        const half = Math.floor(real.length / 2)
        const median = ((real[half] ?? 0) + (real[real.length % 2 === 1 ? half : half - 1] ?? 0)) / 2
        const found = medianLag(stated)
        expect(found && median >= found.low && median <= found.high).toBe(true)
        const range = lagRange(stated)
        expect(range && range.low <= (real[0] ?? 0) && range.high >= (real.at(-1) ?? 0)).toBe(true)
      }),
    )
    expect(lagRange([])).toBeNull()
  })
})
