import { dayNumber } from '@/lib/core/plain-date'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from './chart-data'
import { type Judged, type LanePlace, placeSlip, SLIP_COLOR, type Slip, slipOf, visibleDues } from './deadline-lanes'
import { dueWords, stateWords } from './deadline-words'
import type { ChartEnv } from './define-chart'
import type { Day, FrameLane, FrameSeries, FrameStop, FrameValue } from './frame'
import { clip, cutOf, HEAD_ROWS } from './lane-rows'
import { entryHref } from './links'
import type { View } from './view'
import { formats } from './words'

export type LaneContext = {
  readonly data: ChartData
  readonly view: View
  readonly env: ChartEnv
  readonly domain: readonly [Day, Day]
  /** How many rows the picture has. */
  readonly rows: number
}

export const nameOf = ({ record }: Pick<Judged, 'record'>, env: ChartEnv): string =>
  said(env.prefs, { en: record.title_en, ar: record.title_ar }) || record.event_id

/** A statement in one sentence: when, what, under a condition or not, by whom. */
export function statementWords(due: Judged['dues'][number], { data, env }: Pick<LaneContext, 'data' | 'env'>): string {
  const actor = due.stated_by === null ? undefined : data.names.actors[due.stated_by]
  return translator(env.prefs)('deadlines.statement', {
    stated: due.stated_edtf === null ? 'none' : 'on',
    date: formats(env.prefs).edtf(due.stated_edtf, 'medium'),
    due: dueWords(due, env.prefs),
    conditional: due.conditional ? 'yes' : 'no',
    by: actor ? 'known' : 'none',
    actor: said(env.prefs, actor ?? {}),
  })
}

function statements({ row, top }: LanePlace, context: LaneContext): FrameValue[] {
  const { env, view, domain, rows } = context
  return visibleDues(row, domain).map(({ due, place, whole, seen }, index) => {
    const span = (days: readonly [Day, Day] | undefined) => {
      const part = days && clip({ x0: days[0], x1: days[1] }, domain)
      return part ? ([part.x0, part.x1] as const) : undefined
    }
    const [start, end] = [span(place.start), span(place.end)]
    return {
      ...seen,
      value: rows - (top + HEAD_ROWS + index + 0.5),
      label: `${nameOf(row, env)}. ${statementWords(due, context)}`,
      period: nameOf(row, env),
      source: due.source.label,
      href: entryHref(env.prefs.locale, row.record.event_id, view),
      id: row.record.event_id,
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
      ...(due.conditional ? { conditional: true } : {}),
      ...cutOf(whole, seen),
    }
  })
}

function outcome({ row, foot }: LanePlace, { env, view, domain, rows }: LaneContext): FrameValue | null {
  const place = placeSlip(row, env.today)
  const seen = place && clip({ x0: place.from, x1: place.to }, domain)
  if (!place || !seen) return null
  const t = translator(env.prefs)
  return {
    ...seen,
    value: rows - (foot - 1.25),
    label: `${nameOf(row, env)}: ${stateWords(row.state, t)}`,
    period: nameOf(row, env),
    ...(row.state.days > 0 ? { short: t('deadlines.days', { n: row.state.days }) } : {}),
    href: entryHref(env.prefs.locale, row.record.event_id, view),
    id: row.record.event_id,
    ...cutOf({ x0: place.from, x1: place.to }, seen),
  }
}

/** Statements as thin lines, and the time between due day and outcome by what became of it. */
export function laneSeries(lanes: readonly LanePlace[], context: LaneContext): FrameSeries[] {
  const t = translator(context.env.prefs)
  const slips: readonly Slip[] = ['overdue', 'ahead', 'late', 'missed', 'early']
  return [
    {
      key: 'statement',
      label: t('deadlines.series.statement'),
      color: 'milestone',
      shape: 'span',
      marker: 'circle',
      values: lanes.flatMap(lane => statements(lane, context)),
    },
    ...slips.map((slip): FrameSeries => {
      const own = lanes.filter(({ row }) => slipOf(row.state) === slip)
      return {
        key: slip,
        label: t(`deadlines.series.${slip}`),
        color: SLIP_COLOR[slip],
        shape: 'slip',
        marker: slip === 'overdue' || slip === 'missed' ? 'diamond' : slip === 'late' ? 'square' : 'triangle',
        values: own.flatMap(lane => outcome(lane, context) ?? []),
      }
    }),
  ]
}

/** Heads of the lanes, each with its state in words. */
export const laneHeads = (lanes: readonly LanePlace[], { env, view, rows }: LaneContext): FrameLane[] =>
  lanes.map(({ row, top, foot }) => {
    const slip = slipOf(row.state)
    return {
      key: row.record.event_id,
      label: nameOf(row, env),
      state: stateWords(row.state, translator(env.prefs)),
      color: slip === null ? 'neutral' : SLIP_COLOR[slip],
      top: rows - top,
      foot: rows - foot,
      head: rows - top,
      alarm: slip === 'overdue',
      href: entryHref(env.prefs.locale, row.record.event_id, view),
    }
  })

/** One stop for each row that holds something, from the top down. */
export function laneStops(series: readonly FrameSeries[], x: (value: FrameValue) => number): FrameStop[] {
  return series
    .flatMap(one => one.values.map(value => ({ one, value })))
    .sort((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0))
    .map(({ one, value }) => ({
      x: x(value),
      y: value.value ?? 0,
      title: value.period ?? '',
      lines: [
        {
          key: `${value.value}`,
          text: value.label.replace(`${value.period ?? ''}`, '').replace(/^[.:]\s*/, ''),
          color: one.color,
          ...(value.source === undefined ? {} : { source: value.source }),
        },
      ],
      ...(value.href === undefined ? {} : { href: value.href }),
    }))
}

/** Middle of a day on the axis, where a window holds it. */
export function todayLine({ env, domain }: LaneContext): { readonly x: Day; readonly label: string } | null {
  const x = dayNumber(env.today) + 0.5
  return x > domain[0] && x < domain[1] ? { x, label: translator(env.prefs)('deadlines.today') } : null
}
