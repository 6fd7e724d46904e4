import { fromDayNumber } from '@/lib/core/plain-date'
import type { Day, Frame } from './frame'
import type { TimeWindow } from './view'

/**
 * The days that a stroke across a chart means, both ends included: all periods that it touches, where the chart counts in periods,
 * else the whole days under it. The ends may come in either order and lie outside the picture.
 */
export function brushedWindow(frame: Pick<Frame, 'x' | 'series'>, a: Day, b: Day): TimeWindow {
  const [first, last] = frame.x.domain
  const x0 = Math.max(first, Math.min(a, b))
  const x1 = Math.min(last, Math.max(a, b))
  const periods = frame.series.find(series => series.shape === 'total')?.values ?? []
  const touched = periods.filter(period => period.x0 < x1 && period.x1 > x0)
  const from = touched[0]?.x0 ?? Math.floor(x0)
  const to = (touched.at(-1)?.x1 ?? Math.max(Math.ceil(x1), from + 1)) - 1
  return { from: fromDayNumber(from), to: fromDayNumber(to) }
}
