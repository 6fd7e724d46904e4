import { compareDates, daysBetween, isPlainDate, lastOfMonth, type PlainDate } from './plain-date'
import { err, ok, type Result } from './result'

/** What is wrong with a date text. Each code has a message in both languages (`errors.edtf.<code>`). */
export type EdtfProblem =
  | 'empty'
  /** Not written as a date at all. */
  | 'shape'
  /** A month, or a day of a month, that does not exist. */
  | 'impossible'
  /** EDTF that this codebook does not use: seasons, years beyond four digits, times, sets. */
  | 'unsupported'
  /** An interval that ends before it begins. */
  | 'reversed'
  /** An interval with no stated end at all (`../..`), or with an empty one (write `..`). */
  | 'no_end'

/** EDTF (ISO 8601-2) level 1 as the codebook uses it, with what follows from it. Calendar days, no time zone. */
export type Edtf = {
  /** As written. */
  readonly text: string
  /** First and last possible day; null only at an open end. */
  readonly min: PlainDate | null
  readonly max: PlainDate | null
  /** UCDP's date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 year or more. */
  readonly precision: 1 | 2 | 3 | 4 | 5
  /** How far the text is written out; of an interval, the coarser end. */
  readonly granularity: 'day' | 'month' | 'year'
  /** `~` or `%` */
  readonly approximate: boolean
  /** `?` or `%` */
  readonly uncertain: boolean
  /** One day somewhere between two ends (doubt, not duration). */
  readonly interval: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

type Granularity = Edtf['granularity']
type End = {
  readonly min: PlainDate
  readonly max: PlainDate
  readonly granularity: Granularity
  readonly approximate: boolean
  readonly uncertain: boolean
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/
const COARSER: readonly Granularity[] = ['year', 'month', 'day']

function parseEnd(text: string): Result<End, EdtfProblem> {
  const match = DATE.exec(text)
  if (!match) return err(/^[Yy-]|^\d{4}-\d{2}-\d{2}T|^[[{]/.test(text) ? 'unsupported' : 'shape')
  const [, year = '', month, day, qualifier] = match
  const doubt = {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  }
  if (year.includes('X')) {
    // Level 1 leaves out digits from the right only, so nothing known may follow an unknown year.
    if ((month ?? 'XX') !== 'XX' || (day ?? 'XX') !== 'XX') return err('shape')
    const [min, max] = [`${year.replaceAll('X', '0')}-01-01`, `${year.replaceAll('X', '9')}-12-31`]
    return isPlainDate(min) ? ok({ min, max, granularity: 'year', ...doubt }) : err('impossible')
  }
  if (year === '0000') return err('impossible')
  if (month === undefined || month === 'XX') {
    if ((day ?? 'XX') !== 'XX') return err('shape')
    return ok({ min: `${year}-01-01`, max: `${year}-12-31`, granularity: 'year', ...doubt })
  }
  const number = Number(month)
  if (number > 20 && number < 25 && day === undefined) return err('unsupported')
  if (number < 1 || number > 12) return err('impossible')
  if (day === undefined || day === 'XX') {
    const max = lastOfMonth(Number(year), number)
    return ok({ min: `${year}-${month}-01`, max, granularity: 'month', ...doubt })
  }
  const date = `${year}-${month}-${day}`
  return isPlainDate(date) ? ok({ min: date, max: date, granularity: 'day', ...doubt }) : err('impossible')
}

function precisionOf(min: PlainDate | null, max: PlainDate | null, approximate: boolean): Edtf['precision'] {
  if (min === null || max === null) return 5
  const days = daysBetween(min, max) + 1
  // "About the 5th" is not the exact day that code 1 promises.
  if (days === 1) return approximate ? 2 : 1
  if (days <= 6) return 2
  if (days === 7) return 3
  return days <= 31 ? 4 : 5
}

/**
 * Reads an EDTF date: `2024`, `2024-01`, `2024-01-05`, `2024-01-XX`, `2024-XX`, `202X`, each with `~` (approximate), `?`
 * (uncertain) or `%` (both), and intervals `a/b`, `../b`, `a/..`. Surrounding space is dropped. A doubt mark leaves `min` and
 * `max` as written, since it says nothing of how wide the doubt is; charts and words show it.
 */
export function parseEdtf(text: string): Result<Edtf, EdtfProblem> {
  const trimmed = text.trim()
  if (trimmed === '') return err('empty')
  const halves = trimmed.split('/')
  const [first = '', second] = halves
  if (halves.length > 2) return err('shape')
  if (second === undefined) {
    const end = parseEnd(first)
    if (!end.ok) return end
    const precision = precisionOf(end.value.min, end.value.max, end.value.approximate)
    return ok({ text: trimmed, ...end.value, precision, interval: false, openStart: false, openEnd: false })
  }
  if (first === '' || second === '' || (first === '..' && second === '..')) return err('no_end')
  const start = first === '..' ? null : parseEnd(first)
  const end = second === '..' ? null : parseEnd(second)
  if (start && !start.ok) return start
  if (end && !end.ok) return end
  const min = start?.value.min ?? null
  const max = end?.value.max ?? null
  if (min !== null && max !== null && compareDates(min, max) > 0) return err('reversed')
  const ends = [start?.value, end?.value].filter(value => value !== undefined)
  const approximate = ends.some(value => value.approximate)
  return ok({
    text: trimmed,
    min,
    max,
    precision: precisionOf(min, max, approximate),
    granularity: COARSER.find(granularity => ends.some(value => value.granularity === granularity)) ?? 'year',
    approximate,
    uncertain: ends.some(value => value.uncertain),
    interval: true,
    openStart: start === null,
    openEnd: end === null,
  })
}
