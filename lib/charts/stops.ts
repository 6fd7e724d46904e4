import { anchorOf } from './force-series'
import type { ColorToken, Frame } from './frame'

/** One line of the details that hover and keyboard focus show. */
export type StopLine = {
  readonly key: string
  readonly text: string
  readonly color: ColorToken
  readonly source?: string
}

/** A place where the arrow keys and the pointer come to rest: a period, or a day on which something was stated. */
export type Stop = {
  readonly x: number
  /** Value that the details stand beside. */
  readonly y: number
  readonly title: string
  readonly lines: readonly StopLine[]
  readonly href?: string
}

function countStops(frame: Frame): Stop[] {
  const totals = frame.series.find(series => series.shape === 'total')?.values ?? []
  return totals.map(value => ({
    x: (value.x0 + value.x1) / 2,
    y: value.value ?? 0,
    title: value.label,
    lines: frame.stacked
      ? frame.series.flatMap(series => {
          const own = series.shape === 'bars' ? series.values.find(other => other.x0 === value.x0) : undefined
          return own ? [{ key: series.key, text: `${series.label}: ${own.short ?? ''}`, color: series.color }] : []
        })
      : [],
    ...(value.href === undefined || (value.high ?? 0) === 0 ? {} : { href: value.href }),
  }))
}

function levelStops(frame: Frame): Stop[] {
  const stops = new Map<number, Stop>()
  for (const series of frame.series)
    for (const value of series.values) {
      const y = anchorOf(value)
      if (value.id === undefined || y === null) continue
      const x = (value.x0 + value.x1) / 2
      const line = {
        key: value.id,
        text: value.label,
        color: series.color,
        ...(value.source ? { source: value.source } : {}),
      }
      const there = stops.get(x)
      if (there) stops.set(x, { ...there, lines: [...there.lines, line] })
      else stops.set(x, { x, y, title: value.period ?? '', lines: [line], ...(value.href ? { href: value.href } : {}) })
    }
  return [...stops.values()].sort((a, b) => a.x - b.x)
}

/** The resting places of a Frame in order of time, each with what it says and the address that it opens. */
export const stopsOf = (frame: Frame): Stop[] =>
  frame.series.some(series => series.shape === 'total') ? countStops(frame) : levelStops(frame)
