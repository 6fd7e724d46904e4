import type { Frame, FrameSeries, FrameValue } from '@/lib/charts/frame'
import type { Layout } from './layout'
import { levelEnds } from './level-ends'
import { bandPath, dashOf, markerPath, pointAt, stepPath, straightPath } from './level-paths'
import { colorOf } from './patterns'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'

type Props = { readonly frame: Frame; readonly layout: Layout }

/** Bands, then lines: everything of the levels that lies under the points. */
export function LevelLines({ frame, layout }: Props) {
  const of = (shape: FrameSeries['shape']) => frame.series.filter(series => series.shape === shape)
  return (
    <g {...UNSPOKEN} fill="none">
      {of('range').map(series => (
        <path
          key={series.key}
          d={bandPath(series.values, layout)}
          fill={colorOf(series.color)}
          fillOpacity="0.18"
          stroke={colorOf(series.color)}
          strokeOpacity="0.18"
        />
      ))}
      {of('dashed').map(series => (
        <path
          key={series.key}
          d={straightPath(series.values, layout)}
          stroke={colorOf(series.color)}
          strokeWidth="1.75"
          strokeDasharray={dashOf(series.marker)}
        />
      ))}
      {of('step').map(series => (
        <path
          key={series.key}
          d={stepPath(series.values, layout)}
          stroke={colorOf(series.color)}
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
      ))}
      {of('line').map(series => (
        <path
          key={series.key}
          d={straightPath(series.values, layout)}
          stroke={colorOf(series.color)}
          strokeWidth="2.5"
        />
      ))}
    </g>
  )
}

/** A running count opens, at each of its steps, the records that it holds by then. */
export function StepLinks({ frame, layout }: Props) {
  const steps = frame.series
    .filter(series => series.shape === 'step')
    .flatMap(series => series.values)
    .filter(value => value.href !== undefined)
  if (steps.length === 0) return null
  return (
    <g>
      {steps.map(value => (
        <SvgLink key={value.x0} href={value.href} label={value.label} live={layout.live}>
          <path
            d={`M${layout.x(value.x0)},${layout.y(value.value ?? 0)} H${layout.x(value.x1)}`}
            stroke="transparent"
            strokeWidth="10"
          />
        </SvgLink>
      ))}
    </g>
  )
}

/** Range of one statement: capped where both ends were stated, an arrow where one was left open. */
function rangePath(value: FrameValue, x: number, layout: Layout): string {
  const { low = null, high = null } = value
  if (low !== null && high !== null && low !== high)
    return `M${x},${layout.y(low)} V${layout.y(high)} M${x - 3},${layout.y(low)} h6 M${x - 3},${layout.y(high)} h6`
  if (high === null && low !== null) return `M${x},${layout.y(low)} v-15 m-3,4 l3,-4 l3,4`
  if (low === null && high !== null) return `M${x},${layout.y(high)} v15 m-3,-4 l3,4 l3,-4`
  return ''
}

function Point({ value, series, layout }: { value: FrameValue; series: FrameSeries; layout: Layout }) {
  const at = pointAt(value, layout)
  if (!at || value.id === undefined) return null
  const color = colorOf(series.color)
  const label = value.source === undefined ? value.label : `${value.label} — ${value.source}`
  const range = rangePath(value, at.x, layout)
  return (
    <SvgLink href={value.href} label={label} live={layout.live} focusable>
      {value.coarse && (
        <path
          d={`M${layout.x(value.x0)},${at.y} H${layout.x(value.x1)}`}
          stroke={color}
          strokeWidth="5"
          strokeOpacity="0.4"
        />
      )}
      {range !== '' && <path d={range} fill="none" stroke={color} strokeWidth="1.25" />}
      <circle cx={at.x} cy={at.y} r="9" fill="transparent" />
      <path
        d={markerPath(series.marker, layout.size === 'wide' ? 56 : 40)}
        transform={`translate(${at.x} ${at.y})`}
        fill={value.approximate ? 'var(--c-ground, var(--c-surface))' : color}
        stroke={color}
        strokeWidth="1.5"
        {...(value.approximate ? { strokeDasharray: '2.2 1.5' } : {})}
      />
    </SvgLink>
  )
}

/** Every statement as a mark of its own, which opens its record. */
export function LevelPoints({ frame, layout }: Props) {
  const pointed = frame.series.filter(series => series.shape === 'points' || series.shape === 'dashed')
  return (
    <g>
      {pointed.map(series => (
        <g key={series.key}>
          {series.values.map(value => (
            <Point key={`${value.id} ${value.x0}`} value={value} series={series} layout={layout} />
          ))}
        </g>
      ))}
    </g>
  )
}

/** The last number of each line, written at its end, none over another. */
export function LevelEnds({ frame, layout }: Props) {
  return (
    <g {...UNSPOKEN}>
      {levelEnds(frame, layout).map(({ series, text, x, y, anchor }) => (
        <SvgText
          key={series.key}
          locale={frame.locale}
          x={x}
          y={y}
          fontSize={layout.font + 1}
          fontWeight="600"
          textAnchor={anchor}
          fill={colorOf(series.color)}
          halo
        >
          {text}
        </SvgText>
      ))}
    </g>
  )
}
