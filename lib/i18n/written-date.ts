import { type EdtfProblem, parseEdtf } from '../core/edtf'
import { fold, westernDigits } from '../core/fold'
import { addDays, isoWeekday, isPlainDate, lastOfMonth, type PlainDate } from '../core/plain-date'
import { err, ok, type Result } from '../core/result'
import { DATE_WORDS, WEEKDAYS } from './date-words'
import { MONTH_WORDS } from './months'

/** Besides what EDTF itself can be refused for: no year is said, and no day of publication tells which is meant. */
export type WrittenDateProblem = EdtfProblem | 'no_year'

type Words = keyof typeof DATE_WORDS

const flat = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}?~%/.]+/gu, ' ')
    .trim()

/** A pattern of whole words, the longest first; a word that Arabic writes together with the next one is cut off before. */
function anyOf(words: readonly string[]): RegExp {
  const sorted = words.map(flat).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

const PATTERNS = new Map(Object.entries(DATE_WORDS).map(([key, words]) => [key, anyOf(words)]))
const MONTHS = MONTH_WORDS.map(([word, number]) => ({ pattern: anyOf([word]), number, length: word.length })).sort(
  (a, b) => b.length - a.length,
)
const DAYS_OF_WEEK = WEEKDAYS.map(anyOf)

function has(text: string, key: Words): boolean {
  return text.search(PATTERNS.get(key) ?? /$^/) >= 0
}

function without(text: string, key: Words): string {
  return text.replace(PATTERNS.get(key) ?? /$^/g, ' ').trim()
}

const pad = (number: number | string, width = 2): string => String(number).padStart(width, '0')

/** Month names become `m1` … `m12`; two names of one month beside each other are one. */
function withMonths(text: string): string {
  const named = MONTHS.reduce((said, { pattern, number }) => said.replace(pattern, ` m${number} `), text)
  return named.replace(/\bm(\d+)\b(?:[\s/()]+m\1\b)+/g, 'm$1')
}

type Part = { readonly day: number | null; readonly month: number | null; readonly year: string | null }

/** Day, month and year of one date without doubt or range; null if it is not one. */
function partOf(text: string): Part | null {
  const numeric =
    /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(text) ?? /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})$/.exec(text)
  if (numeric) {
    const [, a = '', b = '', c = ''] = numeric
    return a.length === 4
      ? { year: a, month: Number(b), day: Number(c) }
      : { year: c, month: Number(b), day: Number(a) }
  }
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (monthYear) return { year: monthYear[2] ?? '', month: Number(monthYear[1]), day: null }
  const dayMonth = /^(\d{1,2})[/.](\d{1,2})$/.exec(text)
  if (dayMonth) return { year: null, month: Number(dayMonth[2]), day: Number(dayMonth[1]) }
  let [day, month, year]: [number | null, number | null, string | null] = [null, null, null]
  for (const token of text.replace(/[/.]/g, ' ').split(/\s+/).filter(Boolean)) {
    const named = /^m(\d+)$/.exec(token)
    if (named && month === null) month = Number(named[1])
    else if (/^\d{4}$/.test(token) && year === null) year = token
    else if (/^\d{1,2}$/.test(token) && day === null) day = Number(token)
    else return null
  }
  return month === null && day !== null && year !== null ? null : { day, month, year }
}

/** The year that a report of a day means by a day and month: the last time that it was, or one that lies just ahead. */
function yearFor(part: Part, published: PlainDate): string {
  const year = Number(published.slice(0, 4))
  const reached = `${year}-${pad(part.month ?? 1)}-${pad(part.day ?? 1)}` <= addDays(published, 31)
  return String(reached ? year : year - 1)
}

type Context = { readonly published: PlainDate | null; readonly like: Part | null }

/** One date as EDTF without doubt. */
function single(text: string, { published, like }: Context): Result<string, WrittenDateProblem> {
  const third = (['early', 'mid', 'late'] as const).find(key => has(text, key))
  if (published !== null) {
    if (has(text, 'yesterday')) return ok(addDays(published, -1))
    if (/^\S+$/.test(text) && has(text, 'today')) return ok(published)
  }
  let rest = third ? without(text, third) : text
  const named = DAYS_OF_WEEK.findIndex(pattern => rest.search(pattern) >= 0)
  for (const pattern of DAYS_OF_WEEK) rest = rest.replace(pattern, ' ')
  rest = without(without(without(rest, 'day_unknown'), 'month_unknown'), 'dropped')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  if (rest === '' && named >= 0) {
    if (published === null) return err('no_year')
    const back = (isoWeekday(published) - (named + 1) + 7) % 7
    return ok(addDays(published, -back))
  }
  const read = partOf(rest)
  if (!read || (read.day === null && read.month === null && read.year === null)) return err('shape')
  const part = {
    ...read,
    month: read.month ?? (read.day === null ? null : (like?.month ?? null)),
    year: read.year ?? like?.year ?? null,
  }
  if (part.day !== null && part.month === null) return err('shape')
  if (part.year === null && published === null) return err('no_year')
  const year = part.year ?? yearFor(part, published ?? '')
  if (part.month === null) return third ? ok(thirdOfYear(year, third)) : ok(year)
  const month = `${year}-${pad(part.month)}`
  if (part.month < 1 || part.month > 12) return err('impossible')
  if (part.day !== null) {
    const date = `${month}-${pad(part.day)}`
    return isPlainDate(date) ? ok(date) : err('impossible')
  }
  if (!third) return ok(month)
  const last = lastOfMonth(Number(year), part.month)
  return ok({ early: `${month}-01/${month}-10`, mid: `${month}-11/${month}-20`, late: `${month}-21/${last}` }[third])
}

