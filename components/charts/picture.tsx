import type { Frame } from '@/lib/charts/frame'
import { Bars, CoarseLane, Columns, Totals } from './bars'
import { Axes, Spans } from './ground'
import { LaneEvents } from './lane-events'
import { LaneSpans } from './lane-spans'
import { LaneGround, LaneHeads } from './lanes'
import type { Layout } from './layout'
import { LevelEnds, LevelLines, LevelPoints, StepLinks } from './levels'
import { MarkLines, Marks } from './marks'
import { Patterns } from './patterns'
import { ThenOutline } from './then-outline'

type Props = { readonly frame: Frame; readonly layout: Layout; readonly id: string }

/** All that a Frame draws, back to front, in the units of its layout. Still and Plot both consist of this. */
export function Picture({ frame, layout, id }: Props) {
  return (
    <>
      <Patterns frame={frame} id={id} />
      <Spans frame={frame} layout={layout} id={id} />
      <Axes frame={frame} layout={layout} />
      <LaneGround frame={frame} layout={layout} />
      <MarkLines frame={frame} layout={layout} />
      <Columns frame={frame} layout={layout} />
      <Bars frame={frame} layout={layout} id={id} />
      <ThenOutline frame={frame} layout={layout} id={id} />
      <Totals frame={frame} layout={layout} />
      <LevelLines frame={frame} layout={layout} />
      <StepLinks frame={frame} layout={layout} />
      <LevelPoints frame={frame} layout={layout} />
      <LevelEnds frame={frame} layout={layout} />
      <CoarseLane frame={frame} layout={layout} />
      <LaneSpans frame={frame} layout={layout} />
      <LaneEvents frame={frame} layout={layout} />
      <LaneHeads frame={frame} layout={layout} />
      <Marks frame={frame} layout={layout} />
    </>
  )
}
