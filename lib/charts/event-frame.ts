import { bucketRange } from '@/lib/core/grain'
import { dayNumber } from '@/lib/core/plain-date'
import { lastCoveredDay } from '@/lib/domain/coverage'
import { scopeLabel } from '@/lib/domain/scope'
import type { EventKind, TallyRow } from '@/lib/domain/tally'
import { translator } from '@/lib/i18n/translate'
import type { ChartData, ChartNeed } from './chart-data'
import { comparisonOf } from './compared'
import type { ChartEnv, ChartParam } from './define-chart'
import { cellHref, countWords, type EventContext, eventSeries, pick, sum } from './event-series'
import { captionOf, eventSubtitle, eventTitle } from './event-text'
import type { Frame } from './frame'
import { gapsOf, unwatchedOf } from './gaps'
import { sourceHref, wholeHref } from './links'
import { bandsOf, marksOf } from './milestones'
import { stacksOf } from './stacks'
import { bucketTicks, valueAxis } from './ticks'
import type { TimeWindow, View } from './view'
import { askedWindow, bucketsOf, comparedWindow, countingGrain, resolveWindow } from './window'

/** What a chart of events answers to. */
export const EVENT_PARAMS: readonly ChartParam[] = [
  'time',
  'grain',
  'stack',
  'weapon',
  'actor',
  'place',
  'outcome',
  'verification',
  'q',
  'scope',
  'bounds',
  'compare',
]

/** The tally that a chart of events is drawn from, and that of the period it is compared with. */
export function eventNeed(kind: EventKind, view: View, today: string): ChartNeed {
  const filters = (window: TimeWindow) => ({
    ...(window.from === null ? {} : { from: window.from }),
    to: window.to ?? today,
    ...(view.weapon.length > 0 ? { weapon: view.weapon } : {}),
    ...(view.actor.length > 0 ? { actor: view.actor } : {}),
    ...(view.place.length > 0 ? { place: view.place } : {}),
    ...(view.outcome.length > 0 ? { outcome: view.outcome } : {}),
    ...(view.verification.length > 0 ? { verification: view.verification } : {}),
    ...(view.q === '' ? {} : { q: view.q }),
  })
  const grain = countingGrain(view, today)
  const asked = { kind, measure: 'events', grain, scope: view.scope } as const
  const main = { ...asked, split: view.stack, filters: filters(askedWindow(view)) }
  const second = comparedWindow(view, today)
  const before = second ? { before: { ...asked, split: 'none' as const, filters: filters(second) } } : {}
  return { tallies: { main, ...before }, forceLevels: false, milestones: true }
}

function firstDay(rows: readonly TallyRow[]): string | null {
  const buckets = rows.flatMap(row => (row.bucket === null ? [] : [bucketRange(row.bucket).start])).sort()
  return buckets[0] ?? null
}

/** Counts of one kind of event per period as a picture. */
export function eventFrame(
  slug: string,
  kind: EventKind,
  note: string,
  data: ChartData,
  view: View,
  env: ChartEnv,
): Frame {
  const { prefs, today } = env
  const t = translator(prefs)
  const rows = data.tallies.main ?? []
  const span = resolveWindow(view, firstDay(rows), today)
  const buckets = bucketsOf(span, today)
  const x0 = buckets[0]?.x0 ?? dayNumber(span.from)
  const x1 = buckets.at(-1)?.x1 ?? dayNumber(span.to) + 1
  const unwatched = unwatchedOf(data.coverage, kind, x0, x1)
  const context: EventContext = { kind, view, split: view.stack, span, unwatched, env }
  const noun = t(`charts.${kind}s.noun`)
  const stacks = stacksOf(rows, view.stack, row => pick(row, view.bounds), data.names, prefs, {
    label: noun,
    color: kind,
  })
  const own = eventSeries(context, stacks, buckets, rows)
  const totals = own.find(one => one.shape === 'total')
  const comparison = comparisonOf(context, buckets, data)
  const series = comparison ? [...own, comparison.series] : own
  const apart = rows.filter(row => row.bucket === null)
  const undated = sum(apart, view.bounds)
  const [low, high] = [sum(rows, 'low'), sum(rows, 'high')]
  const count = countWords(context, sum(rows, view.bounds))
  const covered = lastCoveredDay(data.coverage, kind, span.to)
  const top = Math.max(
    0,
    ...[totals, comparison?.series]
      .flatMap(one => one?.values ?? [])
      .map(value => Math.max(value.high ?? 0, value.value ?? 0)),
  )
  const domain = [x0, x1] as const
  return {
    slug,
    locale: prefs.locale,
    title: comparison?.title ?? eventTitle(context, totals, buckets),
    subtitle: [eventSubtitle(context), ...(comparison ? [comparison.words] : [])].join(' · '),
    note,
    stacked: stacks.length > 1,
    x: { domain, ticks: bucketTicks(buckets, span.grain, prefs), label: t('charts.axis.time') },
    y: { ...valueAxis(top, prefs), label: noun },
    unit: noun,
    series,
    marks: marksOf(data.milestones, domain, prefs, view),
    bands: bandsOf(data.milestones, domain, prefs, view),
    gaps: gapsOf(unwatched, domain, span.grain, today, prefs),
    unplaced: [
      ...(undated > 0
        ? [{ label: t('charts.undated'), value: undated, records: undated, href: cellHref(context, 'none', null) }]
        : []),
      ...(comparison?.unplaced ?? []),
    ],
    total: {
      label: low === high ? t('charts.total_is', { count }) : t('charts.total_range', { count, low, high }),
      ...(high > 0 ? { href: wholeHref(cellHref(context, 'none', null)) } : {}),
      ...(sum(apart, 'high') > 0
        ? {
            undated: {
              ...{ label: t('charts.undated'), value: undated, low: sum(apart, 'low'), high: sum(apart, 'high') },
              href: cellHref(context, 'none', null),
            },
          }
        : {}),
    },
    ...(comparison ? { compared: comparison.compared } : {}),
    asOf: covered ?? span.to,
    caption: captionOf(env, {
      sources: data.sources.length,
      x0,
      x1,
      covered,
      scope: scopeLabel(view.scope)[prefs.locale],
      revision: data.revision,
    }),
    revision: data.revision,
    sources: data.sources.map(source => ({ ...source, href: sourceHref(prefs.locale, source.id, view) })),
  }
}
