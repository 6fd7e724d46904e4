import { addDays, dayNumber, isoWeekday, isPlainDate, lastOfMonth, type PlainDate, plainDate } from './plain-date'

/** How fine a time axis is. */
export type Grain = 'day' | 'week' | 'month' | 'year'

/** Finest first. */
export const GRAINS = ['day', 'week', 'month', 'year'] as const satisfies readonly Grain[]

/** A bucket's grain and days, both ends included. */
export type Bucket = { readonly grain: Grain; readonly start: PlainDate; readonly end: PlainDate }

const LAST_DATE: PlainDate = '9999-12-31'

/** True for the name of a grain. */
export function isGrain(text: string): text is Grain {
  return GRAINS.some(grain => grain === text)
}

/**
 * The bucket of exactly this grain that holds a day: `2024-01-04`, `2024-W01` (ISO 8601 week: from Monday, in the year of its
 * Thursday, so 2024-12-30 is in `2025-W01`), `2024-01` or `2024`. Throws RangeError on text that is not a plain date.
 */
export function bucketOfDay(date: PlainDate, grain: Grain): string {
  if (!isPlainDate(date)) throw new RangeError(`not a plain date: ${date}`)
  if (grain === 'day') return date
  if (grain === 'month') return date.slice(0, 7)
  if (grain === 'year') return date.slice(0, 4)
  const thursday = addDays(date, 4 - isoWeekday(date))
  const year = thursday.slice(0, 4)
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/**
 * The bucket that surely holds what happened on some day of `min`…`max`: of this grain if all those days lie in one such
 * bucket, else of the smallest coarser grain that holds them all, else null. So what is known only to the month never stands
 * in a day or a week. An open end (null) is held by no bucket; neither is a span that ends before it begins.
 */
export function bucketOf(min: PlainDate | null, max: PlainDate | null, grain: Grain): string | null {
  if (min === null || max === null || min > max) return null
  for (const candidate of GRAINS.slice(GRAINS.indexOf(grain))) {
    const bucket = bucketOfDay(min, candidate)
    if (bucket === bucketOfDay(max, candidate)) return bucket
  }
  return null
}

function weekBucket(year: number, week: number): Bucket | null {
  if (year < 1 || week < 1) return null
  // 4 January always lies in week 1.
  const fourth = plainDate(year, 1, 4)
  const offset = (week - 1) * 7 + 1 - isoWeekday(fourth)
  // A week 54, or a week 53 of a year that has 52, names no week; nor does one whose Monday is past the calendar's end.
  if (week > 53 || dayNumber(fourth) + offset > dayNumber(LAST_DATE)) return null
  const start = addDays(fourth, offset)
  const name = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
  if (bucketOfDay(start, 'week') !== name) return null
  const daysLeft = dayNumber(LAST_DATE) - dayNumber(start)
  return { grain: 'week', start, end: addDays(start, Math.min(6, daysLeft)) }
}

/** Reads a bucket's name; null for anything else, such as `2024-13`, `2023-W53` or `2023-02-29`. Never throws. */
export function parseBucket(text: string): Bucket | null {
  if (isPlainDate(text)) return { grain: 'day', start: text, end: text }
  const match = /^(\d{4})(?:-(W?)(\d{2}))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < 1) return null
  if (match[3] === undefined) return { grain: 'year', start: `${text}-01-01`, end: `${text}-12-31` }
  const number = Number(match[3])
  if (match[2] === 'W') return weekBucket(year, number)
  if (number < 1 || number > 12) return null
  return { grain: 'month', start: `${text}-01`, end: lastOfMonth(year, number) }
}

function bucketOrThrow(bucket: string): Bucket {
  const parsed = parseBucket(bucket)
  if (!parsed) throw new RangeError(`not a bucket: ${bucket}`)
  return parsed
}

/** The grain of a bucket. Throws RangeError on text that is none; use `parseBucket` for text from outside. */
export function bucketGrain(bucket: string): Grain {
  return bucketOrThrow(bucket).grain
}

/** First and last day of a bucket, both included. Throws RangeError on text that is none. */
export function bucketRange(bucket: string): { readonly start: PlainDate; readonly end: PlainDate } {
  const { start, end } = bucketOrThrow(bucket)
  return { start, end }
}

/** Every bucket of a grain that holds a day of `start`…`end` (both included), in order; none if `end` is before `start`. */
export function bucketsBetween(start: PlainDate, end: PlainDate, grain: Grain): string[] {
  const buckets: string[] = []
  let day = start
  while (day <= end) {
    const bucket = bucketOfDay(day, grain)
    buckets.push(bucket)
    const last = bucketRange(bucket).end
    if (last === LAST_DATE) break
    day = addDays(last, 1)
  }
  return buckets
}
