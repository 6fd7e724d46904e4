import { fromDayNumber } from '@/lib/core/plain-date'
import type { Preferences } from '@/lib/i18n/preferences'
import type { Day, FrameValue } from './frame'
import { formats } from './words'

/** Rows that the head of a lane takes: room for one line of text on a wide picture, two on a narrow one. */
export const HEAD_ROWS = 3.5

/** What lies on the time axis from `x0` to before `x1`. */
export type Interval = { readonly x0: Day; readonly x1: Day }

/**
 * The lowest row in which each interval finds room beside those before it, in the order given: what is given first lies
 * nearest the foot. No two of one row overlap.
 */
export function packRows(intervals: readonly Interval[]): number[] {
  const rows: Interval[][] = []
  return intervals.map(one => {
    const free = rows.findIndex(row => row.every(other => one.x1 <= other.x0 || one.x0 >= other.x1))
    const at = free === -1 ? rows.length : free
    rows[at] = [...(rows[at] ?? []), one]
    return at
  })
}

/** Part of a time that a window holds; null where they do not meet. */
export function clip({ x0, x1 }: Interval, [from, to]: readonly [Day, Day]): Interval | null {
  if (x1 < from || x0 > to) return null
  return { x0: Math.max(x0, from), x1: Math.min(x1, to) }
}

/** Which ends of a time a window does not hold, as a value of a Frame says it. */
export function cutOf(whole: Interval, seen: Interval): Pick<FrameValue, 'cut'> {
  const [start, end] = [whole.x0 < seen.x0, whole.x1 > seen.x1]
  return start && end ? { cut: 'both' } : start ? { cut: 'start' } : end ? { cut: 'end' } : {}
}

/** Name of a place on the time axis: the day, or the days that one cell of a coarser axis holds. */
export function cellWords({ x0, x1 }: Interval, prefs: Preferences): string {
  const { edtf } = formats(prefs)
  const [first, last] = [fromDayNumber(x0), fromDayNumber(x1 - 1)]
  return edtf(first === last ? first : `${first}/${last}`, 'medium')
}
