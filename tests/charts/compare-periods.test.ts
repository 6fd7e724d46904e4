import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePresets, previousPeriod, yearEarlier } from '@/lib/charts/compare-periods'
import { DEFAULT_VIEW, type View } from '@/lib/charts/view'
import { bucketsBetween, GRAINS } from '@/lib/core/grain'
import { addDays, fromDayNumber } from '@/lib/core/plain-date'
import { TODAY } from './fixture'

const view = (from: string | null, to: string | null, grain: View['grain'] = 'month'): View => ({
  ...DEFAULT_VIEW,
  grain,
  time: { from, to },
})

describe('periods to compare with', () => {
  it('are whole months before whole months', () => {
    expect(previousPeriod(view('2024-01-01', '2024-03-31'), TODAY)).toEqual({ from: '2023-10-01', to: '2023-12-31' })
    expect(previousPeriod(view('2024-03-01', '2024-03-31'), TODAY)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(yearEarlier(view('2024-02-01', '2024-02-29'), TODAY)).toEqual({ from: '2023-02-01', to: '2023-02-28' })
    expect(yearEarlier(view('2023-02-01', '2023-02-28'), TODAY)).toEqual({ from: '2022-02-01', to: '2022-02-28' })
  })

  it('end where an unfinished period would have ended', () => {
    expect(yearEarlier(view('2026-01-01', null), TODAY)).toEqual({ from: '2025-01-01', to: '2025-11-22' })
    expect(previousPeriod(view('2026-11-01', null), TODAY)).toEqual({ from: '2026-10-01', to: '2026-10-22' })
  })

  it('leave no day between themselves and a window that begins or ends within a month', () => {
    expect(previousPeriod(view('2023-10-17', '2024-01-28'), TODAY)).toEqual({ from: '2023-07-05', to: '2023-10-16' })
    expect(previousPeriod(view('2024-01-01', '2024-01-28', 'year'), TODAY)).toEqual({
      from: '2023-12-04',
      to: '2023-12-31',
    })
  })

  it('keep weekdays for weeks, and the number of days for days', () => {
    expect(yearEarlier(view('2024-01-01', '2024-03-03', 'week'), TODAY)).toEqual({
      from: '2023-01-02',
      to: '2023-03-05',
    })
    expect(previousPeriod(view('2024-01-08', '2024-01-21', 'week'), TODAY)).toEqual({
      from: '2023-12-25',
      to: '2024-01-07',
    })
    expect(previousPeriod(view('2024-01-04', '2024-01-10', 'day'), TODAY)).toEqual({
      from: '2023-12-28',
      to: '2024-01-03',
    })
  })

  it('do not exist before a window without a first day', () => {
    expect(previousPeriod(view(null, null), TODAY)).toBeNull()
    expect(comparePresets(view(null, null), TODAY)).toEqual([{ key: 'none', window: null }])
  })

  it('hold as many periods as the window itself, and end before it, for whole months, weeks and days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRAINS),
        fc.integer({ min: 14_000, max: 20_000 }),
        fc.nat(300),
        (grain, n, length) => {
          const [from, to] = [fromDayNumber(n), fromDayNumber(n + length)]
          const before = previousPeriod(view(from, to, grain), TODAY)
          if (before?.from == null || before.to === null) throw new Error('no period')
          expect(before.to < from).toBe(true)
          if (grain === 'day')
            expect(bucketsBetween(before.from, before.to, grain)).toHaveLength(bucketsBetween(from, to, grain).length)
          if (grain === 'month' && from.endsWith('-01') && addDays(to, 1).endsWith('-01'))
            expect(bucketsBetween(before.from, before.to, grain)).toHaveLength(bucketsBetween(from, to, grain).length)
        },
      ),
    )
  })
})
