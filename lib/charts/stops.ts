import { anchorOf } from './force-series'
import type { Frame, FrameStop, FrameValue } from './frame'

/** One line of the details that hover and keyboard focus show. */
type StopLine = FrameStop['lines'][number]

/** A place where the arrow keys and the pointer come to rest: a period, or a day on which something was stated. */
export type Stop = FrameStop

/** What each part of a stack has in the bucket of a total. */
const partLines = (frame: Frame, value: FrameValue): StopLine[] =>
  frame.series.flatMap(series => {
    const own = series.shape === 'bars' ? series.values.find(other => other.x0 === value.x0) : undefined
    return own ? [{ key: series.key, text: `${series.label}: ${own.short ?? ''}`, color: series.color }] : []
  })

function countStops(frame: Frame): Stop[] {
  const totals = frame.series.find(series => series.shape === 'total')?.values ?? []
  const then = frame.series.find(series => series.shape === 'then')
  return totals.map((value, index) => ({
    x: (value.x0 + value.x1) / 2,
    y: value.value ?? 0,
    title: value.label,
    lines: [
      ...(then?.values[index] ? [{ key: then.key, text: then.values[index].label, color: then.color }] : []),
      ...(frame.stacked ? partLines(frame, value) : []),
    ],
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

/** The resting places of a Frame in order of time (or of its rows), each with what it says and the address that it opens. */
export function stopsOf(frame: Frame): readonly Stop[] {
  if (frame.lanes) return frame.lanes.stops
  return frame.series.some(series => series.shape === 'total') ? countStops(frame) : levelStops(frame)
}
