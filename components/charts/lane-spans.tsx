import type { Frame, FrameSeries, FrameValue } from '@/lib/charts/frame'
import { type Layout, round } from './layout'
import { markerPath } from './level-paths'
import { colorOf } from './patterns'
import { SvgLink } from './svg-link'
import { SvgText } from './svg-text'
import { textWidth } from './text-fit'

type Props = { readonly frame: Frame; readonly layout: Layout }
type MarkProps = { readonly value: FrameValue; readonly series: FrameSeries; readonly layout: Layout }

const GROUND = 'var(--c-ground, var(--c-surface))'

const endsOutside = ({ cut }: FrameValue): boolean => cut === 'end' || cut === 'both'
const beginsOutside = ({ cut }: FrameValue): boolean => cut === 'start' || cut === 'both'

/** Arrowheads at the edges, for what goes on beyond them. */
function Arrows({
  value,
  from,
  to,
  y,
  color,
}: Pick<MarkProps, 'value'> & Record<'from' | 'to' | 'y', number> & { color: string }) {
  const head = (x: number, back: number) => `M${round(x + back)},${y - 4} L${x},${y} L${round(x + back)},${y + 4}`
  const start = beginsOutside(value) ? head(from + 1, 6) : ''
  const end = endsOutside(value) ? head(to - 1, -6) : ''
  return start || end ? <path d={`${start} ${end}`.trim()} fill="none" stroke={color} strokeWidth="1.75" /> : null
}

/** One statement: a tick on the day it was made, a line to the day it named, a marker there; hollow under a condition. */
function Span({ value, series, layout }: MarkProps) {
  const { x } = layout
  const color = colorOf(series.color)
  const y = layout.y(value.value ?? 0)
  const [from, to] = [x(value.x0), x(value.x1)]
  const label = value.source === undefined ? value.label : `${value.label} — ${value.source}`
  return (
    <SvgLink href={value.href} label={label} live={layout.live}>
      <path d={`M${from},${y} H${to}`} stroke="transparent" strokeWidth="9" />
      {[value.start, value.end].map(
        (span, index) =>
          span && (
            <path
              key={index === 0 ? 'start' : 'end'}
              d={`M${x(span[0])},${y} H${x(span[1])}`}
              stroke={color}
              strokeWidth="6"
              strokeOpacity="0.3"
            />
          ),
      )}
      <path
        d={`M${from},${y} H${to}`}
        stroke={color}
        strokeWidth="1.25"
        {...(value.conditional ? { strokeDasharray: '4 3' } : {})}
      />
      {!beginsOutside(value) && <path d={`M${from},${y - 3} v6`} stroke={color} strokeWidth="1.25" />}
      <Arrows value={value} from={from} to={to} y={y} color={color} />
      {!endsOutside(value) && (
        <circle
          cx={to}
          cy={y}
          r="3.5"
          fill={value.conditional ? GROUND : color}
          stroke={color}
          strokeWidth="1.5"
          {...(value.conditional ? { strokeDasharray: '2.2 1.5' } : {})}
        />
      )}
    </SvgLink>
  )
}

/** The time between due day and outcome. What has no outcome is hollow and dashed, what lies ahead dotted. */
function Slip({ value, series, layout, frame }: MarkProps & Pick<Props, 'frame'>) {
  const { x, plot, font } = layout
  const color = colorOf(series.color)
  const y = layout.y(value.value ?? 0)
  const [from, to] = [x(value.x0), x(value.x1)]
  const open = series.marker === 'diamond'
  const ahead = series.key === 'ahead'
  const early = series.key === 'early'
  const end = early ? from : to
  const text = value.short ?? ''
  const width = textWidth(text, font, 600) + 10
  const after = to + width < plot.x1
  const before = from - width > plot.x0
  return (
    <SvgLink href={value.href} label={value.label} live={layout.live}>
      {ahead ? (
        <path d={`M${from},${y} H${to}`} stroke={color} strokeWidth="2.5" strokeDasharray="1 4" />
      ) : (
        <rect
          x={from}
          y={y - 3.5}
          width={Math.max(round(to - from), 1)}
          height="7"
          fill={open ? GROUND : color}
          stroke={color}
          strokeWidth="1.5"
          {...(open ? { strokeDasharray: '4 2.5' } : {})}
        />
      )}
      <Arrows value={value} from={from} to={to} y={y} color={color} />
      {!(early ? beginsOutside(value) : endsOutside(value)) && (
        <path
          d={markerPath(series.marker, 80)}
          transform={`translate(${end} ${y})`}
          fill={open || ahead ? GROUND : color}
          stroke={color}
          strokeWidth="1.75"
          {...(open ? { strokeDasharray: '2.6 1.6' } : {})}
        />
      )}
      {text !== '' && (after || before) && (
        <SvgText
          locale={frame.locale}
          x={round(after ? to + 10 : from - 10)}
          y={y + font * 0.35}
          fontSize={font}
          fontWeight="600"
          textAnchor={after ? 'start' : 'end'}
          fill={color}
          halo
        >
          {text}
        </SvgText>
      )}
    </SvgLink>
  )
}

/** Statements and outcomes of every lane. */
export function LaneSpans({ frame, layout }: Props) {
  if (!frame.lanes) return null
  const of = (shape: FrameSeries['shape']) => frame.series.filter(series => series.shape === shape)
  return (
    <g>
      {of('span').flatMap(series =>
        series.values.map(value => (
          <Span key={`${series.key} ${value.value}`} value={value} series={series} layout={layout} />
        )),
      )}
      {of('slip').flatMap(series =>
        series.values.map(value => (
          <Slip key={`${series.key} ${value.value}`} value={value} series={series} layout={layout} frame={frame} />
        )),
      )}
    </g>
  )
}
