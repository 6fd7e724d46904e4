import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import {
  bucketGrain,
  bucketOf,
  bucketOfDay,
  bucketRange,
  bucketsBetween,
  GRAINS,
  isGrain,
  parseBucket,
} from '@/lib/core/grain'
import { addDays, compareDates, dayNumber, fromDayNumber } from '@/lib/core/plain-date'

const grain = fc.constantFrom(...GRAINS)
const date = fc.integer({ min: -40_000, max: 60_000 }).map(fromDayNumber)
const span = fc.tuple(date, fc.nat(800)).map(([start, days]) => ({ min: start, max: addDays(start, days) }))

describe('buckets', () => {
  it('of weeks are those of ISO 8601', () => {
    expect(bucketOfDay('2024-01-04', 'week')).toBe('2024-W01')
    expect(bucketOfDay('2024-12-30', 'week')).toBe('2025-W01')
    expect(bucketOfDay('2021-01-03', 'week')).toBe('2020-W53')
    expect(bucketOfDay('2023-01-01', 'week')).toBe('2022-W52')
    expect(bucketRange('2020-W53')).toEqual({ start: '2020-12-28', end: '2021-01-03' })
  })

  it('hold every day in exactly one bucket of each grain, whose name reads back', () => {
    fc.assert(
      fc.property(date, grain, (day, g) => {
        const bucket = bucketOfDay(day, g)
        expect(bucketGrain(bucket)).toBe(g)
        const { start, end } = bucketRange(bucket)
        expect(start <= day && day <= end).toBe(true)
        expect([bucketOfDay(start, g), bucketOfDay(end, g)]).toEqual([bucket, bucket])
        expect(bucketOfDay(addDays(end, 1), g)).not.toBe(bucket)
        expect(bucketOfDay(addDays(start, -1), g)).not.toBe(bucket)
      }),
    )
  })

  it('are refused where the calendar has none', () => {
    for (const text of [
      '2024-13',
      '2024-00',
      '2023-W53',
      '2024-W00',
      '2024-W54',
      '2023-02-29',
      '0000',
      '',
      'x',
      '2024-1',
    ])
      expect(parseBucket(text)).toBeNull()
    expect(() => bucketRange('2024-13')).toThrow(RangeError)
    expect(() => bucketGrain('2023-W53')).toThrow(RangeError)
    expect(() => bucketOfDay('2024-13-01', 'year')).toThrow(RangeError)
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseBucket(text) === null || text.length >= 4).toBe(true)
      }),
    )
    expect(isGrain('week')).toBe(true)
    expect(isGrain('century')).toBe(false)
  })

  it('reach the ends of the calendar', () => {
    expect(bucketRange('9999-W52')).toEqual({ start: '9999-12-27', end: '9999-12-31' })
    expect(bucketRange('0001-W01')).toEqual({ start: '0001-01-01', end: '0001-01-07' })
    expect(parseBucket('9999-W53')).toBeNull()
    expect(bucketsBetween('9999-12-30', '9999-12-31', 'day')).toEqual(['9999-12-30', '9999-12-31'])
  })
})

describe('bucketOf', () => {
  it('falls back to the smallest coarser bucket that holds both ends', () => {
    expect(bucketOf('2024-01-04', '2024-01-04', 'day')).toBe('2024-01-04')
    expect(bucketOf('2024-01-04', '2024-01-05', 'day')).toBe('2024-W01')
    expect(bucketOf('2024-01-07', '2024-01-08', 'day')).toBe('2024-01')
    expect(bucketOf('2024-01-31', '2024-02-01', 'month')).toBe('2024')
    expect(bucketOf('2023-12-31', '2024-01-01', 'day')).toBeNull()
    expect(bucketOf('2024-12-30', '2025-01-01', 'day')).toBe('2025-W01')
    expect(bucketOf('2024-12-30', '2025-01-01', 'month')).toBeNull()
  })

  it('has none for an open end or a reversed span', () => {
    expect(bucketOf(null, '2025-09-30', 'year')).toBeNull()
    expect(bucketOf('2025-10-01', null, 'day')).toBeNull()
    expect(bucketOf('2025-10-02', '2025-10-01', 'day')).toBeNull()
  })

  it('never puts what is known only to the month into a day or a week', () => {
    const month = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(month, fc.constantFrom('', '-XX', '~', '?'), grain, ([year, number], ending, g) => {
        const name = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`
        const parsed = parseEdtf(name + ending)
        if (!parsed.ok) throw new Error(parsed.error)
        const bucket = bucketOf(parsed.value.min, parsed.value.max, g)
        expect(bucket).toBe(g === 'year' ? name.slice(0, 4) : name)
      }),
    )
  })

  it('holds the whole span, is never finer than asked, and none smaller would do', () => {
    fc.assert(
      fc.property(span, grain, ({ min, max }, g) => {
        const bucket = bucketOf(min, max, g)
        const found = bucket === null ? GRAINS.length : GRAINS.indexOf(bucketGrain(bucket))
        expect(found).toBeGreaterThanOrEqual(GRAINS.indexOf(g))
        if (bucket !== null) {
          const range = bucketRange(bucket)
          expect(range.start <= min && max <= range.end).toBe(true)
        }
        for (const finer of GRAINS.slice(GRAINS.indexOf(g), found))
          expect(bucketOfDay(min, finer)).not.toBe(bucketOfDay(max, finer))
      }),
    )
  })
})

describe('bucketsBetween', () => {
  it('tiles a window without a hole', () => {
    const window = fc.tuple(date, fc.nat(1200)).map(([start, days]) => ({ start, end: addDays(start, days) }))
    fc.assert(
      fc.property(window, grain, ({ start, end }, g) => {
        const buckets = bucketsBetween(start, end, g)
        const ranges = buckets.map(bucketRange)
        expect(new Set(buckets).size).toBe(buckets.length)
        expect([...ranges].sort((a, b) => compareDates(a.start, b.start))).toEqual(ranges)
        ranges.slice(1).forEach((range, i) => {
          expect(dayNumber(range.start)).toBe(dayNumber(ranges[i]?.end ?? '') + 1)
        })
        expect((ranges.at(0)?.start ?? '') <= start && end <= (ranges.at(-1)?.end ?? '')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('is empty for a reversed window', () => {
    expect(bucketsBetween('2024-02-01', '2024-01-31', 'day')).toEqual([])
  })
})
