import { compareDates, type PlainDate } from '@/lib/core/plain-date'
import type { View } from './view'

/** Which state of the record an address names: a revision, and the day that it is read on where that is not its own. */
export type Pin = Pick<View, 'rev' | 'day'>

/** The newest revision, today. */
export const LIVE: Pin = { rev: null, day: null }

/** The revision `rev` read on `day`; the day is stated where it is later than the one of its publication, which goes without saying. */
export const pinOf = (rev: number, published: PlainDate, day: PlainDate): Pin => ({
  rev,
  day: compareDates(day, published) > 0 ? day : null,
})
