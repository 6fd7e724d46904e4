import {
  area,
  curveStepAfter,
  line,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape'
import { anchorOf } from '@/lib/charts/force-series'
import type { FrameSeries, FrameValue } from '@/lib/charts/frame'
import { type Layout, round } from './layout'

const SYMBOLS = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  cross: symbolCross,
} as const

/** Outline of a marker around 0,0; equal areas, so that no shape looks weightier. */
export const markerPath = (marker: FrameSeries['marker'], area: number): string =>
  symbol(SYMBOLS[marker ?? 'circle'], area).digits(2)() ?? ''

/** Dashes of a path that lies ahead: what was planned, and finer, marked by crosses, what others expected. */
export const dashOf = (marker: FrameSeries['marker']): string => (marker === 'cross' ? '2 4' : '6 4')

type Corner = { readonly x: number; readonly best: number; readonly low: number; readonly high: number }

/** Steps as corners, in runs that join: where nothing was stated for long, one run ends and the next begins apart. */
function runsOf(values: readonly FrameValue[]): Corner[][] {
  const runs: Corner[][] = []
  values.forEach((value, index) => {
    const best = anchorOf(value)
    if (best === null) return
    const corner = { x: value.x0, best, low: value.low ?? best, high: value.high ?? best }
    const before = values[index - 1]
    const run = before && before.x1 >= value.x0 ? runs.at(-1) : undefined
    if (run) run.push(corner)
    else runs.push([corner])
    const next = values[index + 1]
    // The last step of a run gets its end as a corner of its own.
    if (!next || next.x0 > value.x1) runs.at(-1)?.push({ ...corner, x: value.x1 })
  })
  return runs
}

/** The line of the best value. */
export function stepPath(values: readonly FrameValue[], layout: Layout): string {
  const path = line<Corner>()
    .x(corner => layout.x(corner.x))
    .y(corner => layout.y(corner.best))
    .curve(curveStepAfter)
    .digits(2)
  return runsOf(values)
    .map(run => path(run) ?? '')
    .join('')
}

/** The band from low to high. */
export function bandPath(values: readonly FrameValue[], layout: Layout): string {
  const path = area<Corner>()
    .x(corner => layout.x(corner.x))
    .y0(corner => layout.y(corner.low))
    .y1(corner => layout.y(corner.high))
    .curve(curveStepAfter)
    .digits(2)
  return runsOf(values)
    .map(run => path(run) ?? '')
    .join('')
}

/** A straight path through the values, broken where one is missing. */
export const straightPath = (values: readonly FrameValue[], layout: Layout): string =>
  line<FrameValue>()
    .defined(value => anchorOf(value) !== null)
    .x(value => round(layout.x((value.x0 + value.x1) / 2)))
    .y(value => layout.y(anchorOf(value) ?? 0))
    .digits(2)(values) ?? ''

/** Middle of what is known of a value's date, and its height; null where nothing was stated. */
export function pointAt(value: FrameValue, layout: Layout): { readonly x: number; readonly y: number } | null {
  const anchor = anchorOf(value)
  return anchor === null ? null : { x: round(layout.x((value.x0 + value.x1) / 2)), y: layout.y(anchor) }
}
