import type { EdtfProblem } from '../core/edtf'
import { westernDigits } from '../core/fold'
import { type Period, parsePeriod } from '../core/period'
import { err, type Result } from '../core/result'
import { readWrittenDate } from './written-date'

/** A dash between two written dates that have no room around it: `17/10/2023-28/1/2024`. */
const TIGHT = /(\d{4})\s*[-–—]\s*(?=\d{1,2}[/.])/gu

/** "To this day" in either language: the end that an address calls `latest`. */
const OPEN_END = /(?<!\s)\s*(?:\b(?:to|till|until)|[-–—]|حتى|إلى|الى)\s+(?:now|today|latest|الآن|الان|اليوم)$/iu

/** Days of which a period may be asked: what stands around it (a bucket, a step of the axis, the period before) must be days too. */
const FIRST = '1000-01-01'
const LAST = '2999-12-31'

/** The same where its ends are such days; the calendar goes on, the record does not. */
const ofOurTime = (read: Result<Period, EdtfProblem>): Result<Period, EdtfProblem> =>
  read.ok && [read.value.from, read.value.to].some(day => day !== null && (day < FIRST || day > LAST))
    ? err('unsupported')
    : read

/**
 * Reads a period as addresses write it (`parsePeriod`) or as people do, in Arabic or English: `17/10/2023 - 28/1/2024`, `تشرين الأول 2023`,
 * `من 17 تشرين الأول 2023 إلى 28 كانون الثاني 2024`, `since October 2023`. A date stands for all of its days. Years before 1000
 * and after 2999 are not supported.
 */
export function readPeriod(text: string): Result<Period, EdtfProblem> {
  const direct = parsePeriod(text)
  if (direct.ok || (direct.error !== 'shape' && direct.error !== 'unsupported')) return ofOurTime(direct)
  const plain = westernDigits(text).trim()
  const open = OPEN_END.test(plain)
  const written = readWrittenDate(plain.replace(OPEN_END, '').replace(TIGHT, '$1 - '))
  // Nothing but the text itself says which year is meant.
  if (!written.ok) return err(written.error === 'no_year' ? 'shape' : written.error)
  const period = parsePeriod(written.value)
  return ofOurTime(open && period.ok ? { ok: true, value: { from: period.value.from, to: null } } : period)
}
