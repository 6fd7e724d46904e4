import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isoWeekday,
  isPlainDate,
  lastOfMonth,
  plainDate,
} from '@/lib/core/plain-date'

const day = fc.integer({ min: -719162, max: 2932896 })

describe('plain dates', () => {
  it('exist only where the calendar has the day', () => {
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) expect(isPlainDate(text)).toBe(true)
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '0000-01-01',
    ])
      expect(isPlainDate(text)).toBe(false)
    for (const text of ['', '2024-1-5', '24-01-05', ' 2024-01-05', '2024-01-05T00:00', '２０２４-01-05'])
      expect(isPlainDate(text)).toBe(false)
  })

  it('count from 1970-01-01 in any time zone', () => {
    expect(process.env.TZ).toBe('Asia/Kathmandu')
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
    expect(dayNumber('2024-02-29')).toBe(19782)
    expect(dayNumber('0001-01-01')).toBe(-719162)
    expect(fromDayNumber(19782)).toBe('2024-02-29')
  })

  it('keep their number there and back, and their order as text', () => {
    fc.assert(
      fc.property(day, n => {
        expect(dayNumber(fromDayNumber(n))).toBe(n)
      }),
    )
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(compareDates(fromDayNumber(a), fromDayNumber(b)))).toBe(Math.sign(a - b))
        expect(daysBetween(fromDayNumber(a), fromDayNumber(b))).toBe(b - a)
        expect(addDays(fromDayNumber(a), b - a)).toBe(fromDayNumber(b))
      }),
    )
  })

  it('know their weekday: seven days on it is the same', () => {
    expect(isoWeekday('2024-01-01')).toBe(1)
    expect(isoWeekday('2023-12-31')).toBe(7)
    expect(isoWeekday('1969-12-28')).toBe(7)
    const early = fc.integer({ min: -719162, max: 2932889 })
    fc.assert(
      fc.property(early, n => {
        const date = fromDayNumber(n)
        expect(isoWeekday(addDays(date, 7))).toBe(isoWeekday(date))
        expect(isoWeekday(addDays(date, 1))).toBe((isoWeekday(date) % 7) + 1)
      }),
    )
  })

  it('end their month', () => {
    expect(lastOfMonth(2024, 2)).toBe('2024-02-29')
    expect(lastOfMonth(2100, 2)).toBe('2100-02-28')
    expect(lastOfMonth(2024, 12)).toBe('2024-12-31')
  })

  it('refuse what is no day', () => {
    expect(() => dayNumber('2023-02-29')).toThrow(RangeError)
    expect(() => fromDayNumber(0.5)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => lastOfMonth(2024, 13)).toThrow(RangeError)
    expect(() => plainDate(2024, 2, 30)).toThrow(RangeError)
  })
})
