import { daysBetween, type PlainDate } from '@/lib/core/plain-date'
import type { TableRow } from './tables'

type Period = TableRow<'coverage'>

/** A period grows by a week at the least, so that a year of daily batches does not make a row for each day. */
const GROWS_BY_DAYS = 7

/**
 * What each batch may say of how closely time was watched: nothing reaches past the batch's own day, so that an earlier
 * revision never claims to have looked at what came later. A period grows with the batches until it is whole; the last batch
 * completes those that it has reached. `days` are the days of the batches, in order. Pure.
 */
export function planCoverage(periods: readonly Period[], days: readonly PlainDate[]): Map<PlainDate, Period[]> {
  const plan = new Map<PlainDate, Period[]>(days.map(day => [day, []]))
  for (const period of periods) {
    let reached: PlainDate | null = null
    for (const day of days) {
      if (day < period.date_min || reached === period.date_max) continue
      const whole = day >= period.date_max
      const end: PlainDate = whole ? period.date_max : day
      const grown = reached === null || daysBetween(reached, end) >= GROWS_BY_DAYS
      if (!grown && !whole && day !== days.at(-1)) continue
      plan.get(day)?.push({ ...period, date_max: end })
      reached = end
    }
  }
  return plan
}
