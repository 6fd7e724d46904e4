import { compareDates, type PlainDate } from '@/lib/core/plain-date'
import { admits, type BoundName, type Countable, type EventKind, inScope, passes, type TallyFilters } from './tally'

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

/**
 * The running count as steps: one at `from`, then one for each day on which a number rises, each true until the next. Only
 * events that surely lie in the window take part. An event enters `low` and `value` on the last day that it may have
 * happened (then it surely has), and `high` on the first: so a record known only to the month lifts the upper line at the
 * month's start and the others at its end. The last step agrees with `countTally` over the same window.
 */
export function cumulative(records: Iterable<Countable>, question: CumulativeQuestion): CumulativeStep[] {
  const { from, to, filters } = question
  const rises = new Map<PlainDate, Record<BoundName, number>>()
  const rise = (date: PlainDate, bound: BoundName) => {
    const day = rises.get(date) ?? { low: 0, best: 0, high: 0 }
    day[bound] += 1
    rises.set(date, day)
  }
  for (const record of records) {
    if (record.kind !== question.kind || !inScope(record, question.scope)) continue
    if (record.date_min === null || record.date_max === null || !passes(record, { ...filters, from, to })) continue
    if (admits(record, 'high')) rise(record.date_min, 'high')
    if (admits(record, 'best')) rise(record.date_max, 'best')
    if (admits(record, 'low')) rise(record.date_max, 'low')
  }
  const before: CumulativeStep = { date: from, low: 0, value: 0, high: 0 }
  const steps: CumulativeStep[] = []
  for (const date of [...rises.keys()].sort(compareDates)) {
    const last = steps.at(-1) ?? before
    const rise = rises.get(date) ?? { low: 0, best: 0, high: 0 }
    steps.push({ date, low: last.low + rise.low, value: last.value + rise.best, high: last.high + rise.high })
  }
  return steps[0]?.date === from ? steps : [before, ...steps]
}

/** The count at the end of a day; zeros before the first step. `steps` are those of `cumulative`. */
export function countAt(steps: readonly CumulativeStep[], date: PlainDate): Omit<CumulativeStep, 'date'> {
  const { low, value, high } = steps.findLast(step => step.date <= date) ?? { low: 0, value: 0, high: 0 }
  return { low, value, high }
}
