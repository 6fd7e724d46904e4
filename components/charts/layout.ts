import { scaleLinear } from 'd3-scale'
import type { Frame } from '@/lib/charts/frame'
import { textWidth } from './text-fit'

/** `wide` and `narrow` are those of pages; `card` and `square` those of pictures that are looked at in a chat, with large letters. */
export type Size = 'wide' | 'narrow' | 'card' | 'square'

/** Where the parts of a picture stand, in the units of its viewBox. Both renderers lay out by this and nothing else. */
export type Layout = {
  readonly size: Size
  readonly width: number
  readonly height: number
  readonly font: number
  readonly line: number
  readonly plot: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
  /** Height of the row of diamonds, and of the first line of labels over it. */
  readonly rail: number
  readonly labels: { readonly top: number; readonly lines: number; readonly width: number; readonly most: number }
  /** Height of the row for records known less exactly; null where there are none. */
  readonly lane: number | null
  readonly axisOnRight: boolean
  /** Drawn inside the chart that answers to pointer and keys: marks then carry no hover text and no stop of their own. */
  readonly live: boolean
  readonly x: (day: number) => number
  readonly y: (value: number) => number
}

/** `gap` is from the row of diamonds to the plot: a square is low enough for the name of the highest value to reach over its plot. */
const SIZES = {
  wide: { width: 960, height: 420, font: 14, line: 17, labels: { lines: 3, width: 196, most: 5 }, edge: 4, gap: 14 },
  narrow: { width: 360, height: 352, font: 12, line: 14, labels: { lines: 4, width: 104, most: 3 }, edge: 3, gap: 14 },
  card: { width: 736, height: 232, font: 14, line: 17, labels: { lines: 0, width: 190, most: 0 }, edge: 4, gap: 14 },
  square: { width: 540, height: 370, font: 14, line: 17, labels: { lines: 3, width: 150, most: 3 }, edge: 4, gap: 24 },
} as const

/** Width and height of a picture where they are not those of its size. */
type Room = { readonly width?: number; readonly height?: number }

/** Height of one row of a Frame with lanes, in both sizes. */
export const ROW = 10

/** Width in CSS pixels from which a chart is drawn wide; `stills.tsx` asks the same of its container in CSS. */
export const WIDE_FROM = 640

/**
 * Lays a Frame out for one of the two sizes. Time runs from left to right in both languages (decision record); the value axis
 * stands at the side where reading starts: left in English, right in Arabic. `room` is what a picture has to fill; lanes are as
 * high as their rows.
 */
export function layoutOf(frame: Frame, size: Size, live = false, room: Room = {}): Layout {
  const { font, line, labels, edge, gap } = SIZES[size]
  const width = room.width ?? SIZES[size].width
  const axisOnRight = frame.locale === 'ar'
  const axis = frame.lanes ? edge : Math.max(...frame.y.ticks.map(tick => textWidth(tick.label, font))) + 10
  const hasMarks = frame.marks.length > 0
  // Lanes without milestones over them name the time at their head as well.
  const top = hasMarks ? labels.lines * line + 6 : frame.lanes ? 2 * line + 12 : 8
  const hasLane = frame.series.some(series => series.shape === 'coarse')
  const under = (frame.x.ticks.some(tick => tick.sub !== undefined) ? 2 : 1) * (line + 1) + 8
  const y0 = hasMarks ? top + (frame.lanes ? 14 : gap) : top
  const height = frame.lanes ? y0 + ROW * frame.y.domain[1] + under : (room.height ?? SIZES[size].height)
  const plot = {
    x0: axisOnRight ? edge : axis,
    x1: width - (axisOnRight ? axis : edge),
    y0,
    y1: height - under - (hasLane ? line + (size === 'card' ? 6 : 10) : 0),
  }
  const x = scaleLinear().domain(frame.x.domain).range([plot.x0, plot.x1])
  const y = scaleLinear().domain(frame.y.domain).range([plot.y1, plot.y0])
  return {
    size,
    width,
    height,
    font,
    line,
    plot,
    rail: top + 4,
    labels: { top: font, ...labels },
    lane: hasLane ? height - line - 4 : null,
    axisOnRight,
    live,
    x: day => round(x(day)),
    y: value => round(y(value)),
  }
}

/** Two decimals: finer than any screen shows, and the same text on every machine. */
export const round = (n: number): number => Math.round(n * 100) / 100
