import type { PlainDate } from './plain-date'

/** When something happened, as far as is known: some day of `date_min`…`date_max`; null is an open end. */
export type DateSpan = { readonly date_min: PlainDate | null; readonly date_max: PlainDate | null }

/**
 * True when it surely happened on one of the days `from`…`to` (inclusive; undefined asks nothing of that side): all its
 * possible days lie within.
 */
export function surelyWithin(span: DateSpan, from: PlainDate | undefined, to: PlainDate | undefined): boolean {
  return (
    (from === undefined || (span.date_min !== null && span.date_min >= from)) &&
    (to === undefined || (span.date_max !== null && span.date_max <= to))
  )
}

/** True when it may have happened on one of the days `from`…`to`: some possible day lies within. */
export function possiblyWithin(span: DateSpan, from: PlainDate | undefined, to: PlainDate | undefined): boolean {
  return (
    (from === undefined || span.date_max === null || span.date_max >= from) &&
    (to === undefined || span.date_min === null || span.date_min <= to)
  )
}
