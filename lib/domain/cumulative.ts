import { compareDates, type PlainDate } from '@/lib/core/plain-date'
import { admits, type Countable, type EventKind, inScope, passes, type TallyFilters } from './tally'

/** A running count of events of one kind in one scope. */
export type CumulativeQuestion = {
  readonly kind: EventKind
  readonly scope: string
  /** Inclusive plain dates, Asia/Baghdad. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly filters?: Omit<TallyFilters, 'from' | 'to'>
}

/** How many events there were from the window's first day until the end of `date`. */
export type CumulativeStep = {
  readonly date: PlainDate
  readonly low: number
  readonly value: number
  readonly high: number
}

/** By how much the numbers grow on a day. */
export type Rise = CumulativeStep

/** Steps from rises in order of days: one at `from`, then one for each day on which a number grows. */
export function climb(from: PlainDate, rises: Iterable<Rise>): CumulativeStep[] {
  const steps: CumulativeStep[] = [{ date: from, low: 0, value: 0, high: 0 }]
  for (const { date, low, value, high } of rises) {
    const last = steps.at(-1) ?? { date: from, low: 0, value: 0, high: 0 }
    if (low + value + high === 0) continue
    const next = { date, low: last.low + low, value: last.value + value, high: last.high + high }
    if (last.date === date) steps[steps.length - 1] = next
    else steps.push(next)
  }
  return steps
}

/**
 * The running count as steps: one at `from`, then one for each day on which a number rises, each true until the next. Only
 * events that surely lie in the window take part. An event enters `low` and `value` on the last day that it may have
 * happened (then it surely has), and `high` on the first: so a record known only to the month lifts the upper line at the
 * month's start and the others at its end. The last step agrees with `countTally` over the same window.
 */
export function cumulative(records: Iterable<Countable>, question: CumulativeQuestion): CumulativeStep[] {
  const { from, to, filters } = question
  const rises: Rise[] = []
  const rise = (date: PlainDate, bounds: Partial<Rise>) => rises.push({ date, low: 0, value: 0, high: 0, ...bounds })
  for (const record of records) {
    if (record.kind !== question.kind || !inScope(record, question.scope)) continue
    if (record.date_min === null || record.date_max === null || !passes(record, { ...filters, from, to })) continue
    if (admits(record, 'high')) rise(record.date_min, { high: 1 })
    if (admits(record, 'best')) rise(record.date_max, { value: 1 })
    if (admits(record, 'low')) rise(record.date_max, { low: 1 })
  }
  return climb(
    from,
    rises.sort((a, b) => compareDates(a.date, b.date)),
  )
}

/** The count at the end of a day; zeros before the first step. `steps` are those of `cumulative`. */
export function countAt(steps: readonly CumulativeStep[], date: PlainDate): Omit<CumulativeStep, 'date'> {
  const { low, value, high } = steps.findLast(step => step.date <= date) ?? { low: 0, value: 0, high: 0 }
  return { low, value, high }
}
