import type { Frame, FrameSeries } from '@/lib/charts/frame'
import { type Layout, round } from './layout'
import { textWidth } from './text-fit'

/** The number at the end of a line: where it stands, and what it says. */
export type LevelEnd = {
  readonly series: FrameSeries
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

type Box = { readonly x0: number; readonly x1: number; readonly y: number }

/**
 * The last number of each line beside its end, or over it where there is no room. Lines that end at one height have their
 * numbers one above the other, the highest value on top.
 */
export function levelEnds(frame: Frame, layout: Layout): LevelEnd[] {
  const size = layout.font + 1
  const taken: Box[] = []
  const ends = frame.series.flatMap(series => {
    const last = series.shape === 'step' ? series.values.at(-1) : undefined
    return last?.short ? [{ series, last, text: last.short }] : []
  })
  const placed = ends
    .sort((a, b) => (a.last.value ?? 0) - (b.last.value ?? 0))
    .map(({ series, last, text }): LevelEnd => {
      const width = textWidth(text, size, 600)
      const at = layout.x(last.x1)
      const fits = at + 8 + width < layout.plot.x1
      const [x0, x1] = fits ? [at + 8, at + 8 + width] : [at - width, at]
      let y = layout.y(last.value ?? 0) + (fits ? layout.font * 0.35 : -12)
      const hit = () => taken.find(box => x0 < box.x1 + 4 && box.x0 < x1 + 4 && Math.abs(box.y - y) < size)
      for (let box = hit(); box !== undefined; box = hit()) y = box.y - size
      taken.push({ x0, x1, y })
      return { series, text, x: fits ? round(at + 8) : at, y: round(y), anchor: fits ? 'start' : 'end' }
    })
  return frame.series.flatMap(series => placed.filter(end => end.series === series))
}
