import type { Frame, FrameValue } from '@/lib/charts/frame'
import { type Layout, round } from './layout'
import { SvgLink } from './svg-link'
import { UNSPOKEN } from './svg-text'

type Props = { readonly frame: Frame; readonly layout: Layout; readonly id: string }

/** Height of the foot that stands for "not covered": it must not be read as a value. */
const FOOT = 7

/** Runs of buckets that have a value: where one was not covered the outline ends and begins again. */
function runsOf(values: readonly FrameValue[]): FrameValue[][] {
  const runs: FrameValue[][] = []
  let open = false
  for (const value of values) {
    if (value.value !== null) {
      if (open) runs.at(-1)?.push(value)
      else runs.push([value])
    }
    open = value.value !== null
  }
  return runs
}

/** Up from the axis, along the top of each bucket, and down to the axis again. */
function outline(run: readonly FrameValue[], layout: Layout): string {
  const zero = layout.y(0)
  const tops = run.map(({ x0, x1, value }) => ({ x0: layout.x(x0), x1: layout.x(x1), y: layout.y(value ?? 0) }))
  const [first, last] = [tops[0], tops.at(-1)]
  if (!first || !last) return ''
  return `M${first.x0},${zero}${tops.map(({ x1, y }) => ` V${y} H${x1}`).join('')} V${zero}`
}

/** The period compared, as an outline over the bars: told apart by its shape, not by a colour. Its tops open its records. */
export function ThenOutline({ frame, layout, id }: Props) {
  const then = frame.series.find(series => series.shape === 'then')
  if (!then) return null
  const d = runsOf(then.values)
    .map(run => outline(run, layout))
    .join(' ')
  return (
    <>
      <g {...UNSPOKEN} fill="none" pointerEvents="none" strokeLinejoin="round">
        {then.values
          .filter(value => value.value === null)
          .map(value => (
            <rect
              key={value.x0}
              x={layout.x(value.x0)}
              y={layout.y(0) - FOOT}
              width={round(layout.x(value.x1) - layout.x(value.x0))}
              height={FOOT}
              fill={`url(#${id}-uncovered)`}
              stroke="var(--c-ink)"
              strokeWidth="0.75"
            />
          ))}
        <path d={d} stroke="var(--c-ground, var(--c-surface))" strokeWidth="4" strokeOpacity="0.7" />
        <path d={d} stroke="var(--c-ink)" strokeWidth="1.75" />
      </g>
      <g fill="none">
        {then.values
          .filter(value => (value.high ?? 0) > 0)
          .map(value => (
            <SvgLink key={value.x0} href={value.href} label={value.label} live={layout.live}>
              <path
                d={`M${layout.x(value.x0)},${layout.y(value.value ?? 0)} H${layout.x(value.x1)}`}
                stroke="transparent"
                strokeWidth="10"
              />
            </SvgLink>
          ))}
      </g>
    </>
  )
}
