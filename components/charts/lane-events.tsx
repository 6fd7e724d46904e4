import type { Frame, FrameSeries, FrameValue } from '@/lib/charts/frame'
import { type Layout, ROW, round } from './layout'
import { colorOf } from './patterns'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'
import { textWidth } from './text-fit'

type Props = { readonly frame: Frame; readonly layout: Layout }

/** One event. A day that is not known exactly is wide and dashed; what a link ties to another is filled. */
function Mark({ value, series, layout }: { value: FrameValue; series: FrameSeries; layout: Layout }) {
  const { x } = layout
  const color = colorOf(series.color)
  const linked = series.key.endsWith('_linked')
  const y = layout.y(value.value ?? 0)
  const [from, to] = [x(value.x0), x(value.x1)]
  const width = Math.max(to - from - 0.8, 1.8)
  const height = ROW - 2
  return (
    <SvgLink href={value.href} label={value.label} live={layout.live} focusable={linked}>
      <rect
        x={round((from + to) / 2 - width / 2)}
        y={round(y - height / 2)}
        width={round(width)}
        height={height}
        fill={color}
        fillOpacity={value.approximate ? (linked ? 0.55 : 0.14) : linked ? 1 : 0.42}
        {...(value.approximate ? { rx: 3, stroke: color, strokeDasharray: '2 1.5' } : {})}
      />
    </SvgLink>
  )
}

type Label = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

/** Where the days between are written: at the middle of their line or nearer to an end, where nothing stands yet; else nowhere. */
function labelsOf(values: readonly FrameValue[], layout: Layout): Label[] {
  const placed: Label[] = []
  for (const value of values) {
    const [top, bottom] = [layout.y(value.high ?? 0), layout.y(value.low ?? 0)]
    const width = textWidth(value.short ?? '', layout.font, 600) + 6
    // Two strikes that answer one attack after as many days need it said once.
    const said = placed.some(other => other.text === value.short && Math.abs(other.x - layout.x(value.x1)) < width)
    if (said) continue
    for (const part of [0.5, 0.25, 0.75]) {
      const at = layout.x(value.x0) + (layout.x(value.x1) - layout.x(value.x0)) * part
      const x = Math.max(layout.plot.x0 + width / 2, Math.min(at, layout.plot.x1 - width / 2))
      const y = top + (bottom - top) * part
      const clear = placed.every(
        other => Math.abs(other.x - x) > (other.width + width) / 2 || Math.abs(other.y - y) > layout.line,
      )
      if (!clear) continue
      placed.push({ text: value.short ?? '', x: round(x), y: round(y + layout.font * 0.35), width })
      break
    }
  }
  return placed
}

/** Every event as a mark of its own, and lines between an attack and the strike that answered it, dashed the other way round. */
export function LaneEvents({ frame, layout }: Props) {
  if (!frame.lanes) return null
  const links = frame.series.filter(series => series.shape === 'link')
  return (
    <g>
      {links.flatMap(series =>
        series.values.map(value => {
          const [x0, x1] = [layout.x(value.x0), layout.x(value.x1)]
          const [y0, y1] = [layout.y(value.high ?? 0), layout.y(value.low ?? 0)]
          const bend = round((y1 - y0) * 0.5)
          return (
            <SvgLink key={value.label} href={value.href} label={value.label} live={layout.live}>
              <path
                d={`M${x0},${y0} C${x0},${round(y0 + bend)} ${x1},${round(y1 - bend)} ${x1},${y1}`}
                fill="none"
                stroke={colorOf(series.color)}
                strokeWidth="1.25"
                {...(series.pattern ? { strokeDasharray: '4 3' } : {})}
              />
            </SvgLink>
          )
        }),
      )}
      {frame.series
        .filter(series => series.shape === 'events')
        .map(series => (
          <g key={series.key}>
            {series.values.map(value => (
              <Mark key={value.id} value={value} series={series} layout={layout} />
            ))}
          </g>
        ))}
      <g {...UNSPOKEN}>
        {labelsOf(
          links.flatMap(series => series.values),
          layout,
        ).map(label => (
          <SvgText
            key={`${label.x} ${label.y}`}
            locale={frame.locale}
            x={label.x}
            y={label.y}
            fontSize={layout.font}
            fontWeight="600"
            textAnchor="middle"
            halo
          >
            {label.text}
          </SvgText>
        ))}
      </g>
    </g>
  )
}
