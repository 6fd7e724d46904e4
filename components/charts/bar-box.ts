import type { Frame, FrameValue } from '@/lib/charts/frame'
import { type Layout, round } from './layout'

/** A drawn bar in the units of the picture. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Left edge and width of the bar of a period: a sixth of its time is left free, unless periods are too narrow for that. */
export function barSpan(
  value: Pick<FrameValue, 'x0' | 'x1'>,
  layout: Layout,
): { readonly x: number; readonly width: number } {
  const from = layout.x(value.x0)
  const full = layout.x(value.x1) - from
  const free = full > 3 ? full / 6 : 0
  return { x: round(from + free / 2), width: round(Math.max(full - free, 0.75)) }
}

/** Boxes of every bar, stacked in the order of the series: `boxes.get(key)?.get(x0)`. */
export function stackedBoxes(frame: Frame, layout: Layout): ReadonlyMap<string, ReadonlyMap<number, Box>> {
  const base = new Map<number, number>()
  const all = new Map<string, Map<number, Box>>()
  for (const series of frame.series) {
    if (series.shape !== 'bars') continue
    const own = new Map<number, Box>()
    for (const value of series.values) {
      const from = base.get(value.x0) ?? 0
      const to = from + (value.value ?? 0)
      base.set(value.x0, to)
      own.set(value.x0, { ...barSpan(value, layout), y: layout.y(to), height: round(layout.y(from) - layout.y(to)) })
    }
    all.set(series.key, own)
  }
  return all
}
