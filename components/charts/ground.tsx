import type { Frame, Tick } from '@/lib/charts/frame'
import { bandLabels } from './band-labels'
import { type Layout, round } from './layout'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'
import { textWidth } from './text-fit'

type Props = { readonly frame: Frame; readonly layout: Layout; readonly id: string }

/** Phases as tinted spans, and time that was not watched, thinly watched or is not over, hatched. */
export function Spans({ frame, layout, id }: Props) {
  const { plot, x, font } = layout
  const height = plot.y1 - plot.y0
  return (
    <g>
      {bandLabels(frame, layout).map(({ band, x0, x1, name }) => (
        <SvgLink key={`${band.x0} ${band.label}`} href={band.href} label={band.label}>
          <rect x={x0} y={plot.y0} width={round(x1 - x0)} height={height} fill="var(--c-doubt)" fillOpacity="0.1" />
          <path d={`M${x0},${plot.y0} v${height}`} stroke="var(--c-doubt)" strokeOpacity="0.35" />
          {name !== null && (
            <SvgText
              locale={frame.locale}
              x={name.x}
              y={plot.y0 + font + name.row * layout.line}
              fontSize={font - 1}
              textAnchor="start"
              fill="var(--c-muted)"
              halo
            >
              {band.label}
            </SvgText>
          )}
        </SvgLink>
      ))}
      {frame.gaps.map(gap => {
        const width = x(gap.x1) - x(gap.x0)
        // Lanes write over the middle; the legend and the list of gaps say it for them.
        const roomy = !frame.lanes && gap.reason !== 'thin' && width > textWidth(gap.short, font) + 12
        return (
          <g key={`${gap.reason} ${gap.x0}`}>
            <title>{gap.label}</title>
            <rect x={x(gap.x0)} y={plot.y0} width={width} height={height} fill={`url(#${id}-${gap.reason})`} />
            {roomy && (
              <SvgText
                locale={frame.locale}
                x={x(gap.x0) + width / 2}
                y={plot.y0 + height * 0.55}
                fontSize={font}
                textAnchor="middle"
                fill="var(--c-muted)"
                halo
              >
                {gap.short}
              </SvgText>
            )}
          </g>
        )
      })}
    </g>
  )
}

export type PlacedTick = Tick & { readonly anchor: 'start' | 'middle' | 'end' }

/** Time ticks with room for their labels. One near an edge turns inwards, so that none is cut off; minor ones give way. */
export function fittingTicks(frame: Frame, layout: Layout): PlacedTick[] {
  const placed: PlacedTick[] = []
  let free = 0
  for (const tick of frame.x.ticks) {
    if (layout.size === 'narrow' && tick.minor) continue
    const width = textWidth(tick.label, layout.font)
    const at = layout.x(tick.at)
    const anchor = at - width / 2 < 2 ? 'start' : at + width / 2 > layout.width - 2 ? 'end' : 'middle'
    const start = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
    if (start < free) continue
    free = start + width + 8
    placed.push({ ...tick, anchor })
  }
  return placed
}

/** Value ticks with room for their labels: where a picture is low, every second one, or fewer. */
function fittingValues(frame: Frame, { y, font }: Layout): readonly Tick[] {
  const { ticks } = frame.y
  const [first, second] = ticks
  const apart = first && second ? Math.abs(y(first.at) - y(second.at)) : font * 2
  const every = Math.max(1, Math.ceil((font * 1.1) / Math.max(apart, 1)))
  return ticks.filter((_, index) => index % every === 0)
}

/** Gridlines, value labels at the reading side, and the time axis. */
export function Axes({ frame, layout }: Omit<Props, 'id'>) {
  const { plot, x, y, font, line, axisOnRight } = layout
  const ticks = fittingTicks(frame, layout)
  return (
    <g {...UNSPOKEN}>
      {fittingValues(frame, layout).map(tick => (
        <g key={tick.at}>
          <path
            d={`M${plot.x0},${y(tick.at)} H${plot.x1}`}
            stroke={tick.at === 0 ? 'var(--c-ink)' : 'var(--c-grid)'}
            strokeWidth="1"
          />
          <SvgText
            locale={frame.locale}
            x={axisOnRight ? plot.x1 + 8 : plot.x0 - 8}
            y={y(tick.at) + font * 0.34}
            fontSize={font}
            textAnchor={axisOnRight ? 'start' : 'end'}
            fill="var(--c-muted)"
          >
            {tick.label}
          </SvgText>
        </g>
      ))}
      {ticks.map(tick => (
        <g key={tick.at}>
          <path d={`M${x(tick.at)},${plot.y1} v5`} stroke="var(--c-ink)" />
          <SvgText
            locale={frame.locale}
            x={x(tick.at)}
            y={plot.y1 + line + 4}
            fontSize={font}
            textAnchor={tick.anchor}
            fill="var(--c-muted)"
          >
            {tick.label}
          </SvgText>
          {tick.sub !== undefined && (
            <SvgText
              locale={frame.locale}
              x={x(tick.at)}
              y={plot.y1 + 2 * line + 4}
              fontSize={font}
              fontWeight="600"
              textAnchor={tick.anchor}
              fill="var(--c-muted)"
            >
              {tick.sub}
            </SvgText>
          )}
        </g>
      ))}
    </g>
  )
}
