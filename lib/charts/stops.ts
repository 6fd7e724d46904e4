import { anchorOf } from './force-series'
import type { Frame, FrameSeries, FrameStop, FrameValue } from './frame'

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

/** The period compared, with its own records where it has any. */
const thenLine = ({ key, color }: FrameSeries, { label, href, high }: FrameValue): StopLine => ({
  ...{ key, text: label, color },
  ...(href === undefined || (high ?? 0) === 0 ? {} : { href }),
})

function countStops(frame: Frame): Stop[] {
  const totals = frame.series.find(series => series.shape === 'total')?.values ?? []
  const then = frame.series.find(series => series.shape === 'then')
  return totals.map((value, index) => ({
    x: (value.x0 + value.x1) / 2,
    y: value.value ?? 0,
    title: value.label,
    lines: [
      ...(then?.values[index] ? [thenLine(then, then.values[index])] : []),
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
        ...(value.href ? { href: value.href } : {}),
      }
      const there = stops.get(x)
      if (there) stops.set(x, { ...there, lines: [...there.lines, line] })
      else stops.set(x, { x, y, title: value.period ?? '', lines: [line], ...(value.href ? { href: value.href } : {}) })
    }
  return [...stops.values()]
    .map(stop => ({ ...stop, lines: [...stop.lines, ...ownLines(frame, stop.x)] }))
    .sort((a, b) => a.x - b.x)
}

/** Where a running count of ours stands at a place in time, with the records that it holds by then. */
function ownLines(frame: Frame, x: number): StopLine[] {
  return frame.series
    .filter(({ shape }) => shape === 'step')
    .flatMap(({ key, color, values }) =>
      values
        .filter(value => value.href !== undefined && value.x0 <= x && x < value.x1)
        .map(({ label, href }) => ({ key, text: label, color, ...(href ? { href } : {}) })),
    )
}

/** What a stop opens: its records or, where several things stand there, each of them. */
export function opensOf({ title, lines, href }: Stop): readonly { readonly text: string; readonly href: string }[] {
  const each = lines.flatMap(line => (line.href === undefined ? [] : [{ text: line.text, href: line.href }]))
  const all = href === undefined || each.some(line => line.href === href) ? each : [{ text: title, href }, ...each]
  return all.filter((one, index) => all.findIndex(({ href: other }) => other === one.href) === index)
}

/** The resting places of a Frame in order of time (or of its rows), each with what it says and the address that it opens. */
export function stopsOf(frame: Frame): readonly Stop[] {
  if (frame.lanes) return frame.lanes.stops
  return frame.series.some(series => series.shape === 'total') ? countStops(frame) : levelStops(frame)
}
