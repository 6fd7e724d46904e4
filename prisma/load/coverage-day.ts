import { parseEdtf } from '@/lib/core/edtf'
import type { PlainDate } from '@/lib/core/plain-date'

/** The last day that a date may mean, or the first where the end is open. Throws for text that is no date. */
export function dayOf(edtf: string): PlainDate {
  // "About" widens a date; what was written is the day to go by.
  const parsed = parseEdtf(edtf.replaceAll(/[~?%]/g, ''))
  const day = parsed.ok ? (parsed.value.max ?? parsed.value.min) : null
  if (day === null) throw new Error(`${edtf} is no date to go by.`)
  return day
}

/**
 * The day of coverage on which a report brought its fact to a record: the day it was published, the end of the month where no
 * more is known of it. A report without a date, or with a year alone, goes by the day on which it says that the date was
 * stated, else by the record's own date.
 */
export function coverageDay(
  published: string | null,
  record: { readonly date: string; readonly stated: readonly string[] },
): PlainDate {
  const own = () => record.stated.map(dayOf).toSorted()[0] ?? dayOf(record.date)
  if (published === null) return own()
  if (/^\d{4}$/.test(published)) return own().startsWith(published) ? own() : dayOf(published)
  return dayOf(published)
}
