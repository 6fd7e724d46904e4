/**
 * A calendar day as ISO text, `YYYY-MM-DD`, year 0001 to 9999, proleptic Gregorian. It is a day on a wall calendar, not an
 * instant: it has no time zone and is never shifted by one. Such text sorts as the days do.
 */
export type PlainDate = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** 0001-01-01 and 9999-12-31, which both PostgreSQL and ISO 8601 can hold without a sign. */
const FIRST_DAY = -719162
const LAST_DAY = 2932896

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

function split(date: PlainDate): { year: number; month: number; day: number } | null {
  const match = SHAPE.exec(date)
  if (!match) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? { year, month, day }
    : null
}

/** Writes year, month (1–12) and day as a plain date. Throws RangeError when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!split(text)) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return text
}

/** True for the text of a day that exists: `2024-02-29` is one, `2023-02-29` is not. */
export function isPlainDate(text: string): boolean {
  return split(text) !== null
}

/** Days since 1970-01-01, negative before it. Throws RangeError on text that is not a plain date. */
export function dayNumber(date: PlainDate): number {
  const parts = split(date)
  if (!parts) throw new RangeError(`not a plain date: ${date}`)
  // Years are counted from March, so that the leap day is the last of its year (Hinnant, "chrono-compatible date algorithms").
  const year = parts.month > 2 ? parts.year : parts.year - 1
  const monthFromMarch = (parts.month + 9) % 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + parts.day - 1 - 719468
}

/** The plain date of a day number. Throws RangeError outside the years 0001 to 9999 or for a fraction of a day. */
export function fromDayNumber(day: number): PlainDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`not a day number: ${day}`)
  // `Date` is safe here: the number is read back in UTC, in which every day has 24 hours.
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** How many days `later` lies after `earlier`: `later − earlier`. */
export function daysBetween(earlier: PlainDate, later: PlainDate): number {
  return dayNumber(later) - dayNumber(earlier)
}

/** Order for `sort`: negative when `a` is earlier. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The last day of a month; `month` is 1–12. */
export function lastOfMonth(year: number, month: number): PlainDate {
  return plainDate(year, month, daysInMonth(year, month))
}

/** Day of the week, 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function isoWeekday(date: PlainDate): number {
  // 1970-01-01 was a Thursday, day 4.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}
