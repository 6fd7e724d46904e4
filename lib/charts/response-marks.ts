import { dayNumber } from '@/lib/core/plain-date'
import type { EventKind } from '@/lib/domain/tally'
import type { ChartEvent, ChartResponses } from './chart-data'
import type { Day } from './frame'
import { clip, HEAD_ROWS, type Interval, packRows } from './lane-rows'

/** Cells that the time axis is cut into at most: on a narrow picture each is then still two units wide. */
const CELLS = 160

/** Rows between the attacks and the strikes, for the lines that tie them. */
const GAP_ROWS = 9

/** A mark: its place in time, on whole cells, and its row counted from the top of the picture. */
export type PlacedEvent = Interval & { readonly event: ChartEvent; readonly linked: boolean; readonly row: number }

export type Placed = {
  readonly marks: readonly PlacedEvent[]
  /** Rows from the top: where the strikes' heads and the foot of the picture are. */
  readonly attackFoot: number
  readonly strikeTop: number
  readonly strikeFoot: number
  readonly rows: number
}

/** Days that one cell of a window holds: one where there is room for each. */
export const cellDays = ([from, to]: readonly [Day, Day]): number => Math.max(1, Math.ceil((to - from) / CELLS))

/** The cells that the possible days of an event touch. */
function cells(event: ChartEvent, domain: readonly [Day, Day]): Interval {
  const step = cellDays(domain)
  const floor = (day: Day) => domain[0] + Math.floor((day - domain[0]) / step) * step
  const x0 = floor(dayNumber(event.date_min))
  const x1 = floor(dayNumber(event.date_max)) + step
  return clip({ x0, x1 }, domain) ?? { x0, x1 }
}

const sameDay = (event: ChartEvent): boolean => event.date_min === event.date_max

/**
 * One mark an event. Attacks pile up from the middle, strikes down from it; linked ones lie next to the middle, so that no
 * line crosses another mark of its day, and those known less exactly lie outermost.
 */
export function placeEvents({ events, pairs }: ChartResponses, domain: readonly [Day, Day]): Placed {
  const tied = new Set(pairs.flatMap(({ attack, strike }) => [attack.event_id, strike.event_id]))
  const pile = (kind: EventKind) => {
    const own = events
      .filter(event => event.kind === kind)
      .map(event => ({ event, linked: tied.has(event.event_id), ...cells(event, domain) }))
      .sort(
        (a, b) =>
          Number(b.linked) - Number(a.linked) ||
          Number(sameDay(b.event)) - Number(sameDay(a.event)) ||
          a.x0 - b.x0 ||
          (a.event.event_id < b.event.event_id ? -1 : 1),
      )
    const rows = packRows(own)
    return { own, rows, height: Math.max(3, ...rows.map(row => row + 1)) }
  }
  const [attacks, strikes] = [pile('attack'), pile('strike')]
  const attackFoot = HEAD_ROWS + attacks.height
  const strikeTop = attackFoot + GAP_ROWS
  const strikeFoot = strikeTop + strikes.height
  return {
    marks: [
      ...attacks.own.map((mark, index) => ({ ...mark, row: attackFoot - 1 - (attacks.rows[index] ?? 0) })),
      ...strikes.own.map((mark, index) => ({ ...mark, row: strikeTop + (strikes.rows[index] ?? 0) })),
    ],
    attackFoot,
    strikeTop,
    strikeFoot,
    rows: strikeFoot + HEAD_ROWS,
  }
}
