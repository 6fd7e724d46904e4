import { fromDayNumber } from '@/lib/core/plain-date'
import { translator } from '@/lib/i18n/translate'
import type { ChartData, ChartPair, ChartResponses } from './chart-data'
import type { ChartEnv } from './define-chart'
import type { FrameLane, FrameSeries, FrameStop, FrameValue } from './frame'
import { cellWords, HEAD_ROWS } from './lane-rows'
import { entryHref, recordsHref } from './links'
import type { Placed, PlacedEvent } from './response-marks'
import { eventWords, lagWords, pairLag, pairWords, returnLag, returnWords } from './response-words'
import type { View } from './view'

export type ResponseContext = {
  readonly data: ChartData
  readonly found: ChartResponses
  readonly placed: Placed
  readonly view: View
  readonly env: ChartEnv
}

const middle = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): number => (x0 + x1) / 2

function markValue(mark: PlacedEvent, { data, placed, view, env }: ResponseContext): FrameValue {
  const { event, x0, x1, row } = mark
  return {
    x0,
    x1,
    value: placed.rows - row - 0.5,
    label: eventWords(event, data, env.prefs),
    period: cellWords({ x0, x1 }, env.prefs),
    href: entryHref(env.prefs.locale, event.event_id, view),
    id: event.event_id,
    ...(event.date_min === event.date_max ? {} : { approximate: true }),
  }
}

type Said = { readonly words: typeof pairWords; readonly lag: typeof pairLag }
const ANSWER: Said = { words: pairWords, lag: pairLag }
const RETURN: Said = { words: returnWords, lag: returnLag }

function linkValue(pair: ChartPair, { words, lag }: Said, context: ResponseContext): FrameValue[] {
  const { data, placed, view, env } = context
  const mark = (id: string) => placed.marks.find(one => one.event.event_id === id)
  const [attack, strike] = [mark(pair.attack.event_id), mark(pair.strike.event_id)]
  if (!attack || !strike) return []
  return [
    {
      x0: middle(attack),
      x1: middle(strike),
      value: null,
      high: placed.rows - attack.row - 1,
      low: placed.rows - strike.row,
      label: words(pair, data, env.prefs),
      short: lagWords(lag(pair), translator(env.prefs)),
      href: entryHref(env.prefs.locale, pair.strike.event_id, view),
    },
  ]
}

/** Events by kind and by whether a link of the window ties them, and the lines between them. */
export function responseSeries(context: ResponseContext): FrameSeries[] {
  const t = translator(context.env.prefs)
  const { marks } = context.placed
  const events = (kind: 'attack' | 'strike', linked: boolean): FrameSeries => ({
    key: linked ? `${kind}_linked` : kind,
    label: t(linked ? `responses.series.${kind}_linked` : `responses.series.${kind}`),
    color: kind,
    shape: 'events',
    values: marks
      .filter(mark => mark.event.kind === kind && mark.linked === linked)
      .map(mark => markValue(mark, context)),
  })
  return [
    events('attack', true),
    events('attack', false),
    events('strike', true),
    events('strike', false),
    {
      key: 'pair',
      label: t('responses.series.pair'),
      color: 'neutral',
      shape: 'link',
      values: context.found.pairs.flatMap(pair => linkValue(pair, ANSWER, context)),
    },
    ...(context.found.returned.length === 0
      ? []
      : [
          {
            key: 'return',
            label: t('responses.series.return'),
            color: 'neutral' as const,
            shape: 'link' as const,
            pattern: 1,
            values: context.found.returned.flatMap(pair => linkValue(pair, RETURN, context)),
          },
        ]),
  ]
}

/** The two lanes, each with its count; the strikes' head stands under them. */
export function responseHeads({ found, placed, env }: ResponseContext): FrameLane[] {
  const t = translator(env.prefs)
  const { attack, strike } = found.counts
  const base = { alarm: false } as const
  const withPartners = (kind: 'attack' | 'strike', state: string) => {
    // A pair is drawn whole where one of the two meets the filter.
    const drawn = found.events.filter(event => event.kind === kind).length
    const n = found.complete ? drawn - found.counts[kind].total : 0
    return n > 0 ? t('responses.lane.partners', { state, n }) : state
  }
  return [
    {
      ...base,
      key: 'attack',
      label: t('responses.lane.attack'),
      state: withPartners(
        'attack',
        t('responses.lane.attack_state', {
          n: attack.total,
          linked: attack.linked,
          open: attack.total - attack.linked,
        }),
      ),
      color: 'attack',
      top: placed.rows,
      foot: placed.rows - placed.attackFoot,
      head: placed.rows,
    },
    {
      ...base,
      key: 'strike',
      label: t('responses.lane.strike'),
      state: withPartners('strike', t('responses.lane.strike_state', { n: strike.total, linked: strike.linked })),
      color: 'strike',
      top: placed.rows - placed.strikeTop,
      foot: 0,
      head: HEAD_ROWS,
    },
  ]
}

/** More lines than the details show are counted. */
const MOST_LINES = 5

/** A stop for each place in time that holds a mark: the pairs that begin or end there first, then the other events. */
export function responseStops(context: ResponseContext): FrameStop[] {
  const { data, found, placed, view, env } = context
  const { prefs } = env
  const t = translator(prefs)
  const at = new Map<number, PlacedEvent[]>()
  for (const mark of placed.marks) at.set(middle(mark), [...(at.get(middle(mark)) ?? []), mark])
  return [...at.entries()]
    .sort(([a], [b]) => a - b)
    .map(([x, marks]): FrameStop => {
      const ids = new Set(marks.map(mark => mark.event.event_id))
      const pairs = found.pairs.filter(({ attack, strike }) => ids.has(attack.event_id) || ids.has(strike.event_id))
      const returned = found.returned.filter(
        ({ attack, strike }) => ids.has(attack.event_id) || ids.has(strike.event_id),
      )
      const single = marks.filter(mark => !mark.linked)
      const lines = [
        ...pairs.map(pair => ({
          key: `${pair.attack.event_id} ${pair.strike.event_id}`,
          text: pairWords(pair, data, prefs),
          color: 'neutral' as const,
        })),
        ...returned.map(pair => ({
          key: `${pair.strike.event_id} ${pair.attack.event_id}`,
          text: returnWords(pair, data, prefs),
          color: 'neutral' as const,
        })),
        ...single.map(({ event }) => ({
          key: event.event_id,
          text: eventWords(event, data, prefs),
          color: event.kind,
        })),
      ]
      const rest = lines.length - MOST_LINES
      const first = marks[0]
      const span = { x0: Math.min(...marks.map(mark => mark.x0)), x1: Math.max(...marks.map(mark => mark.x1)) }
      return {
        x,
        y: placed.rows - (first?.row ?? 0) - 0.5,
        title: cellWords(span, prefs),
        lines:
          rest > 1
            ? [...lines.slice(0, MOST_LINES), { key: 'more', text: t('responses.more', { n: rest }), color: 'neutral' }]
            : lines,
        href:
          marks.length === 1 && first
            ? entryHref(prefs.locale, first.event.event_id, view)
            : recordsHref(prefs.locale, view, {
                kind: [...new Set(marks.map(mark => mark.event.kind))].sort(),
                from: fromDayNumber(span.x0),
                to: fromDayNumber(span.x1 - 1),
                scope: view.scope,
                place: view.place,
                weapon: view.weapon,
                actor: view.actor,
                outcome: view.outcome,
                verification: view.verification,
                q: view.q,
                bounds: view.bounds,
              }),
      }
    })
}
