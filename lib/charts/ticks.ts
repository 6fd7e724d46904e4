import type { Grain } from '@/lib/core/grain'
import { dayNumber, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { monthName } from '@/lib/i18n/months'
import type { Preferences } from '@/lib/i18n/preferences'
import type { Day, Tick } from './frame'
import type { Bucket } from './window'
import { formats } from './words'

/** Steps between gridlines: 1, 2 and 5 times a power of ten, never a fraction, since everything here is counted whole. */
function niceStep(max: number, wanted: number): number {
  const rough = Math.max(max, 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(factor => factor * power).find(value => value >= rough) ?? 10 * power
  return Math.max(1, Math.round(step))
}

/** Domain from 0 and four or so gridlines that hold values up to `max`. */
export function valueAxis(max: number, prefs: Preferences): { domain: readonly [number, number]; ticks: Tick[] } {
  const { number } = formats(prefs)
  const step = niceStep(max, 5)
  // Some air over the highest mark, for the number that stands there.
  const top = Math.max(step, Math.ceil(max * 1.08))
  const ticks: Tick[] = []
  for (let at = 0; at <= top; at += step) ticks.push({ at, label: number(at) })
  return { domain: [0, top], ticks }
}

type Month = { readonly year: number; readonly month: number }

const firstOf = ({ year, month }: Month): PlainDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`

function monthsWithin(from: Day, to: Day): Month[] {
  const start = fromDayNumber(Math.ceil(from))
  const months: Month[] = []
  let at: Month = { year: Number(start.slice(0, 4)), month: Number(start.slice(5, 7)) }
  while (at.year <= 9999 && dayNumber(firstOf(at)) <= to) {
    if (dayNumber(firstOf(at)) >= from) months.push(at)
    at = at.month === 12 ? { year: at.year + 1, month: 1 } : { year: at.year, month: at.month + 1 }
  }
  return months
}

function dayTicks(from: Day, to: Day, prefs: Preferences): Tick[] {
  const { date } = formats(prefs)
  const every = Math.max(1, Math.ceil((to - from) / 8))
  const ticks: Tick[] = []
  for (let at = Math.ceil(from); at <= to; at += every)
    ticks.push({ at, label: date(fromDayNumber(at), 'short'), ...(ticks.length % 2 === 1 ? { minor: true } : {}) })
  return ticks
}

type At = (month: Month) => Day

const firstDay: At = month => dayNumber(firstOf(month))

function monthTicks(months: readonly Month[], count: number, prefs: Preferences, place: At = firstDay): Tick[] {
  const { digits } = formats(prefs)
  // Arabic month names cannot be shortened, so that every step leaves room for "كانون الثاني" on both sizes of picture.
  const step = count <= 10 ? 1 : count <= 26 ? 3 : 6
  const major = count <= 4 ? 1 : count <= 10 ? 3 : count <= 26 ? 6 : 12
  const shown = months.filter(({ month }) => (month - 1) % step === 0)
  return shown.map((at, index): Tick => {
    const minor = (at.month - 1) % major !== 0 && months.length > 3
    const year = digits(String(at.year))
    if (step === 6 && at.month === 1) return { at: place(at), label: year }
    const label = monthName(prefs, at.month, true)
    const turn = step !== 6 && (index === 0 || at.month === 1 || shown[index - 1]?.year !== at.year)
    return {
      at: place(at),
      label,
      ...(turn ? { sub: year } : {}),
      ...(minor ? { minor: true } : {}),
    }
  })
}

function yearTicks(years: readonly Month[], prefs: Preferences, place: At = firstDay): Tick[] {
  const { digits } = formats(prefs)
  const step = Math.max(1, Math.ceil(years.length / 13))
  const major = step * Math.max(1, Math.ceil(years.length / step / 7))
  return years
    .filter(({ year }) => year % step === 0)
    .map(at => ({
      at: place(at),
      label: digits(String(at.year)),
      ...(at.year % major === 0 ? {} : { minor: true }),
    }))
}

/** A longer window is told by its years. */
const MOST_MONTHS = 60

/** Marks of the time axis from one day to another, finer or coarser by the length of time between them. */
export function timeTicks(from: Day, to: Day, prefs: Preferences): Tick[] {
  const days = to - from
  if (days <= 62) return dayTicks(from, to, prefs)
  const months = monthsWithin(from, to)
  if (days <= MOST_MONTHS * 30.5) return monthTicks(months, days / 30.4, prefs)
  return yearTicks(
    months.filter(({ month }) => month === 1),
    prefs,
  )
}

/** The same under bars: a day, month or year is named under the middle of its own bar. */
export function bucketTicks(buckets: readonly Bucket[], grain: Grain, prefs: Preferences): Tick[] {
  const [from, to] = [buckets[0]?.x0 ?? 0, buckets.at(-1)?.x1 ?? 1]
  const months = buckets.map(({ text }) => ({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) || 1 }))
  const places = new Map(buckets.map(({ text, x0, x1 }) => [text, (x0 + x1) / 2]))
  const under: At = month => places.get(firstOf(month).slice(0, grain === 'year' ? 4 : 7)) ?? firstDay(month)
  if (grain === 'year') return yearTicks(months, prefs, under)
  if (grain === 'month' && months.length <= MOST_MONTHS) return monthTicks(months, months.length, prefs, under)
  const ticks = timeTicks(from, to, prefs)
  // A day has a width of its own only where days are named one by one.
  if (grain !== 'day' || to - from > 62) return ticks
  return ticks.flatMap(tick => (tick.at < to ? [{ ...tick, at: tick.at + 0.5 }] : []))
}
