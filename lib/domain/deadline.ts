import { compareDates, daysBetween, type PlainDate } from '@/lib/core/plain-date'
import type { MILESTONE_STATUS } from './vocabularies/milestone'

/** One stated due date of a milestone: what was said, and when. Calendar days, Asia/Baghdad. */
export type DueStatement = {
  readonly due_min: PlainDate | null
  readonly due_max: PlainDate | null
  /** When it was stated; null where no source says. */
  readonly stated_min: PlainDate | null
  readonly stated_max: PlainDate | null
}

/** What became of a commitment, as far as the record says. */
export type CommitmentStateName =
  /** Done by its due day. */
  | 'met'
  /** Done after it. */
  | 'met_late'
  /** A source says that a part of it was done. */
  | 'partially_met'
  /** A source says that it was not done by its due day. */
  | 'missed'
  /** The due day has passed, and no source says what happened. */
  | 'overdue_unknown'
  /** The due day is today or ahead. */
  | 'due'
  | 'superseded'
  | 'cancelled'

export type CommitmentState = {
  readonly state: CommitmentStateName
  /**
   * Never negative. `met`: days before the due day; `met_late`: after it; `missed`, `overdue_unknown`, `partially_met`: since
   * it passed; `due`: until it comes. 0 where that is not known or means nothing (see `counted`).
   */
  readonly days: number
  /** False where `days` is not known: done, but no source says when; superseded; cancelled. */
  readonly counted: boolean
  /** The due day that `days` is measured from, and the one first stated. */
  readonly due: PlainDate
  readonly original_due: PlainDate
  /** From `original_due` to `due`: how far it was put off or, negative, brought forward. */
  readonly slip_days: number
}

export type Commitment = {
  readonly dues: readonly DueStatement[]
  readonly status: keyof typeof MILESTONE_STATUS | null
  /** Last day on which it may really have been done, where a source says that it was. */
  readonly actual_max: PlainDate | null
  /** First day on which it may have been done; matters where `met` is stated and the exact day is not. */
  readonly actual_min?: PlainDate | null
  readonly today: PlainDate
}

/**
 * The last day on which a commitment is still in time: "in September 2025", "by" and "no later than" all run to the last day
 * of what is stated; "from October 2025 on", which has no last day, falls due on its first. Null where neither is stated.
 */
export function dueDay(due: Pick<DueStatement, 'due_min' | 'due_max'>): PlainDate | null {
  return due.due_max ?? due.due_min
}

/** Days from the original due day to a later one, or to the day it was done: positive is late, negative early. */
export function slipDays(original: PlainDate, later: PlainDate): number {
  return daysBetween(original, later)
}

/** The due days of a commitment. */
export type DueDays = {
  /** By the earliest statement. */
  readonly original: PlainDate
  /** By the latest statement that was made while there was still time: the day that decides what is late. */
  readonly inForce: PlainDate
  /** By the latest statement of all, also one made after the day in force had passed. */
  readonly latest: PlainDate
}

/**
 * The due days, by the day they were stated; of statements of one day the order given decides. Statements of unknown day are
 * heard only where no other is. A new day that was named when the old one had passed does not undo the delay: it is `latest`
 * and not `inForce`. Null where no statement has a day.
 */
export function dueDays(dues: readonly DueStatement[]): DueDays | null {
  const stated = dues.flatMap(statement => {
    const due = dueDay(statement)
    const { stated_min, stated_max } = statement
    return due === null ? [] : [{ due, from: stated_min ?? stated_max, at: stated_max ?? stated_min }]
  })
  const dated = stated.filter(statement => statement.at !== null)
  const heard = dated.length > 0 ? dated.sort((a, b) => compareDates(a.at ?? '', b.at ?? '')) : stated
  const [first, last] = [heard.at(0), heard.at(-1)]
  if (!first || !last) return null
  let inForce = first.due
  for (const { due, from } of heard) if (from === null || from <= inForce) inForce = due
  return { original: first.due, inForce, latest: last.due }
}

type Outcome = Pick<CommitmentState, 'state' | 'days' | 'counted' | 'due'>

function outcomeOf({ status, actual_min, actual_max: done, today }: Commitment, days: DueDays): Outcome {
  const due = days.inForce
  const uncounted = (state: CommitmentStateName): Outcome => ({ state, days: 0, counted: false, due })
  const since = (state: CommitmentStateName, day: PlainDate): Outcome => {
    return { state, days: daysBetween(day, today), counted: true, due: day }
  }
  if (status === 'superseded' || status === 'cancelled') return uncounted(status)
  if (status === 'partially_met') return today > due ? since(status, due) : uncounted(status)
  if (done !== null) {
    const late = slipDays(due, done)
    if (late <= 0) return { state: 'met', days: slipDays(done, due), counted: true, due }
    // "In September" does not contradict a source that says "in time" of a due day in mid-September; nor does "by November".
    const began = actual_min === undefined ? done : actual_min
    if (status === 'met' && (began === null || began <= due)) return uncounted('met')
    return { state: 'met_late', days: late, counted: true, due }
  }
  if (status === 'met' || status === 'met_late') return uncounted(status)
  // "Took place" speaks of the milestone itself (the statement was made, the agreement signed), not of what it promised.
  if (status === 'missed' && today > due) return since(status, due)
  if (today > days.latest) return since('overdue_unknown', days.latest)
  return { state: 'due', days: daysBetween(today, days.latest), counted: true, due: days.latest }
}

/**
 * What became of a commitment as of `today` (a plain date in Baghdad, given by the caller). A date on which it was done
 * decides over the curator's status (by its last possible day, unless the status says "met" and the date leaves room for it);
 * without one, the status does where it states an outcome. What is done, missed or half done is measured from the day in
 * force; what is still awaited from the latest day named. Null where no due day was stated.
 */
export function commitmentState(commitment: Commitment): CommitmentState | null {
  const days = dueDays(commitment.dues)
  if (days === null) return null
  const outcome = outcomeOf(commitment, days)
  return { ...outcome, original_due: days.original, slip_days: slipDays(days.original, outcome.due) }
}

/** A milestone with its stated due dates. */
export type Promised = {
  readonly record: {
    readonly milestone_status: Commitment['status']
    readonly actual_min: PlainDate | null
    readonly actual_max: PlainDate | null
  }
  readonly dues: readonly DueStatement[]
}

/** `commitmentState` of a milestone as the record holds it. */
export function stateOf({ record, dues }: Promised, today: PlainDate): CommitmentState | null {
  const { milestone_status: status, actual_min, actual_max } = record
  return commitmentState({ dues, status, actual_min, actual_max, today })
}

/** By whether a commitment still asks for attention: 0 overdue, 1 ahead, 2 settled. */
const urgency = ({ state }: CommitmentState): number => (state === 'overdue_unknown' ? 0 : state === 'due' ? 1 : 2)

type Judged = { readonly record: { readonly event_id: string }; readonly state: CommitmentState }

/** Overdue ones first, the latest due day before older ones; then those ahead, soonest first; then the rest, latest first. */
export function byUrgency(a: Judged, b: Judged): number {
  const [one, other] = [urgency(a.state), urgency(b.state)]
  const order = compareDates(a.state.due, b.state.due)
  return one - other || (one === 1 ? order : -order) || (a.record.event_id < b.record.event_id ? -1 : 1)
}
