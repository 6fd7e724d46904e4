import type { Frame, FrameBand } from '@/lib/charts/frame'
import { type Layout, round } from './layout'
import { pointAt } from './level-paths'
import { markLabels } from './mark-labels'
import { textWidth } from './text-fit'

/** A phase with the place of its name. */
export type BandLabel = {
  readonly band: FrameBand
  readonly x0: number
  readonly x1: number
  /** Where the name stands: its first point and its row; null where none fits. */
  readonly name: { readonly x: number; readonly row: number } | null
}

/** Room at either side of the name of a phase. */
const BAND_AIR = 5

/** Width of the name of a phase, with the room at its sides. */
export function nameWidth(name: string, { font }: Pick<Layout, 'font'>): number {
  return textWidth(name, font - 1) + 2 * BAND_AIR
}

/** A line as near as this to the point where a name begins runs beside it, not through it. */
const NEAR = 2

/**
 * The first point from which a name finds room in its phase that no line of a milestone crosses; else the start of the phase: a
 * name that a line crosses is better than none.
 */
export function clearStart(x0: number, x1: number, width: number, lines: readonly number[]): number {
  const starts = [x0, ...lines.filter(line => line > x0 && line < x1)].toSorted((a, b) => a - b)
  const clear = starts.find(
    start => start + width <= x1 && !lines.some(line => line > start + NEAR && line < start + width),
  )
  return clear ?? x0
}

/** Rows further down that a name may take where stated numbers stand in its own. */
const LOWER = 2

/**
 * Phases with the place of the name, so that those that overlap do not write over each other, nor over stated numbers; no name where
 * none fits.
 */
export function bandLabels(frame: Frame, layout: Layout): BandLabel[] {
  const free: number[] = []
  const lines = markLabels(frame, layout).map(({ mark }) => layout.x(mark.x))
  const points = frame.series
    .filter(({ shape }) => shape === 'points' || shape === 'dashed')
    .flatMap(({ values }) => values.flatMap(value => pointAt(value, layout) ?? []))
  const covered = (from: number, to: number, row: number): boolean => {
    const base = layout.plot.y0 + layout.font + row * layout.line
    return points.some(({ x, y }) => x > from - 6 && x < to + 6 && y > base - layout.font - 5 && y < base + 8)
  }
  return frame.bands.map(band => {
    const [x0, x1] = [layout.x(band.x0), layout.x(band.x1)]
    const width = nameWidth(band.label, layout)
    if (width > x1 - x0) return { band, x0, x1, name: null }
    const start = clearStart(x0, x1, width, lines)
    const at = free.findIndex(until => until <= start)
    const first = at === -1 ? free.length : at
    const rows = Array.from({ length: LOWER + 1 }, (_, n) => first + n)
    const row = rows.find(one => (free[one] ?? 0) <= start && !covered(start, start + width, one))
    if (row === undefined) return { band, x0, x1, name: null }
    for (let above = free.length; above < row; above += 1) free[above] = 0
    free[row] = start + width
    return { band, x0, x1, name: { x: round(start + BAND_AIR), row } }
  })
}
