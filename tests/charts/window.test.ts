import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { bucketsOf, countingGrain, fittingGrain, resolveWindow } from '@/lib/charts/window'
import { GRAINS } from '@/lib/core/grain'
import { dayNumber, fromDayNumber } from '@/lib/core/plain-date'

const today = '2026-11-22'

it('runs by default from the start of the dense record to today, whole months', () => {
  const span = resolveWindow(DEFAULT_VIEW, null, today)
  expect(span).toEqual({ from: '2023-10-01', to: today, grain: 'month' })
  const buckets = bucketsOf(span, today)
  expect(buckets[0]).toEqual({ text: '2023-10', x0: dayNumber('2023-10-01'), x1: dayNumber('2023-11-01') })
  expect(buckets.at(-1)).toEqual({ text: '2026-11', x0: dayNumber('2026-11-01'), x1: dayNumber('2026-12-01') })
})

it('starts an open window at the first record', () => {
  const view = { ...DEFAULT_VIEW, grain: 'year', time: { from: null, to: null } } as const
  expect(resolveWindow(view, '2019-12-27', today).from).toBe('2019-12-27')
})

it('draws a long window coarser, never finer than asked', () => {
  expect(fittingGrain('2023-10-01', '2024-02-29', 'day')).toBe('day')
  expect(fittingGrain('2003-01-01', today, 'day')).toBe('month')
  expect(fittingGrain('2003-01-01', today, 'year')).toBe('year')
  expect(countingGrain({ grain: 'day', time: { from: null, to: null } }, today)).toBe('month')
})

it('tiles any window without gap or overlap', () => {
  const start = dayNumber('2019-01-01')
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: start + 1500 }),
      fc.integer({ min: 0, max: 390 }),
      fc.constantFrom(...GRAINS),
      (from, days, grain) => {
        const span = { from: fromDayNumber(from), to: fromDayNumber(from + days), grain }
        const buckets = bucketsOf(span, today)
        expect(buckets[0]?.x0).toBe(from)
        expect(buckets.at(-1)?.x1).toBe(from + days + 1)
        buckets.slice(1).forEach((bucket, index) => {
          expect(bucket.x0).toBe(buckets[index]?.x1)
        })
      },
    ),
  )
})
