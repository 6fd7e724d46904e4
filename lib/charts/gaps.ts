import { bucketOfDay, bucketRange, type Grain } from '@/lib/core/grain'
import { dayNumber, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { type CoverageSpan, coverageGaps } from '@/lib/domain/coverage'
import type { Kind } from '@/lib/domain/kinds'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Day, FrameGap } from './frame'
import { formats } from './words'

/** Time that was not watched, or thinly; `x1` is the first day after it. Everything else of the window was watched. */
export type Unwatched = { readonly x0: Day; readonly x1: Day; readonly reason: 'uncovered' | 'thin' }

/** What was not, or not closely, watched of a window; `x1` is the first day after it. */
export const unwatchedOf = (coverage: readonly CoverageSpan[], kind: Kind, x0: Day, x1: Day): Unwatched[] =>
  coverageGaps(coverage, kind, fromDayNumber(x0), fromDayNumber(x1 - 1)).map(gap => ({
    x0: dayNumber(gap.start),
    x1: dayNumber(gap.end) + 1,
    reason: gap.reason,
  }))

const daysOf = (unwatched: readonly Unwatched[], reason: Unwatched['reason'], x0: Day, x1: Day): number =>
  unwatched
    .filter(part => part.reason === reason)
    .reduce((days, part) => days + Math.max(0, Math.min(part.x1, x1) - Math.max(part.x0, x0)), 0)

/** How many days of a span were watched, be it thinly. */
const daysCovered = (unwatched: readonly Unwatched[], x0: Day, x1: Day): number =>
  Math.max(0, x1 - x0) - daysOf(unwatched, 'uncovered', x0, x1)

/** How closely a span was watched: of how many days how many were, how many of these thinly, and in a word. */
export type Watch = {
  readonly days: number
  readonly seen: number
  readonly thin: number
  readonly how: 'none' | 'thin' | 'partial' | 'full'
}

/** How closely the days from `x0` up to `x1` were watched that have come by `today`; thin where none was watched better than that. */
export function watchOf(unwatched: readonly Unwatched[], x0: Day, x1: Day, today: PlainDate): Watch {
  const past = Math.min(x1, dayNumber(today) + 1)
  const days = Math.max(0, past - x0)
  const seen = daysCovered(unwatched, x0, past)
  const thin = daysOf(unwatched, 'thin', x0, past)
  const how = seen === 0 ? 'none' : thin === seen ? 'thin' : seen < days ? 'partial' : 'full'
  return { days, seen, thin, how }
}

/**
 * The hatched and the lighter time of a chart: not watched, thinly watched, and the period of `grain` that today lies in, which
 * is not over.
 */
export function gapsOf(
  unwatched: readonly Unwatched[],
  domain: readonly [Day, Day],
  grain: Grain,
  today: PlainDate,
  prefs: Preferences,
): FrameGap[] {
  const t = translator(prefs)
  const { date, bucket } = formats(prefs)
  const current = bucketOfDay(today, grain)
  const open = dayNumber(bucketRange(current).start)
  const until = Math.min(open, domain[1])
  const gaps: FrameGap[] = []
  for (const { x0, x1, reason } of unwatched) {
    const end = Math.min(x1, until)
    if (x0 >= end) continue
    const days = { from: date(fromDayNumber(x0), 'medium'), to: date(fromDayNumber(end - 1), 'medium') }
    gaps.push({ x0, x1: end, reason, label: t(`charts.gap.${reason}`, days), short: t(`charts.gap.${reason}_short`) })
  }
  if (open < domain[1]) {
    const label = t('charts.gap.running', { period: bucket(current) })
    const short = t('charts.gap.running_short')
    gaps.push({ x0: Math.max(open, domain[0]), x1: domain[1], reason: 'running', label, short })
  }
  return gaps
}
