import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bucketTicks, timeTicks, valueAxis } from '@/lib/charts/ticks'
import { bucketsOf } from '@/lib/charts/window'
import { dayNumber } from '@/lib/core/plain-date'
import { defaultPreferences } from '@/lib/i18n/preferences'

const en = defaultPreferences('en')

it('keeps value ticks whole, rising from 0, inside a domain that holds the highest value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), max => {
      const { domain, ticks } = valueAxis(max, en)
      expect(domain[0]).toBe(0)
      expect(domain[1]).toBeGreaterThanOrEqual(Math.max(1, max))
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const [index, { at }] of ticks.entries()) {
        expect(Number.isInteger(at) && at <= domain[1]).toBe(true)
        expect(at).toBeGreaterThan(ticks[index - 1]?.at ?? -1)
      }
    }),
  )
})

it('keeps time ticks inside the window, in order, and few', () => {
  const from = dayNumber('1990-01-01')
  fc.assert(
    fc.property(fc.integer({ min: from, max: from + 20_000 }), fc.integer({ min: 1, max: 15_000 }), (x0, days) => {
      const ticks = timeTicks(x0, x0 + days, en)
      expect(ticks.length).toBeLessThanOrEqual(16)
      expect(ticks.every(({ at }) => at >= x0 && at <= x0 + days)).toBe(true)
      expect(ticks.map(({ at }) => at)).toEqual([...new Set(ticks.map(({ at }) => at))].sort((a, b) => a - b))
    }),
  )
})

it('names days, months and years by the length of the window, in the reader’s words', () => {
  const ticks = (from: string, to: string, prefs = en) =>
    timeTicks(dayNumber(from), dayNumber(to), prefs).map(({ label, sub }) => (sub ? `${label} ${sub}` : label))
  expect(ticks('2024-01-01', '2024-01-31')).toContain('1 Jan')
  expect(ticks('2023-11-01', '2024-03-01')).toEqual(['Nov 2023', 'Dec', 'Jan 2024', 'Feb', 'Mar'])
  expect(ticks('2023-10-01', '2026-12-01')).toEqual(['2024', 'Jul', '2025', 'Jul', '2026', 'Jul'])
  expect(ticks('2003-01-01', '2027-01-01').every(label => /^\d{4}$/.test(label))).toBe(true)
  expect(ticks('2023-11-01', '2024-03-01', { locale: 'ar', digits: 'arab', months: 'iraqi' })[2]).toBe(
    'كانون الثاني ٢٠٢٤',
  )
})

it('names each bar under its middle, also one that the window cuts', () => {
  const of = (from: string, to: string, grain: 'day' | 'month' | 'year') => {
    const buckets = bucketsOf({ from, to, grain }, '2026-11-22')
    const ticks = bucketTicks(buckets, grain, en)
    const middles = buckets.map(({ x0, x1 }) => (x0 + x1) / 2)
    for (const { at } of ticks) expect(middles).toContain(at)
    return ticks.map(({ label, sub }) => (sub ? `${label} ${sub}` : label))
  }
  expect(of('2023-10-17', '2024-01-28', 'month')).toEqual(['Oct 2023', 'Nov', 'Dec', 'Jan 2024'])
  expect(of('2023-10-01', '2026-11-22', 'month')).toEqual(['2024', 'Jul', '2025', 'Jul', '2026', 'Jul'])
  expect(of('2022-03-01', '2024-12-31', 'year')).toEqual(['2022', '2023', '2024'])
  expect(of('2024-01-01', '2024-01-08', 'day')[0]).toBe('1 Jan')
})
