import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellWords, clip, cutOf, packRows } from '@/lib/charts/lane-rows'
import { dayNumber } from '@/lib/core/plain-date'
import { defaultPreferences } from '@/lib/i18n/preferences'

const interval = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })).map(([x0, days]) => ({ x0, x1: x0 + days }))

it('gives every mark the lowest row that is free, and no two of a row overlap', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 40 }), list => {
      const rows = packRows(list)
      const meet = (a: number, b: number) => {
        const [one, other] = [list[a], list[b]]
        return !!one && !!other && one.x0 < other.x1 && other.x0 < one.x1
      }
      rows.forEach((row, at) => {
        const before = rows.slice(0, at).map((_, index) => index)
        expect(before.some(index => rows[index] === row && meet(index, at))).toBe(false)
        // Each lower row is taken by one that came before.
        for (let lower = 0; lower < row; lower++)
          expect(before.some(index => rows[index] === lower && meet(index, at))).toBe(true)
      })
    }),
  )
})

it('cuts a time to a window and says at which end', () => {
  fc.assert(
    fc.property(interval, interval, (whole, window) => {
      const seen = clip(whole, [window.x0, window.x1])
      expect(seen === null).toBe(whole.x1 < window.x0 || whole.x0 > window.x1)
      if (!seen) return
      expect(seen.x0 >= window.x0 && seen.x1 <= window.x1 && seen.x0 <= seen.x1).toBe(true)
      const { cut } = cutOf(whole, seen)
      expect(cut === 'start' || cut === 'both').toBe(whole.x0 < window.x0)
      expect(cut === 'end' || cut === 'both').toBe(whole.x1 > window.x1)
    }),
  )
})

it('names a cell by its day or its days', () => {
  const x0 = dayNumber('2024-01-28')
  expect(cellWords({ x0, x1: x0 + 1 }, defaultPreferences('en'))).toBe('28 Jan 2024')
  expect(cellWords({ x0, x1: x0 + 2 }, defaultPreferences('ar'))).toBe(
    'من 28 كانون الثاني 2024 إلى 29 كانون الثاني 2024',
  )
})
