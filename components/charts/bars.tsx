import type { Frame, FrameValue } from '@/lib/charts/frame'
import { barSpan, stackedBoxes } from './bar-box'
import { type Layout, round } from './layout'
import { fillOf } from './patterns'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'
import { textWidth } from './text-fit'

type Props = { readonly frame: Frame; readonly layout: Layout; readonly id: string }

const totalsOf = (frame: Frame): readonly FrameValue[] =>
  frame.series.find(series => series.shape === 'total')?.values ?? []

/** Whole columns that open a period's records, behind the bars: one stop of the Tab key for each period that has any. */
export function Columns({ frame, layout }: Omit<Props, 'id'>) {
  const { plot } = layout
  return (
    <g>
      {totalsOf(frame)
        .filter(value => (value.high ?? 0) > 0)
        .map(value => (
          <SvgLink key={value.x0} href={value.href} label={value.label} live={layout.live} focusable>
            <rect
              x={layout.x(value.x0)}
              y={plot.y0}
              width={round(layout.x(value.x1) - layout.x(value.x0))}
              height={plot.y1 - plot.y0}
              fill="transparent"
            />
          </SvgLink>
        ))}
    </g>
  )
}

/** Bars of every part, one upon the other. */
export function Bars({ frame, layout, id }: Props) {
  const boxes = stackedBoxes(frame, layout)
  return (
    <g>
      {frame.series
        .filter(series => series.shape === 'bars')
        .map(series => (
          <g key={series.key} fill={fillOf(frame, id, series.key)}>
            {series.values.map(value => {
              const box = boxes.get(series.key)?.get(value.x0)
              return (
                box && (
                  <SvgLink key={value.x0} href={value.href} label={value.label} live={layout.live}>
                    <rect {...box} />
                  </SvgLink>
                )
              )
            })}
          </g>
        ))}
    </g>
  )
}

/** Whiskers from low to high over each total, and the numbers of the highest and the last bar. */
export function Totals({ frame, layout }: Omit<Props, 'id'>) {
  const totals = totalsOf(frame)
  const counted = totals.filter(value => (value.value ?? 0) > 0)
  const peak = counted.reduce<FrameValue | null>(
    (most, one) => ((one.value ?? 0) > (most?.value ?? 0) ? one : most),
    null,
  )
  const last = counted.at(-1)
  const named = [peak, last].filter((value, index, all) => value && all.indexOf(value) === index)
  const center = (value: FrameValue) => {
    const { x, width } = barSpan(value, layout)
    return round(x + width / 2)
  }
  return (
    <g {...UNSPOKEN}>
      {totals
        .filter(value => value.low !== value.high)
        .map(value => {
          const at = center(value)
          const cap = Math.min(4, barSpan(value, layout).width / 2)
          const [low, high] = [layout.y(value.low ?? 0), layout.y(value.high ?? 0)]
          const d = `M${at},${low} V${high} M${round(at - cap)},${high} h${round(2 * cap)} M${round(at - cap)},${low} h${round(2 * cap)}`
          return (
            <g key={value.x0} fill="none">
              <path d={d} stroke="var(--c-ground, var(--c-surface))" strokeWidth="2.5" strokeOpacity="0.6" />
              <path d={d} stroke="var(--c-ink)" strokeWidth="1" />
            </g>
          )
        })}
      {named.map(value => {
        if (!value?.short) return null
        const half = textWidth(value.short, layout.font, 600) / 2
        const at = Math.max(layout.plot.x0 + half, Math.min(center(value), layout.plot.x1 - half))
        return (
          <SvgText
            key={value.x0}
            locale={frame.locale}
            x={round(at)}
            y={layout.y(Math.max(value.high ?? 0, value.value ?? 0)) - 5}
            fontSize={layout.font}
            fontWeight="600"
            textAnchor="middle"
            halo
          >
            {value.short}
          </SvgText>
        )
      })}
    </g>
  )
}

/** Records known less exactly than the bars: wide marks in a row of their own, each as wide as what is known of its date. */
export function CoarseLane({ frame, layout }: Omit<Props, 'id'>) {
  const { lane, plot, line, font } = layout
  if (lane === null) return null
  const clamp = (at: number) => Math.max(plot.x0, Math.min(at, plot.x1))
  return (
    <g>
      {frame.series
        .filter(series => series.shape === 'coarse')
        .flatMap(series => series.values)
        .map(value => {
          const [x0, x1] = [clamp(layout.x(value.x0)), clamp(layout.x(value.x1))]
          const width = Math.max(x1 - x0, 3)
          const text = `+${value.short ?? ''}`
          return (
            <SvgLink key={`${value.x0} ${value.x1}`} href={value.href} label={value.label} focusable>
              <rect
                x={x0 + 0.5}
                y={lane}
                width={round(width - 1)}
                height={line}
                rx={line / 2}
                fill="var(--c-doubt)"
                fillOpacity="0.14"
                stroke="var(--c-doubt)"
                strokeDasharray="3 2"
              />
              {width > textWidth(text, font) && (
                <SvgText
                  locale={frame.locale}
                  x={round(x0 + width / 2)}
                  y={lane + line * 0.76}
                  fontSize={font - 1}
                  textAnchor="middle"
                >
                  {text}
                </SvgText>
              )}
            </SvgLink>
          )
        })}
    </g>
  )
}
