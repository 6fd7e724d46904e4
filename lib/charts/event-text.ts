import { compareDates, dayNumber, fromDayNumber } from '@/lib/core/plain-date'
import { scopeLabel } from '@/lib/domain/scope'
import { translator } from '@/lib/i18n/translate'
import { countWords, type EventContext } from './event-series'
import type { FrameSeries } from './frame'
import { watchOf } from './gaps'
import type { Bucket } from './window'
import { formats } from './words'

type Point = { readonly bucket: Bucket; readonly value: number }

/** Counts of the buckets that anybody watched, in order. */
function watchedPoints(totals: FrameSeries | undefined, buckets: readonly Bucket[]): Point[] {
  return buckets.flatMap((bucket, index) => {
    const value = totals?.values[index]?.value
    return value === null || value === undefined ? [] : [{ bucket, value }]
  })
}

/** A heading whose last figure rests on less than a whole, well watched period says so. */
function watchedTitle({ unwatched, env }: EventContext, title: string, x0: number, x1: number): string {
  const t = translator(env.prefs)
  const { how, seen, days } = watchOf(unwatched, x0, x1, env.today)
  if (how === 'thin') return t('charts.watched_thin', { title })
  return how === 'partial' ? t('charts.watched_partial', { title, seen, days }) : title
}

/** The finding as a heading: the peak, and where the record stands at its end; or that nothing was recorded. */
export function eventTitle(context: EventContext, totals: FrameSeries | undefined, buckets: readonly Bucket[]): string {
  const { kind, env, span } = context
  const t = translator(env.prefs)
  const { bucket: name, date } = formats(env.prefs)
  const window = { from: date(span.from), to: date(span.to) }
  const points = watchedPoints(totals, buckets)
  const last = points.at(-1)
  if (!last) return t(`charts.${kind}s.unwatched`, window)
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best), last)
  if (peak.value === 0) {
    const title = t(`charts.${kind}s.none`, window)
    return watchedTitle(context, title, dayNumber(span.from), dayNumber(span.to) + 1)
  }
  const titled = (title: string) => watchedTitle(context, title, last.bucket.x0, last.bucket.x1)
  const values = { n: peak.value, count: countWords(context, peak.value), period: name(peak.bucket.text) }
  // A window that stops before the record does ends with what it shows, not with what is covered.
  const edge = last.bucket.text === buckets.at(-1)?.text ? 'shown' : 'covered'
  if (peak.bucket.text === last.bucket.text)
    return titled(t(`charts.${kind}s.peak_last`, { ...values, edge, grain: span.grain }))
  const end = { last: last.value, last_count: countWords(context, last.value), last_period: name(last.bucket.text) }
  return titled(t(`charts.${kind}s.peak`, { ...values, ...end, edge, grain: span.grain }))
}

/** What is counted, how, and where. */
export function eventSubtitle(context: EventContext): string {
  const { kind, view, env, span, split } = context
  const t = translator(env.prefs)
  const scope = scopeLabel(view.scope)[env.prefs.locale]
  const parts = [t(`charts.${kind}s.subtitle`, { grain: span.grain, scope })]
  if (split !== 'none') parts.push(t('charts.split', { split }))
  if (view.bounds !== 'best') parts.push(t(`charts.bounds.${view.bounds}`))
  if (span.grain !== view.grain) parts.push(t('charts.coarser', { grain: span.grain }))
  const { weapon, actor, place, outcome, verification, q } = view
  if ([weapon, actor, place, outcome, verification, q].some(filter => filter.length > 0))
    parts.push(t('charts.filtered'))
  return parts.join(' · ')
}

/** Source count, window, last covered day, scope and revision in one line. */
export function captionOf(
  env: EventContext['env'],
  facts: { sources: number; x0: number; x1: number; covered: string | null; scope: string; revision: number },
): string {
  const t = translator(env.prefs)
  const { date } = formats(env.prefs)
  const end = fromDayNumber(facts.x1 - 1)
  const to = compareDates(end, env.today) > 0 ? env.today : end
  return [
    t('charts.caption.sources', { n: facts.sources }),
    t('charts.caption.window', { from: date(fromDayNumber(facts.x0)), to: date(to) }),
    facts.covered === null ? t('charts.caption.uncovered') : t('charts.caption.covered', { to: date(facts.covered) }),
    t('charts.caption.scope', { scope: facts.scope }),
    t('charts.caption.revision', { n: facts.revision }),
  ].join(' · ')
}
