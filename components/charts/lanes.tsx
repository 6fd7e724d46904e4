import type { Frame, FrameLane } from '@/lib/charts/frame'
import { fittingTicks, type PlacedTick } from './ground'
import { type Layout, round } from './layout'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'
import { textWidth, wrap } from './text-fit'

type Props = { readonly frame: Frame; readonly layout: Layout }

/** Room between the parts of a head, and from the edges of the picture. */
const AIR = 4

/** What lies under lanes: the tint of those that stand out, lines between them, lines of time, and today. */
export function LaneGround({ frame, layout }: Props) {
  if (!frame.lanes) return null
  const { plot, x, y, font, line } = layout
  const { heads, today } = frame.lanes
  const ticks = fittingTicks(frame, layout)
  // The line of today runs through the row of times at the head: a time that it would strike out is named at the foot alone.
  const struck = (tick: PlacedTick): boolean => today !== null && isStruck(tick, x(today.x), layout)
  return (
    <g {...UNSPOKEN}>
      {heads
        .filter(head => head.alarm)
        .map(head => (
          <rect
            key={head.key}
            x={plot.x0}
            y={y(head.top)}
            width={round(plot.x1 - plot.x0)}
            height={round(y(head.foot) - y(head.top))}
            fill="var(--c-attack)"
            fillOpacity="0.07"
          />
        ))}
      {ticks.map(tick => (
        <g key={tick.at}>
          <path d={`M${x(tick.at)},${plot.y0} V${plot.y1}`} stroke="var(--c-grid)" />
          {frame.marks.length === 0 && !struck(tick) && (
            <SvgText
              locale={frame.locale}
              x={x(tick.at)}
              y={plot.y0 - 6}
              fontSize={font}
              textAnchor={tick.anchor}
              fill="var(--c-muted)"
            >
              {tick.sub ?? tick.label}
            </SvgText>
          )}
        </g>
      ))}
      {heads.map(head => (
        <path key={head.key} d={`M${plot.x0},${y(head.top)} H${plot.x1}`} stroke="var(--c-line)" />
      ))}
      <path d={`M${plot.x0},${plot.y1} H${plot.x1}`} stroke="var(--c-ink)" />
      {today && (
        <>
          <path d={`M${x(today.x)},${round(plot.y0 - line - 6)} V${plot.y1}`} stroke="var(--c-ink)" strokeWidth="1.5" />
          <SvgText
            locale={frame.locale}
            x={inside(x(today.x), textWidth(today.label, font, 600), layout)}
            y={round(plot.y0 - line - 10)}
            fontSize={font}
            fontWeight="600"
            textAnchor="middle"
          >
            {today.label}
          </SvgText>
        </>
      )}
    </g>
  )
}

/** Whether a line at `at` runs through the label of a tick. */
function isStruck({ at: day, anchor, label, sub }: PlacedTick, at: number, { x, font }: Layout): boolean {
  const width = textWidth(sub ?? label, font)
  const start = x(day) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  return at > start - 2 && at < start + width + 2
}

/** The middle of a text that shall stand at `at`, moved so that none of it is cut off. */
const inside = (at: number, width: number, { plot }: Layout): number =>
  round(Math.max(plot.x0 + width / 2, Math.min(at, plot.x1 - width / 2)))

/** Clears the ground for a head, which would stand on hatching and across the line of today; with the tint of its lane. */
function Cleared({
  layout,
  head,
  height,
}: Pick<Props, 'layout'> & { readonly head: FrameLane; readonly height: number }) {
  const { plot, y } = layout
  const box = { x: plot.x0, y: round(y(head.head) + 1), width: round(plot.x1 - plot.x0), height: round(height) }
  return (
    <g {...UNSPOKEN}>
      <rect {...box} fill="var(--c-ground, var(--c-surface))" />
      {head.alarm && <rect {...box} fill="var(--c-attack)" fillOpacity="0.07" />}
    </g>
  )
}

/** Name and state of a lane: on one line from both sides where they fit, else one under the other. */
function Head({ frame, layout, head }: Props & { readonly head: FrameLane }) {
  // Lanes of events have no rows of their own for the head: marks stand beside it.
  const rows = frame.lanes?.along === 'rows'
  const { plot, font, line, axisOnRight } = layout
  const width = plot.x1 - plot.x0 - 2 * AIR
  const beside = textWidth(head.label, font, 600) + textWidth(head.state, font, 600) + 4 * AIR < width
  const [name = head.label] = wrap(head.label, width, font, 1, 600)
  const [state = head.state] = wrap(head.state, width, font, 1, 600)
  const start = axisOnRight ? plot.x1 - AIR : plot.x0 + AIR
  const end = axisOnRight ? plot.x0 + AIR : plot.x1 - AIR
  const anchor = axisOnRight ? 'end' : 'start'
  const y = layout.y(head.head) + font + 2
  const below = {
    x: beside ? end : start,
    y: beside ? y : round(y + line + 1),
    anchor: beside ? (axisOnRight ? 'start' : 'end') : anchor,
  } as const
  return (
    <SvgLink href={head.href} label={`${head.label}: ${head.state}`} focusable>
      {rows && <Cleared layout={layout} head={head} height={head.state === '' || beside ? line + 2 : 2 * line + 2} />}
      {head.href !== undefined && (
        <rect
          x={plot.x0}
          y={layout.y(head.head)}
          width={round(plot.x1 - plot.x0)}
          height={beside ? line + AIR : 2 * line + 2}
          fill="transparent"
        />
      )}
      <SvgText locale={frame.locale} x={start} y={y} fontSize={font} fontWeight="600" textAnchor={anchor} halo={!rows}>
        {name}
      </SvgText>
      {head.state !== '' && (
        <SvgText
          locale={frame.locale}
          x={below.x}
          y={below.y}
          fontSize={font}
          fontWeight={head.alarm ? '600' : '400'}
          textAnchor={below.anchor}
          fill={`var(--c-${head.color})`}
          halo={!rows}
        >
          {state}
        </SvgText>
      )}
    </SvgLink>
  )
}

/** What each lane is, over its marks, and what the picture leaves out. */
export function LaneHeads({ frame, layout }: Props) {
  if (!frame.lanes) return null
  const { heads, notice } = frame.lanes
  const { plot, font, line } = layout
  const lines = notice ? wrap(notice.text, (plot.x1 - plot.x0) * 0.9, font, 3) : []
  return (
    <g>
      {heads.map(head => (
        <Head key={head.key} frame={frame} layout={layout} head={head} />
      ))}
      {notice && (
        <SvgLink href={notice.href} label={notice.text} focusable>
          {lines.map((text, index) => (
            <SvgText
              key={text}
              locale={frame.locale}
              x={round((plot.x0 + plot.x1) / 2)}
              y={round((plot.y0 + plot.y1) / 2 + (index - (lines.length - 1) / 2) * line)}
              fontSize={font}
              textAnchor="middle"
              fill="var(--c-link)"
              halo
            >
              {text}
            </SvgText>
          ))}
        </SvgLink>
      )}
    </g>
  )
}
