import { bucketOf, bucketRange } from '@/lib/core/grain'
import { compareDates, type PlainDate } from '@/lib/core/plain-date'
import { err, ok, type Result } from '@/lib/core/result'
import {
  type AskingClaim,
  type ClaimCounter,
  type ClaimObstacle,
  counterOf,
  type EventSums,
  questionOf,
} from './claim-question'
import { type CumulativeStep, climb, type Rise } from './cumulative'
import { containsScope, scopeAtoms } from './scope'

/**
 * What claims must share to stand on one chart: metric, scope, first day, and the claimant where the metric counts what one group
 * says of itself. Claims of two yardsticks are never drawn over the same line.
 */
export type Yardstick = {
  readonly metric: NonNullable<AskingClaim['metric']>
  /** Set only where the count depends on who speaks. */
  readonly claimant: string | null
  readonly scope: string
  /** First day of the window; two days apart where it is known only to a month, say. */
  readonly from: PlainDate
  readonly lateFrom: PlainDate
  readonly counter: ClaimCounter
}

/** The yardstick of a claim; an error says why none fits. A claim without a number has one all the same. */
export function yardstickOf(claim: AskingClaim): Result<Yardstick, ClaimObstacle> {
  const question = questionOf(claim)
  if (!question.ok) return question
  const { counter, scope, window } = question.value
  if (claim.metric === null || !counterOf(claim).ok) return err('metric_not_counted')
  return ok({
    metric: claim.metric,
    claimant: counter.of === 'claimed' ? counter.by : null,
    scope,
    from: window.from,
    lateFrom: window.lateFrom,
    counter,
  })
}

/** The first day as ISO text, as exact as it is known: `2023-10-17`, `2023-10`, or both ends joined with `_`. */
export function firstDayText({ from, lateFrom }: Pick<Yardstick, 'from' | 'lateFrom'>): string {
  const bucket = bucketOf(from, lateFrom, 'day')
  if (bucket === null) return `${from}_${lateFrom}`
  const { start, end } = bucketRange(bucket)
  return start === from && end === lateFrom ? bucket : `${from}_${lateFrom}`
}

/** A name for addresses, in words: `attacks_on_us_forces.IQ.SY.2023-10-17`. One for each yardstick. */
export const yardstickToken = (yardstick: Yardstick): string =>
  [
    yardstick.metric,
    ...(yardstick.claimant === null ? [] : [`by-${yardstick.claimant}`]),
    ...scopeAtoms(yardstick.scope),
    firstDayText(yardstick),
  ].join('.')

/**
 * Our own running count under a yardstick, as steps: one at its first day, then one for each day on which a number rises. At a
 * claim's last day it holds what `compareSums` answers for that claim: `value` and `high` at the latest, `low` at the earliest
 * day that its end may mean.
 */
export function yardstickSteps(yardstick: Yardstick, sums: Iterable<EventSums>): CumulativeStep[] {
  const { from, lateFrom, scope } = yardstick
  const within = new Map<string, boolean>()
  const lies = (inner: string | null): boolean => {
    if (inner === null) return false
    const known = within.get(inner) ?? containsScope(scope, inner)
    within.set(inner, known)
    return known
  }
  const rises: Rise[] = []
  for (const { date_min, date_max, scope: inner, low, value, high } of sums) {
    if (!lies(inner) || (date_max !== null && date_max < from)) continue
    const first = date_min === null || date_min < from ? from : date_min
    rises.push({ date: first, low: 0, value: 0, high })
    if (date_min === null || date_min < from || date_max === null) continue
    rises.push({ date: date_max, low: date_min >= lateFrom ? low : 0, value, high: 0 })
  }
  return climb(
    from,
    rises.sort((a, b) => compareDates(a.date, b.date)),
  )
}
