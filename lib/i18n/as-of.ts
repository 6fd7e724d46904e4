import { fold, westernDigits } from '../core/fold'
import { isPlainDate, lastOfMonth } from '../core/plain-date'
import { readWrittenDate } from './written-date'

/** A revision as this site words it: "revision 200", "المراجعة 200", "عند المراجعة رقم 200". Folded words. */
const REVISION =
  /^(?:(?:as of|as it stood at|at|عند|حتي) )?(?:the )?(?:revision|rev|(?:ال)?مراجعه)\.? ?(?:number|no\.?|رقم)? ?#?(\d{1,9})$/

/** English says it before a year; the reading of dates knows the Arabic words alone. */
const YEAR = /^(?:the )?year (?=\d)/i

/**
 * What a reader asks the record to be read as of, as it may have been typed: the number of a revision, alone or as this site words it,
 * or a day, month or year in either language and any digits. A whole month or year means its last day; a year needs its word
 * (`year 2024`, `عام 2024`), since a bare number is that of a revision. Answers a number or an ISO day; anything else as it is.
 */
export function readAsOf(text: string): string {
  const plain = westernDigits(text).trim()
  if (/^\d+$/.test(plain)) return plain
  const revision = REVISION.exec(fold(plain).replace(/\s+/g, ' '))?.[1]
  if (revision !== undefined) return revision
  const date = readWrittenDate(plain.replace(YEAR, ''))
  if (!date.ok) return plain
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(date.value) ?? []
  if (year === undefined) return isPlainDate(date.value) ? date.value : plain
  return lastOfMonth(Number(year), Number(month ?? 12))
}
