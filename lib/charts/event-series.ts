import { bucketGrain, bucketRange } from '@/lib/core/grain'
import { dayNumber } from '@/lib/core/plain-date'
import type { BoundName, EventKind, Split, TallyRow } from '@/lib/domain/tally'
import { translator } from '@/lib/i18n/translate'
import type { ChartEnv } from './define-chart'
import type { FrameSeries, FrameValue } from './frame'
import { type Unwatched, watchOf } from './gaps'
import { recordsHref } from './links'
import type { Stack } from './stacks'
import type { View } from './view'
import type { Bucket, Span } from './window'
import { formats } from './words'

/** What turns rows of one tally into drawn values. */
export type EventContext = {
  readonly kind: EventKind
  readonly view: View
  readonly split: Split
  readonly span: Span
  readonly unwatched: readonly Unwatched[]
  readonly env: ChartEnv
}

export const pick = (row: TallyRow, bounds: BoundName): number => (bounds === 'best' ? row.value : row[bounds])

export const sum = (rows: readonly TallyRow[], bounds: BoundName): number =>
  rows.reduce((total, row) => total + pick(row, bounds), 0)

/** Address of exactly the records that a cell counted. */
export function cellHref(context: EventContext, bucket: string, keys: readonly string[] | null): string {
  const { kind, view, split, span, env } = context
  // `scope` takes in the areas within it; a stack holds only what is stated of exactly its own.
  const key = split === 'none' || keys === null ? {} : { [split === 'scope' ? 'scope_is' : split]: keys }
  return recordsHref(env.prefs.locale, view, {
    kind,
    grain: span.grain,
    bucket,
    from: span.from,
    to: span.to,
    scope: view.scope,
    weapon: view.weapon,
    actor: view.actor,
    place: view.place,
    outcome: view.outcome,
    verification: view.verification,
    q: view.q,
    bounds: view.bounds === 'best' ? null : view.bounds,
    ...key,
  })
}

const countKey = { attack: 'charts.n_attacks', strike: 'charts.n_strikes' } as const

/** "46 attacks" in words and plural of the language. */
export const countWords = (context: Pick<EventContext, 'kind' | 'env'>, n: number): string =>
  translator(context.env.prefs)(countKey[context.kind], { n })

/** All that was counted in one bucket, with its range and its words; no value where nobody watched it. */
export function totalOf(context: EventContext, bucket: Bucket, rows: readonly TallyRow[]): FrameValue {
  const { view, env, unwatched } = context
  const t = translator(env.prefs)
  const { bucket: name, number } = formats(env.prefs)
  const value = sum(rows, view.bounds)
  const low = sum(rows, 'low')
  const high = sum(rows, 'high')
  const place = { x0: bucket.x0, x1: bucket.x1 }
  const period = name(bucket.text)
  const { days, seen, thin, how } = watchOf(unwatched, bucket.x0, bucket.x1, env.today)
  if (high === 0 && how === 'none')
    return { ...place, value: null, period, code: bucket.text, label: t('charts.value.uncovered', { period }) }
  const count = countWords(context, value)
  const words =
    low === high ? t('charts.value.plain', { period, count }) : t('charts.value.range', { period, count, low, high })
  // What hover, touch and focus say must not take a thinly watched month for a quiet one; the table says the same in its own column.
  const label = [
    words,
    ...(seen < days ? [t('charts.value.partial', { seen, days })] : []),
    ...(thin > 0 ? [how === 'thin' ? t('charts.value.thin') : t('charts.value.thin_days', { thin, days })] : []),
  ].join(' ')
  const closely = [
    ...(seen < days && how !== 'thin' ? [t('charts.table.partial', { seen, days })] : []),
    ...(thin > 0 ? [how === 'thin' ? t('charts.table.thin') : t('charts.table.thin_days', { thin, days })] : []),
  ]
  const watched = closely.length > 0 ? { watched: closely.join(' · ') } : {}
  const opens = { short: number(value), href: cellHref(context, bucket.text, null) }
  return { ...place, value, low, high, period, code: bucket.text, label, ...opens, ...watched }
}

/** Bars of each part, the totals with their range for every bucket of the window, and apart from both the wider records. */
export function eventSeries(
  context: EventContext,
  stacks: readonly Stack[],
  buckets: readonly Bucket[],
  rows: readonly TallyRow[],
): FrameSeries[] {
  const { view, env, span, split } = context
  const t = translator(env.prefs)
  const { bucket: name, number } = formats(env.prefs)
  const cells = new Map<string, TallyRow[]>()
  for (const row of rows) if (row.bucket !== null) cells.set(row.bucket, [...(cells.get(row.bucket) ?? []), row])
  const bars = stacks.map((stack): FrameSeries => {
    const values = buckets.flatMap((bucket): FrameValue[] => {
      const own = (cells.get(bucket.text) ?? []).filter(row => stack.keys.includes(row.key))
      const value = sum(own, view.bounds)
      if (value === 0) return []
      const period = name(bucket.text)
      const count = countWords(context, value)
      const label =
        split === 'none'
          ? t('charts.value.plain', { period, count })
          : t('charts.value.part', { part: stack.label, period, count })
      const short = number(value)
      return [
        { x0: bucket.x0, x1: bucket.x1, value, period, label, short, href: cellHref(context, bucket.text, stack.keys) },
      ]
    })
    return { key: stack.key, label: stack.label, color: stack.color, shape: 'bars', pattern: stack.pattern, values }
  })
  const totals: FrameSeries = {
    key: 'total',
    label: t('charts.total'),
    color: 'doubt',
    shape: 'total',
    values: buckets.map(bucket => totalOf(context, bucket, cells.get(bucket.text) ?? [])),
  }
  const coarse = [...cells.keys()]
    .filter(text => bucketGrain(text) !== span.grain)
    .sort()
    .flatMap((text): FrameValue[] => {
      const own = cells.get(text) ?? []
      const value = sum(own, view.bounds)
      if (value === 0) return []
      const { start, end } = bucketRange(text)
      const label = t('charts.value.coarse', { period: name(text), count: countWords(context, value) })
      const href = cellHref(context, text, null)
      return [
        {
          x0: dayNumber(start),
          x1: dayNumber(end) + 1,
          value,
          low: sum(own, 'low'),
          high: sum(own, 'high'),
          coarse: true,
          period: name(text),
          code: text,
          label,
          short: number(value),
          href,
        },
      ]
    })
  if (coarse.length === 0) return [...bars, totals]
  return [
    ...bars,
    totals,
    { key: 'coarse', label: t('charts.coarse'), color: 'doubt', shape: 'coarse', values: coarse },
  ]
}
