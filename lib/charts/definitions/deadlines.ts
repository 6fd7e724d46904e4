import { bucketOfDay, bucketRange } from '@/lib/core/grain'
import { dayNumber, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { lastCoveredDay } from '@/lib/domain/coverage'
import { byUrgency } from '@/lib/domain/deadline'
import { scopeLabel } from '@/lib/domain/scope'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from '../chart-data'
import { type LaneContext, laneHeads, laneSeries, laneStops, todayLine } from '../deadline-frame'
import { extentOf, type Judged, judge, stackLanes } from '../deadline-lanes'
import { laneSentences, laneTable } from '../deadline-table'
import { type ChartEnv, defineChart } from '../define-chart'
import { captionOf } from '../event-text'
import type { Day, Frame } from '../frame'
import { gapsOf, unwatchedOf } from '../gaps'
import { chartHref, sourceHref } from '../links'
import { narrowingOf, withFilters } from '../narrowing'
import { timeTicks } from '../ticks'
import type { View } from '../view'

const note = {
  en: 'A lane is a commitment. Each thin line is one statement: it begins on the day it was made and ends at the day it named. The bar under them runs from the due date in force to the day it was done or, while no report says so, to today. Where time is hatched no report was read, so an outcome may be missing.',
  ar: 'كل مسار التزام واحد. وكل خط رفيع إعلان واحد: يبدأ يوم الإعلان وينتهي عند اليوم الذي حدده. والشريط تحتها يمتد من الموعد الساري إلى يوم التحقق، أو إلى اليوم ما دام لم يذكره أي تقرير. والمدة المهشّرة لم تُقرأ تقاريرها، فقد تكون النتيجة ناقصة.',
}

/** The agreement that the withdrawal follows was reached in September 2024; older commitments are one link away. */
const USUAL_FROM = '2024-07-01'

/** Taller pictures are no longer read; the overdue and the soonest come first. */
const MOST_LANES = 30

const endOfMonth = (day: PlainDate): PlainDate => bucketRange(bucketOfDay(day, 'month')).end

/** From the first day of the first lane to the end of the month of the last, today included. */
function extentOfAll(
  rows: readonly Judged[],
  today: PlainDate,
): { readonly first: PlainDate; readonly last: PlainDate } {
  const ends = rows.map(row => extentOf(row, today))
  const day = (at: Day) => fromDayNumber(Math.floor(at))
  const now = dayNumber(today)
  return {
    first: day(Math.min(now, ...ends.map(([start]) => start))),
    // Some air behind the last due day, so that its marker is not cut.
    last: endOfMonth(day(Math.max(now, ...ends.map(([, end]) => end)) + 14)),
  }
}

function windowOf(rows: readonly Judged[], view: View, today: PlainDate): readonly [Day, Day] {
  const { first, last } = extentOfAll(rows, today)
  const to = view.time === null ? last : (view.time.to ?? today)
  const from = view.time === null ? USUAL_FROM : (view.time.from ?? first)
  return [Math.min(dayNumber(from), dayNumber(to)), dayNumber(to) + 1]
}

function titleOf(rows: readonly Judged[], env: ChartEnv): string {
  const t = translator(env.prefs)
  const days = (name: Judged['state']['state']) =>
    rows.filter(({ state }) => state.state === name).map(({ state }) => state.days)
  const [overdue, ahead] = [days('overdue_unknown'), days('due')]
  if (rows.length === 0) return t('deadlines.found.none')
  if (overdue.length > 0) return t('deadlines.found.overdue', { n: overdue.length, days: Math.min(...overdue) })
  if (ahead.length > 0) return t('deadlines.found.due', { days: Math.min(...ahead) })
  return t('deadlines.found.settled', { n: rows.length, late: days('met_late').length })
}

function frame(data: ChartData, view: View, env: ChartEnv): Frame {
  const { prefs, today } = env
  const t = translator(prefs)
  const all = judge(data.commitments ?? [], view.scope, today)
  const domain = windowOf(all, view, today)
  const seen = all.toSorted(byUrgency).filter(row => {
    const [start, end] = extentOf(row, today)
    return end > domain[0] && start < domain[1]
  })
  const shown = seen.slice(0, MOST_LANES)
  const { lanes, rows } = stackLanes(shown, domain)
  const context: LaneContext = { data, view, env, domain, rows }
  const series = laneSeries(lanes, context)
  const scope = scopeLabel(view.scope)[prefs.locale]
  const subtitle = withFilters(t('deadlines.subtitle', { scope }), deadlineNarrowing(view), env)
  const title = titleOf(seen, env)
  const sources = new Map(shown.flatMap(row => row.dues.map(due => [due.source.id, due.source] as const)))
  const end = Math.min(domain[1] - 1, dayNumber(today))
  const covered = lastCoveredDay(data.coverage, 'milestone', fromDayNumber(end))
  const time = { from: null, to: extentOfAll(all, today).last }
  const whole = chartHref(prefs.locale, deadlines, { ...view, time })
  const outside = all.length - seen.length
  const hidden = seen.length - shown.length
  // Time that has not come yet was not missed by anybody.
  const watched = [domain[0], Math.max(domain[0], Math.min(domain[1], dayNumber(today) + 1))] as const
  const unwatched = watched[0] < watched[1] ? unwatchedOf(data.coverage, 'milestone', ...watched) : []
  return {
    slug: 'deadlines',
    locale: prefs.locale,
    title,
    subtitle,
    note: note[prefs.locale],
    stacked: false,
    x: { domain, ticks: timeTicks(...domain, prefs), label: t('charts.axis.time') },
    y: { domain: [0, rows], ticks: [], label: '' },
    unit: t('charts.axis.time'),
    series,
    marks: [],
    bands: [],
    gaps: gapsOf(unwatched, domain, 'day', today, prefs).filter(gap => gap.reason === 'uncovered'),
    unplaced: [
      ...(hidden > 0 ? [{ label: t('deadlines.too_many', { n: hidden }), value: hidden, records: hidden }] : []),
      ...(outside > 0
        ? [{ label: t('deadlines.outside', { n: outside }), value: outside, records: outside, href: whole }]
        : []),
    ],
    asOf: covered ?? fromDayNumber(end),
    caption: captionOf(env, {
      sources: sources.size,
      x0: domain[0],
      x1: domain[1],
      covered,
      scope,
      revision: data.revision,
    }),
    revision: data.revision,
    sources: [...sources.values()].map(source => ({ ...source, href: sourceHref(prefs.locale, source.id, view) })),
    table: laneTable(shown, t('charts.table.caption', { title, subtitle }), { data, view, env }),
    sentences: laneSentences(shown, { env }),
    lanes: {
      along: 'rows',
      heads: laneHeads(lanes, context),
      today: todayLine(context),
      notice: null,
      stops: laneStops(series, value => value.x1),
    },
  }
}

/** Which commitments a view asks for, apart from its area, which is judged with them. */
const deadlineNarrowing = (view: View) => narrowingOf(view, ['place', 'actor', 'verification', 'q'])

/** The same with the area, for the list of commitments beside the chart. */
export const ledgerNarrowing = (view: View) => narrowingOf(view, ['scope', 'place', 'actor', 'verification', 'q'])

/** What was promised for when, said when, and what became of it: a lane for each commitment. */
export const deadlines = defineChart({
  slug: 'deadlines',
  name: { en: 'Deadlines', ar: 'المواعيد' },
  kinds: ['milestone'],
  title: { en: 'Deadlines as they were stated', ar: 'المواعيد كما أُعلنت' },
  note,
  params: ['time', 'scope', 'place', 'actor', 'verification', 'q'],
  aside: {
    bounds: { en: 'A deadline is not counted with more or less doubt.', ar: 'لا يُعدّ الموعد بشك أكثر أو أقل.' },
  },
  need: view => ({
    ...{ tallies: {}, forceLevels: false, milestones: false, commitments: true },
    narrowing: deadlineNarrowing(view),
  }),
  frame,
})
