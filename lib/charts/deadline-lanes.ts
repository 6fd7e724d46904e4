import { dayNumber, type PlainDate } from '@/lib/core/plain-date'
import { type CommitmentState, dueDay, stateOf } from '@/lib/domain/deadline'
import { containsScope } from '@/lib/domain/scope'
import type { ChartCommitment, ChartDue } from './chart-data'
import type { ColorToken, Day } from './frame'
import { clip, HEAD_ROWS } from './lane-rows'
import type { TimeWindow } from './view'

/** A commitment with what became of it by a day. */
export type Judged = ChartCommitment & { readonly state: CommitmentState }

/** Commitments of a scope that have a due day, with what became of them. One without an area is in the whole theatre only. */
export const judge = (rows: readonly ChartCommitment[], scope: string, today: PlainDate): Judged[] =>
  rows.flatMap(row => {
    if (scope !== 'theatre' && !containsScope(scope, row.record.scope ?? '')) return []
    const state = stateOf(row, today)
    return state ? [{ ...row, state }] : []
  })

/** The ways in which the time between the due day and the outcome is drawn. */
export type Slip = 'overdue' | 'late' | 'early' | 'ahead' | 'missed'

export const SLIP_COLOR: Readonly<Record<Slip, ColorToken>> = {
  overdue: 'attack',
  late: 'claim',
  early: 'force',
  ahead: 'strike',
  missed: 'attack',
}

const SLIPS: Partial<Record<CommitmentState['state'], Slip>> = {
  overdue_unknown: 'overdue',
  met_late: 'late',
  met: 'early',
  due: 'ahead',
  missed: 'missed',
  partially_met: 'missed',
}

/** How the outcome is drawn; null where there is none to draw: superseded or cancelled. */
export const slipOf = ({ state }: CommitmentState): Slip | null => SLIPS[state] ?? null

const noon = (day: PlainDate): Day => dayNumber(day) + 0.5

/** The middle of the days within which something lies, and those days where they are several. */
function placed(min: PlainDate | null, max: PlainDate | null): { at: Day; span?: readonly [Day, Day] } | null {
  const [first, last] = [min ?? max, max ?? min]
  if (first === null || last === null) return null
  const span = [dayNumber(first), dayNumber(last) + 1] as const
  return { at: (span[0] + span[1]) / 2, ...(span[1] - span[0] > 1 ? { span } : {}) }
}

type DatedDue = Omit<ChartDue, 'source'>

/** A statement on the time axis: from the day it was stated to the day it named, each with its doubt. */
export type PlacedDue<D extends DatedDue = ChartDue> = {
  readonly due: D
  /** Null where no source says when it was stated. */
  readonly from: Day | null
  readonly start?: readonly [Day, Day]
  readonly to: Day
  readonly end?: readonly [Day, Day]
}

/** Null for a statement that names no day. Its end stands at the last day that keeps it, the measure of what is late. */
export function placeDue<D extends DatedDue>(due: D): PlacedDue<D> | null {
  const day = dueDay(due)
  if (day === null) return null
  const stated = placed(due.stated_min, due.stated_max)
  // "By September" has no first day; "in September" and "about" do.
  const vague = due.deadline_kind === 'in' || /[~?%]/.test(due.due_edtf)
  const end = vague ? placed(due.due_min, due.due_max)?.span : undefined
  return {
    due,
    from: stated?.at ?? null,
    ...(stated?.span ? { start: stated.span } : {}),
    to: noon(day),
    ...(end ? { end } : {}),
  }
}

/** From the due day that counts to the day it was done or, while that is open, to today. Null where neither is known. */
export function placeSlip(
  { record, state }: Pick<Judged, 'record' | 'state'>,
  today: PlainDate,
): { readonly from: Day; readonly to: Day } | null {
  const slip = slipOf(state)
  const due = noon(state.due)
  const done = placed(record.actual_min, record.actual_max)?.at
  if (slip === null) return null
  if (slip === 'late') return done === undefined ? null : { from: due, to: done }
  if (slip === 'early') return done === undefined ? null : { from: Math.min(done, due), to: due }
  if (slip === 'ahead') return { from: noon(today), to: due }
  return state.counted ? { from: due, to: noon(today) } : null
}

/** The days that a commitment's lane covers: all its statements, and its outcome or the wait for one. */
export function extentOf(
  row: Pick<Judged, 'record' | 'state'> & { readonly dues: readonly DatedDue[] },
  today: PlainDate,
): readonly [Day, Day] {
  const dues = row.dues
    .flatMap(due => placeDue(due) ?? [])
    .flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
  const slip = placeSlip(row, today)
  const all = [...dues, ...(slip ? [slip.from, slip.to] : [])]
  return [Math.min(...all), Math.max(...all)]
}

/** The statements of which a window holds a part, whole and as far as it does. */
export const visibleDues = (row: Pick<Judged, 'dues'>, domain: readonly [Day, Day]) =>
  row.dues.flatMap(due => {
    const place = placeDue(due)
    if (!place) return []
    const whole = { x0: Math.min(place.from ?? place.to, place.to), x1: place.to }
    const seen = clip(whole, domain)
    return seen ? [{ due, place, whole, seen }] : []
  })

/** A lane's place: rows counted from the top of the picture. */
export type LanePlace = { readonly row: Judged; readonly top: number; readonly foot: number }

/** Lanes one under the other: head, a row for each statement of the window, one for the outcome, and a little air. */
export function stackLanes(
  rows: readonly Judged[],
  domain: readonly [Day, Day],
): { readonly lanes: readonly LanePlace[]; readonly rows: number } {
  let top = 0
  const lanes = rows.map(row => {
    const foot = top + HEAD_ROWS + visibleDues(row, domain).length + 2
    const lane = { row, top, foot }
    top = foot
    return lane
  })
  return { lanes, rows: Math.max(top, HEAD_ROWS) }
}

/** Whether any part of a commitment lies in a period. */
export function liesIn(row: Parameters<typeof extentOf>[0], { from, to }: TimeWindow, today: PlainDate): boolean {
  const [start, end] = extentOf(row, today)
  return (from === null || end > dayNumber(from)) && start < dayNumber(to ?? today) + 1
}
