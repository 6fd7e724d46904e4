import type { Frame } from '@/lib/charts/frame'
import { dayNumber, type PlainDate } from '@/lib/core/plain-date'

/**
 * The part of the band on a chart of force levels that holds a day: the lowest and highest number that reports of that
 * quarter state. Null where no band holds it.
 */
export function rangeOn(frame: Frame | undefined, date: PlainDate | null) {
  if (!frame || date === null) return null
  const day = dayNumber(date)
  const bands = frame.series.filter(series => series.shape === 'range').flatMap(series => series.values)
  const band = bands.findLast(value => value.x0 <= day && day < value.x1)
  return band && typeof band.low === 'number' && typeof band.high === 'number'
    ? { low: band.low, high: band.high }
    : null
}
