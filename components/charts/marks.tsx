import type { Frame } from '@/lib/charts/frame'
import type { Layout } from './layout'
import { round } from './layout'
import { markLabels } from './mark-labels'
import { SvgLink } from './svg-link'
import { SvgText, UNSPOKEN } from './svg-text'

const DIAMOND = 'M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z'

/** Lines of the labelled milestones, drawn behind the values. */
export function MarkLines({ frame, layout }: { readonly frame: Frame; readonly layout: Layout }) {
  const { plot, rail, x } = layout
  return (
    <g {...UNSPOKEN} stroke="var(--c-milestone)">
      {markLabels(frame, layout).map(({ mark }) => (
        <path key={mark.id} d={`M${x(mark.x)},${rail} V${plot.y1}`} strokeWidth="1.25" strokeDasharray="1 3" />
      ))}
    </g>
  )
}

/** The row of diamonds, one for each milestone, hollow where it is a day that was set, with the names of the weightiest above. Each opens its record. */
export function Marks({ frame, layout }: { readonly frame: Frame; readonly layout: Layout }) {
  const { rail, font, x } = layout
  const named = markLabels(frame, layout)
  const isNamed = (id: string) => named.some(label => label.mark.id === id)
  return (
    <g>
      {[...frame.marks]
        .sort((a, b) => Number(isNamed(a.id)) - Number(isNamed(b.id)))
        .map(mark => (
          <SvgLink key={mark.id} href={mark.href} label={`${mark.date}: ${mark.label}`}>
            {mark.span && (
              <path
                d={`M${x(mark.span[0])},${rail} H${x(mark.span[1])}`}
                stroke="var(--c-milestone)"
                strokeWidth={mark.span[1] - mark.span[0] > 62 ? 1 : 3}
                strokeOpacity="0.45"
              />
            )}
            <path
              d={DIAMOND}
              transform={`translate(${x(mark.x)} ${rail})`}
              fill={mark.open ? 'var(--c-ground, var(--c-surface))' : 'var(--c-milestone)'}
              stroke="var(--c-milestone)"
            />
          </SvgLink>
        ))}
      {named.map(({ mark, x0, x1, lines }) => (
        <SvgLink key={mark.id} href={mark.href} label={`${mark.date}: ${mark.label}`} focusable>
          {lines.map(({ text, y }) => (
            <SvgText
              key={y}
              locale={frame.locale}
              x={round((x0 + x1) / 2)}
              y={y}
              fontSize={font - 1}
              textAnchor="middle"
              fill={text === mark.date ? 'var(--c-muted)' : 'var(--c-ink)'}
            >
              {text}
            </SvgText>
          ))}
        </SvgLink>
      ))}
    </g>
  )
}