function thirdOfYear(year: string, third: 'early' | 'mid' | 'late'): string {
  return { early: `${year}-01/${year}-04`, mid: `${year}-05/${year}-08`, late: `${year}-09/${year}-12` }[third]
}

const firstOf = (edtf: string): string => edtf.split('/')[0] ?? edtf
const lastOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf

/** A span from its two halves; what the first leaves out (month, year) it takes from the second. */
function span(first: string, second: string, context: Context): Result<string, WrittenDateProblem> {
  const end = single(second, context)
  if (!end.ok) return end
  const [year = '', month] = lastOf(end.value).split('-')
  const like = { day: null, month: month ? Number(month) : null, year }
  const start = single(first, { ...context, like })
  return start.ok ? ok(`${firstOf(start.value)}/${lastOf(end.value)}`) : start
}

/** A date, a span or one open end, without doubt. */
function spanned(text: string, context: Context): Result<string, WrittenDateProblem> {
  const cut = (key: 'to' | 'and'): [string, string] | null => {
    const [first, second, ...more] = text.split(PATTERNS.get(key) ?? /$^/)
    return first !== undefined && second !== undefined && more.length === 0 ? [first, second] : null
  }
  if (has(text, 'between')) {
    // Arabic writes "and" onto the next word.
    const halves = cut('and') ?? (text.split(/ و(?=\S)/).length === 2 ? text.split(/ و(?=\S)/) : null)
    if (halves) return span(without(halves[0] ?? '', 'between'), halves[1] ?? '', context)
  }
  const halves = cut('to')
  if (halves) return span(without(halves[0], 'since'), halves[1], context)
  if (has(text, 'until')) {
    const end = single(without(text, 'until'), context)
    return end.ok ? ok(`../${lastOf(end.value)}`) : end
  }
  if (has(text, 'since')) {
    const start = single(without(text, 'since'), context)
    return start.ok ? ok(`${firstOf(start.value)}/..`) : start
  }
  return single(text, context)
}

/**
 * Reads a date as people write it, in Arabic or English and in any digits, and answers it as EDTF: `4 كانون الثاني 2024`, `٤/١/٢٠٢٤`
 * (day first), `early January 2024`, `من 4 إلى 7 شباط 2024`, `until September 2025`, or EDTF itself. `early`, `mid` and `late`
 * are the thirds of a month (of a year: its thirds of four months). A day without a year, a weekday or "yesterday" is read
 * against `published`, the day of the report that says so (Asia/Baghdad); without it `no_year` is answered.
 */
export function readWrittenDate(text: string, published: PlainDate | null = null): Result<string, WrittenDateProblem> {
  const plain = westernDigits(text).trim()
  if (plain === '') return err('empty')
  const direct = parseEdtf(plain)
  if (direct.ok) return ok(direct.value.text)
  if (direct.error !== 'shape' && /^[\d.]/.test(plain)) return direct
  const joined = plain.replace(/(\d)\s*[-–—]\s*(\d{1,2}\s+\p{L})/gu, '$1 to $2').replace(/\s[-–—]\s/g, ' to ')
  let said = withMonths(flat(joined))
  const about = has(said, 'about') || /~/.test(said)
  const uncertain = has(said, 'uncertain') || /\?/.test(said)
  said = without(without(said.replace(/[~?%]/g, ' '), 'about'), 'uncertain')
    .replace(/\s+/g, ' ')
    .trim()
  const found = spanned(said, { published, like: null })
  if (!found.ok) return found
  const mark = about && uncertain ? '%' : about ? '~' : uncertain ? '?' : ''
  const marked = found.value
    .split('/')
    .map(half => (half === '..' ? half : `${half}${mark}`))
    .join('/')
  const checked = parseEdtf(marked)
  return checked.ok ? ok(checked.value.text) : checked
}
