import { expect, it } from 'vitest'
import { gapsOf, unwatchedOf, watchOf } from '@/lib/charts/gaps'
import { dayNumber } from '@/lib/core/plain-date'
import { defaultPreferences } from '@/lib/i18n/preferences'

const d = dayNumber
const coverage = [
  { kind: 'attack', date_min: '2024-01-01', date_max: '2024-03-31', level: 'full' },
  { kind: 'attack', date_min: '2024-04-01', date_max: '2024-04-30', level: 'single_source' },
  { kind: 'strike', date_min: '2024-05-01', date_max: '2024-12-31', level: 'full' },
] as const
const window = [d('2024-01-01'), d('2024-08-01')] as const
const unwatched = unwatchedOf(coverage, 'attack', ...window)

it('hatches what nobody watched, lightens what was thin, and hatches the running period apart', () => {
  const gaps = gapsOf(unwatched, window, 'month', '2024-07-15', defaultPreferences('en'))
  expect(gaps.map(({ reason, x0, x1 }) => ({ reason, x0, x1 }))).toEqual([
    { reason: 'thin', x0: d('2024-04-01'), x1: d('2024-05-01') },
    { reason: 'uncovered', x0: d('2024-05-01'), x1: d('2024-07-01') },
    { reason: 'running', x0: d('2024-07-01'), x1: d('2024-08-01') },
  ])
  expect(gaps[1]?.label).toBe('Not covered, 1 May 2024 to 30 Jun 2024: unknown, not zero')
})

it('has no running period in a window that ended', () => {
  const gaps = gapsOf(unwatched, window, 'month', '2026-01-01', defaultPreferences('ar'))
  expect(gaps.map(gap => gap.reason)).toEqual(['thin', 'uncovered'])
})

it('says how closely a period was watched, as far as it has come', () => {
  const how = (from: string, past: string, today = '2026-01-01') => watchOf(unwatched, d(from), d(past), today)
  expect(how('2024-04-20', '2024-05-10')).toEqual({ days: 20, seen: 11, thin: 11, how: 'thin' })
  expect(how('2024-03-20', '2024-05-10')).toEqual({ days: 51, seen: 42, thin: 30, how: 'partial' })
  expect(how('2024-03-20', '2024-05-10', '2024-03-29')).toEqual({ days: 10, seen: 10, thin: 0, how: 'full' })
  expect(how('2024-06-01', '2024-07-01')).toEqual({ days: 30, seen: 0, thin: 0, how: 'none' })
  expect(how('2024-06-01', '2024-07-01', '2024-05-01')).toEqual({ days: 0, seen: 0, thin: 0, how: 'none' })
})
