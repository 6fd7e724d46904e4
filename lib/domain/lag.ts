import type { DateSpan } from '@/lib/core/date-span'
import { daysBetween } from '@/lib/core/plain-date'

/** Days from one event to another: both ends are equal where both days are known. */
export type Lag = { readonly low: number; readonly high: number }

/**
 * Days from what happened to what answered it, as exactly as both dates are known: a month-only date makes a range and never
 * a number. An answer comes after what it answers, so that no possible lag is below 0. Null where an end of a date is open,
 * or where the dates leave no room for the answer at all: then the record is at odds with its link.
 */
export function lagOf(cause: DateSpan, answer: DateSpan): Lag | null {
  if (cause.date_min === null || cause.date_max === null) return null
  if (answer.date_min === null || answer.date_max === null) return null
  const high = daysBetween(cause.date_min, answer.date_max)
  if (high < 0) return null
  return { low: Math.max(0, daysBetween(cause.date_max, answer.date_min)), high }
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** The bounds between which the median surely lies; halves of days where their number is even. Null of none. */
export function medianLag(lags: readonly Lag[]): Lag | null {
  if (lags.length === 0) return null
  return { low: middle(lags.map(lag => lag.low)), high: middle(lags.map(lag => lag.high)) }
}

/** From the shortest possible to the longest possible; null of none. */
export function lagRange(lags: readonly Lag[]): Lag | null {
  if (lags.length === 0) return null
  return { low: Math.min(...lags.map(lag => lag.low)), high: Math.max(...lags.map(lag => lag.high)) }
}
