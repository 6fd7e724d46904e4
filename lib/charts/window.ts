import { bucketRange, bucketsBetween, GRAINS, type Grain } from '@/lib/core/grain'
import { compareDates, dayNumber, type PlainDate } from '@/lib/core/plain-date'
import type { View } from './view'

/** More bars than a wide picture has room for; a longer window is drawn at the next coarser grain, and says so. */
const MOST_BUCKETS = 400

/** The window of a chart: whole days, both ends inside, and the grain that it can be drawn at. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate; readonly grain: Grain }

/**
 * Windows of an address that gives none, by grain. The starting record is dense from October 2023, when the campaign against
 * US forces began, so months run from there to today, while days and weeks stay where there is most to read.
 */
const USUAL: Readonly<Record<Grain, { readonly from: PlainDate | null; readonly to: PlainDate | null }>> = {
  day: { from: '2023-10-01', to: '2024-02-29' },
  week: { from: '2023-10-02', to: '2024-12-01' },
  month: { from: '2023-10-01', to: null },
  year: { from: null, to: null },
}

/** The part of a view that decides its window. */
export type Windowed = Pick<View, 'time' | 'grain'> & { readonly compare?: View['compare'] }

/** From and to of a view; null stands for the first record and for today. */
export const askedWindow = (view: Pick<View, 'time' | 'grain'>) => view.time ?? USUAL[view.grain]

function daysOf(grain: Grain): number {
  return grain === 'day' ? 1 : grain === 'week' ? 7 : grain === 'month' ? 30 : 365
}

/** The coarsest of the asked grain and the finest one that the picture has room for. */
export function fittingGrain(from: PlainDate, to: PlainDate, grain: Grain): Grain {
  const days = dayNumber(to) - dayNumber(from) + 1
  const fitting = GRAINS.filter(finer => days / daysOf(finer) <= MOST_BUCKETS)
  const finest = fitting[0] ?? 'year'
  return GRAINS.indexOf(grain) >= GRAINS.indexOf(finest) ? grain : finest
}

/** Grain to count at for a view, before any row is read: the record holds nothing before 2003, so that bounds "earliest". */
export function countingGrain(view: Windowed, today: PlainDate): Grain {
  const { from, to } = askedWindow(view)
  const grain = fittingGrain(from ?? EARLIEST, to ?? today, view.grain)
  // Two periods are compared bucket by bucket, so that the longer one decides for both.
  return view.compare ? fittingGrain(view.compare.from ?? EARLIEST, view.compare.to ?? today, grain) : grain
}

/** The record begins with the invasion (docs/data.md). */
export const EARLIEST: PlainDate = '2003-01-01'

/** Window to draw, given the day on which the first counted record lies (null where none does). */
export function resolveWindow(view: Windowed, first: PlainDate | null, today: PlainDate): Span {
  const asked = askedWindow(view)
  const grain = countingGrain(view, today)
  const to = asked.to ?? today
  const from = asked.from ?? first ?? EARLIEST
  return { from: compareDates(from, to) > 0 ? to : from, to, grain }
}

export type Bucket = { readonly text: string; readonly x0: number; readonly x1: number }

/** The buckets of a window in order, cut to it; one that is still running is drawn whole, up to its end. */
export function bucketsOf({ from, to, grain }: Span, today: PlainDate): Bucket[] {
  return bucketsBetween(from, to, grain).map(text => {
    const { start, end } = bucketRange(text)
    const whole = to === today && end >= today
    const last = whole || end <= to ? end : to
    return { text, x0: dayNumber(start < from ? from : start), x1: dayNumber(last) + 1 }
  })
}

/**
 * The second window of a view, cut to as many buckets as the first has: what is to be counted, so that a record known less exactly
 * than to the bucket is counted exactly where it surely lies in what is shown. Uncut where one of them begins with the first
 * record, since nobody knows how many buckets that makes before the rows are read.
 */
export function comparedWindow(view: Windowed, today: PlainDate): View['compare'] {
  const { compare } = view
  if (!compare) return null
  const asked = askedWindow(view)
  if (asked.from === null || compare.from === null) return compare
  const places = bucketsOf(resolveWindow(view, null, today), today).length
  const second = { from: compare.from, to: compare.to ?? today, grain: countingGrain(view, today) }
  const buckets = bucketsBetween(second.from, second.to, second.grain)
  const last = buckets[places - 1]
  return last === undefined || buckets.length <= places ? compare : { from: compare.from, to: bucketRange(last).end }
}
