import { bucketGrain, bucketRange } from '@/lib/core/grain'
import { dayNumber, fromDayNumber } from '@/lib/core/plain-date'
import type { TallyRow } from '@/lib/domain/tally'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { ChartData } from './chart-data'
import { cellHref, type EventContext, sum, totalOf } from './event-series'
import type { Frame, FrameCompared, FrameSeries, FrameValue } from './frame'
import { type Unwatched, unwatchedOf, watchOf } from './gaps'
import { type Bucket, bucketsOf, comparedWindow, resolveWindow, type Span } from './window'
import { formats } from './words'

/** A second period as a chart draws it over the first. */
export type Comparison = {
  readonly series: FrameSeries
  readonly compared: FrameCompared
  /** For the subtitle: which days, and whether they were cut. */
  readonly words: string
  readonly title: string
  readonly unplaced: Frame['unplaced']
}

/** A total as a sentence holds it against another: of what nobody watched it says that the number is unknown. */
export const inSentence = (total: string, t: Translate): string =>
  total === t('compare.total_uncovered') ? t('compare.number_uncovered') : total

/** A total in words that do not take unwatched days for days without events. */
function totalWords(context: EventContext, n: number, high: number, x0: number, x1: number): string {
  const t = translator(context.env.prefs)
  const { how, seen, days } = watchOf(context.unwatched, x0, x1, context.env.today)
  if (high === 0 && how === 'none') return t('compare.total_uncovered')
  // A few events of many thinly watched days are no count to hold another one against without a word.
  if (how === 'thin') return t('compare.total_thin', { n })
  return seen < days ? t('compare.total_partial', { n, seen, days }) : t('compare.total', { n })
}

/**
 * Whether a row surely lies in the buckets shown. The rows are those of the window that was asked, so that all do unless it was
 * cut; then a row does that has its place among them, or is wider than the grain and over by the last day.
 */
function shown(row: TallyRow, span: Span, cut: boolean): boolean {
  if (!cut) return true
  if (row.bucket === null) return false
  const { start, end } = bucketRange(row.bucket)
  return bucketGrain(row.bucket) === span.grain ? start <= span.to : end <= span.to
}

function coarseOf(context: EventContext, rows: readonly TallyRow[]): FrameValue[] {
  const t = translator(context.env.prefs)
  const { bucket: name, number } = formats(context.env.prefs)
  const wide = rows.filter(row => row.bucket !== null && bucketGrain(row.bucket) !== context.span.grain)
  return [...new Set(wide.flatMap(row => row.bucket ?? []))].sort().flatMap((text): FrameValue[] => {
    const own = wide.filter(row => row.bucket === text)
    const value = sum(own, context.view.bounds)
    const { start, end } = bucketRange(text)
    const label = t('compare.coarse', { period: name(text) })
    if (value === 0) return []
    return [
      {
        ...{ x0: dayNumber(start), x1: dayNumber(end) + 1, value, low: sum(own, 'low'), high: sum(own, 'high') },
        ...{ period: name(text), code: text, label, short: number(value), href: cellHref(context, text, null) },
      },
    ]
  })
}

/**
 * The period that a view is compared with, bucket by bucket over the first: the first of one over the first of the other. A
 * longer one is cut to as many buckets, and says so. Null where the view compares with nothing.
 */
export function comparisonOf(main: EventContext, buckets: readonly Bucket[], data: ChartData): Comparison | null {
  const { view, env, kind } = main
  if (view.compare === null) return null
  const { prefs, today } = env
  const t = translator(prefs)
  const { date } = formats(prefs)
  const all = data.tallies.before ?? []
  const first = all.flatMap(row => (row.bucket === null ? [] : [bucketRange(row.bucket).start])).sort()[0] ?? null
  const asked = resolveWindow({ time: view.compare, grain: main.span.grain }, first, today)
  const whole = bucketsOf(asked, today)
  const own = whole.slice(0, buckets.length)
  const cut = own.length < whole.length
  const x0 = own[0]?.x0 ?? dayNumber(asked.from)
  const x1 = own.at(-1)?.x1 ?? dayNumber(asked.to) + 1
  const span = { ...asked, to: cut ? fromDayNumber(x1 - 1) : asked.to }
  const unwatched: Unwatched[] = unwatchedOf(data.coverage, kind, x0, x1)
  const context: EventContext = { ...main, split: 'none', span, unwatched }
  // What was asked for was cut already, unless a period begins with the first record.
  const uncertain = cut && comparedWindow(view, today)?.to !== span.to
  const counted = all.filter(row => shown(row, span, uncertain))
  const rows = counted.filter(row => row.bucket !== null)
  const values = own.flatMap((bucket, index): FrameValue[] => {
    const place = buckets[index]
    if (!place) return []
    const total = totalOf(
      context,
      bucket,
      rows.filter(row => row.bucket === bucket.text),
    )
    return [{ ...total, x0: place.x0, x1: place.x1 }]
  })
  const days = { from: date(span.from, 'medium'), to: date(span.to, 'medium') }
  const mainRows = (data.tallies.main ?? []).filter(row => row.bucket !== null)
  const [n, before] = [sum(mainRows, view.bounds), sum(rows, view.bounds)]
  const [from, to] = [buckets[0]?.x0 ?? x0, buckets.at(-1)?.x1 ?? x1]
  const nowWords = totalWords(main, n, sum(mainRows, 'high'), from, to)
  const thenWords = totalWords(context, before, sum(rows, 'high'), x0, x1)
  const coarse = coarseOf(context, rows)
  const undated = sum(counted, view.bounds) - before
  const beyond = sum(
    all.filter(row => !counted.includes(row) && (row.bucket === null || bucketRange(row.bucket).start <= span.to)),
    view.bounds,
  )
  return {
    series: { key: 'then', label: t('compare.series', days), color: 'neutral', shape: 'then', values },
    compared: {
      label: t('compare.own', days),
      now: nowWords,
      before: thenWords,
      total: { now: n, before: thenWords === t('compare.total_uncovered') ? null : before },
      coarse,
    },
    words: t(cut ? 'compare.subtitle_cut' : 'compare.subtitle', days),
    title: t(`compare.title_${kind}s`, {
      ...{ now: inSentence(nowWords, t), before: inSentence(thenWords, t), then_from: days.from, then_to: days.to },
      ...{ from: date(main.span.from, 'medium'), to: date(main.span.to, 'medium') },
    }),
    unplaced: [
      ...coarse.map(({ label, value, href }) => ({
        label,
        value: value ?? 0,
        records: value ?? 0,
        ...(href ? { href } : {}),
      })),
      ...(beyond > 0 ? [{ label: t('compare.beyond'), value: beyond, records: beyond }] : []),
      ...(undated > 0
        ? [{ label: t('compare.undated'), value: undated, records: undated, href: cellHref(context, 'none', null) }]
        : []),
    ],
  }
}
