import { addDays, compareDates, daysBetween, lastOfMonth, type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { TimeWindow, View } from './view'
import { askedWindow, countingGrain } from './window'

/** A day so many months earlier; the last of its month where it would lie beyond it, or was the last of its own. */
function monthsBefore(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  const index = year * 12 + month - 1 - months
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const last = lastOfMonth(inYear, inMonth)
  const moved = date === lastOfMonth(year, month) || day > Number(last.slice(8))
  return moved ? last : plainDate(inYear, inMonth, day)
}

const monthOf = (date: PlainDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

type Shift = (date: PlainDate) => PlainDate

/** The window of a view moved to the past; null where it has no first day, or the calendar none so early. */
function moved(view: View, today: PlainDate, shift: (from: PlainDate, to: PlainDate) => Shift): TimeWindow | null {
  const { from, to } = askedWindow(view)
  const end = to ?? today
  if (from === null || compareDates(from, end) > 0) return null
  const by = shift(from, end)
  // Years before this one hold nothing to compare with, and the calendar ends at year 1.
  if (Number(from.slice(0, 4)) - (Number(end.slice(0, 4)) - Number(from.slice(0, 4)) + 1) < 2) return null
  return { from: by(from), to: by(end) }
}

/** A window that begins with a month and ends with one, or runs to today. */
const ofMonths = (from: PlainDate, to: PlainDate, today: PlainDate): boolean =>
  from.endsWith('-01') && (to === today || to === lastOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))))

/**
 * The period of the same length right before that of a view. Whole months and years are moved as such, so that month stands over
 * month whatever their days; every other window by its days, so that no day lies between the two.
 */
export function previousPeriod(view: View, today: PlainDate): TimeWindow | null {
  const grain = countingGrain({ ...view, compare: null }, today)
  return moved(view, today, (from, to) => {
    if ((grain === 'month' || grain === 'year') && ofMonths(from, to, today)) {
      const months = monthOf(to) - monthOf(from) + 1
      const whole = grain === 'month' ? months : Math.ceil(months / 12) * 12
      return date => monthsBefore(date, whole)
    }
    const days = daysBetween(from, to) + 1
    return date => addDays(date, -(grain === 'week' ? Math.ceil(days / 7) * 7 : days))
  })
}

/** The same days a year earlier; weeks are moved by 52 of them, so that Monday stands over Monday. */
export function yearEarlier(view: View, today: PlainDate): TimeWindow | null {
  const grain = countingGrain({ ...view, compare: null }, today)
  return moved(view, today, () => date => (grain === 'week' ? addDays(date, -364) : monthsBefore(date, 12)))
}

/** What a view may be compared with at one touch. `window: null` compares with nothing. */
export function comparePresets(
  view: View,
  today: PlainDate,
): readonly { readonly key: 'none' | 'previous' | 'year'; readonly window: TimeWindow | null }[] {
  const previous = previousPeriod(view, today)
  const year = yearEarlier(view, today)
  const same = previous?.from === year?.from && previous?.to === year?.to
  return [
    { key: 'none', window: null },
    ...(previous ? [{ key: 'previous' as const, window: previous }] : []),
    ...(year && !same ? [{ key: 'year' as const, window: year }] : []),
  ]
}
