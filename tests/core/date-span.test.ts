import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possiblyWithin, surelyWithin } from '@/lib/core/date-span'
import { addDays, fromDayNumber } from '@/lib/core/plain-date'

const date = fc.integer({ min: 19_000, max: 19_100 }).map(fromDayNumber)
const span = fc.tuple(date, fc.nat(40), fc.boolean(), fc.boolean()).map(([start, days, openStart, openEnd]) => ({
  date_min: openStart ? null : start,
  date_max: openEnd ? null : addDays(start, days),
}))
const end = fc.option(date, { nil: undefined })

describe('spans in a window', () => {
  it('lie surely in it only with all their days', () => {
    const month = { date_min: '2024-01-01', date_max: '2024-01-31' }
    expect(surelyWithin(month, '2024-01-01', '2024-01-31')).toBe(true)
    expect(surelyWithin(month, '2024-01-02', '2024-01-31')).toBe(false)
    expect(possiblyWithin(month, '2024-01-31', '2024-02-10')).toBe(true)
    expect(possiblyWithin(month, '2024-02-01', undefined)).toBe(false)
  })

  it('with an open end are never sure on that side, and always possible', () => {
    const open = { date_min: null, date_max: '2025-09-30' }
    expect(surelyWithin(open, undefined, '2025-09-30')).toBe(true)
    expect(surelyWithin(open, '0001-01-01', '2025-09-30')).toBe(false)
    expect(possiblyWithin(open, '2025-01-01', '2025-01-02')).toBe(true)
  })

  it('are possible wherever they are sure, in a window that does not end before it begins', () => {
    fc.assert(
      fc.property(span, end, end, (s, from, to) => {
        fc.pre(from === undefined || to === undefined || from <= to)
        if (surelyWithin(s, from, to)) expect(possiblyWithin(s, from, to)).toBe(true)
        expect(surelyWithin(s, undefined, undefined)).toBe(true)
      }),
    )
  })
})
