import { bucketOfDay, bucketRange } from '@/lib/core/grain'
import { dayNumber, fromDayNumber } from '@/lib/core/plain-date'
import { lastCoveredDay } from '@/lib/domain/coverage'
import { scopeLabel } from '@/lib/domain/scope'
import { FORCE } from '@/lib/domain/vocabularies/force-level'
import { translator } from '@/lib/i18n/translate'
import type { ChartData, ChartForceLevel } from '../chart-data'
import { type ChartEnv, defineChart } from '../define-chart'
import { captionOf } from '../event-text'
import { besideChart, definitionTerms, forceSeries, levelOf, levelWords } from '../force-frame'
import { anchorOf, groupName, isAsked, isHeadcount, type LevelGroup, levelGroups, stepsOf } from '../force-series'
import type { Frame } from '../frame'
import { gapsOf, unwatchedOf } from '../gaps'
import { sourceHref } from '../links'
import { bandsOf, marksOf } from '../milestones'
import { narrowingOf, withFilters } from '../narrowing'
import { timeTicks, valueAxis } from '../ticks'
import type { View } from '../view'
import { formats } from '../words'

const note = {
  en: 'Each point is a number that a report stated, with its source. The line takes the number most reports of a quarter name, the band runs from the lowest to the highest; both stand until the next statement, a year at most. Plans are dashed. Other forces and definitions are drawn apart and never added.',
  ar: 'كل نقطة عدد ذكره تقرير، ومعها مصدرها. ويتبع الخط العدد الذي ذكرته أكثر تقارير ربع السنة، ويمتد النطاق المظلل من أدنى عدد إلى أعلاه، ويبقيان حتى العدد التالي أو سنة على الأكثر. والخطط بخط متقطع. أما القوات والتعريفات الأخرى فتظهر منفصلة ولا تُجمع.',
}

/** From before the cuts of 2020, so that the present level is seen against what it came from. */
const USUAL_FROM = '2020-01-01'
const USUAL_FORCES = ['us']

function windowOf(records: readonly ChartForceLevel[], view: View, today: string): readonly [number, number] {
  const asked = view.time ?? { from: USUAL_FROM, to: null }
  const starts = records.flatMap(record => (record.date_min === null ? [] : [record.date_min])).sort()
  const to = asked.to ?? bucketRange(bucketOfDay(today, 'month')).end
  const from = asked.from ?? starts[0] ?? USUAL_FROM
  return [Math.min(dayNumber(from), dayNumber(to)), dayNumber(to) + 1]
}

function titleOf(groups: readonly LevelGroup[], from: number, view: View, env: ChartEnv): string {
  const t = translator(env.prefs)
  const { edtf, month } = formats(env.prefs)
  const main = groups.find(group => group.definition === 'present') ?? groups[0]
  const steps = main ? stepsOf(main.levels) : []
  const end = steps.at(-1)
  const last = main?.levels.findLast(level => level.anchor === end?.best)
  if (!main || !end || !last) return t('charts.force.none', { scope: scopeLabel(view.scope)[env.prefs.locale] })
  const values = {
    what: groupName(main, env.prefs.locale),
    n: levelWords(last, env),
    date: edtf(last.record.date_edtf?.slice(0, 7) ?? null),
    // Of a window that stops early the last report shown is not the last there is.
    edge: view.time?.to ? 'shown' : 'newest',
  }
  const peak = main.levels.reduce((most, level) => (level.anchor > most.anchor ? level : most), last)
  if (peak.anchor <= last.anchor) return t('charts.force.latest', values)
  return t('charts.force.latest_peak', {
    ...values,
    // What came before the window is not seen, so that the most is the most since it begins.
    from: month(fromDayNumber(from).slice(0, 7)),
    peak: levelWords(peak, env),
    peak_date: edtf(peak.record.date_edtf?.slice(0, 7) ?? null),
  })
}

function frame(data: ChartData, view: View, env: ChartEnv): Frame {
  const { prefs, today } = env
  const t = translator(prefs)
  const named = view.actor.filter(code => Object.hasOwn(FORCE, code))
  // A filter by actor that names no force, as one that other charts share may, asks for none of them in particular.
  const forces = named.length > 0 ? named : USUAL_FORCES
  const asked = data.forceLevels.filter(record => isAsked(record, view.scope, forces))
  const domain = windowOf(asked.filter(isHeadcount), view, today)
  const groups = levelGroups(asked.filter(isHeadcount), ...domain)
  const beside = asked.flatMap(record => {
    const anchor = anchorOf({ value: record.best, low: record.low, high: record.high })
    if (isHeadcount(record) || anchor === null || record.date_min === null || record.date_max === null) return []
    const level = levelOf(record, anchor)
    return level.x0 >= domain[0] && level.x1 <= domain[1] ? [level] : []
  })
  const series = forceSeries(groups, view, env)
  const values = series.flatMap(one => one.values)
  const top = Math.max(0, ...values.map(value => Math.max(value.value ?? 0, value.high ?? 0, value.low ?? 0)))
  const covered = lastCoveredDay(data.coverage, 'force_level', fromDayNumber(Math.min(domain[1] - 1, dayNumber(today))))
  const shown = new Map(
    groups.flatMap(group => group.levels.flatMap(level => level.record.source_names)).map(s => [s.id, s]),
  )
  const scope = scopeLabel(view.scope)[prefs.locale]
  return {
    slug: 'force-levels',
    locale: prefs.locale,
    title: titleOf(groups, domain[0], view, env),
    subtitle: withFilters(t('charts.force.subtitle', { scope }), narrowing(view), env),
    note: note[prefs.locale],
    stacked: false,
    x: { domain, ticks: timeTicks(...domain, prefs), label: t('charts.axis.time') },
    y: { ...valueAxis(top, prefs), label: t('charts.axis.people') },
    unit: t('charts.axis.people'),
    series,
    marks: marksOf(data.milestones, domain, prefs, view),
    bands: bandsOf(data.milestones, domain, prefs, view),
    gaps: gapsOf(unwatchedOf(data.coverage, 'force_level', ...domain), domain, 'month', today, prefs),
    unplaced: besideChart(beside, view, env),
    terms: definitionTerms(groups, env),
    asOf: covered ?? today,
    caption: captionOf(env, {
      sources: shown.size,
      x0: domain[0],
      x1: domain[1],
      covered,
      scope,
      revision: data.revision,
    }),
    revision: data.revision,
    sources: [...shown.values()].map(source => ({ ...source, href: sourceHref(prefs.locale, source.id, view) })),
  }
}

/** Area and force are read from the record itself: an area may be asked for together with its parts. */
const narrowing = (view: View) => narrowingOf(view, ['place', 'verification', 'q'])

/** How many troops were said to be there: points with their source, range, best line and planned path. */
export const forceLevels = defineChart({
  slug: 'force-levels',
  name: { en: 'Force levels', ar: 'أعداد القوات' },
  kinds: ['force_level'],
  title: { en: 'Stated force levels', ar: 'أعداد القوات كما ذُكرت' },
  note,
  params: ['time', 'actor', 'scope', 'place', 'verification', 'q'],
  aside: {
    bounds: {
      en: 'Low, best and high of each stated number are drawn together.',
      ar: 'يُرسم الأدنى والأرجح والأعلى لكل عدد معاً.',
    },
  },
  defaults: { scope: 'IQ', actor: USUAL_FORCES },
  need: view => ({ tallies: {}, forceLevels: true, milestones: true, narrowing: narrowing(view) }),
  frame,
})
