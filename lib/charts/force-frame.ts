import { dayNumber } from '@/lib/core/plain-date'
import { DEFINITION, DEFINITION_NOTES } from '@/lib/domain/vocabularies/force-level'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { ChartEnv } from './define-chart'
import { groupName, type Level, type LevelGroup, type Step, stepsOf } from './force-series'
import type { ColorToken, Frame, FrameSeries, FrameValue } from './frame'
import { entryHref } from './links'
import type { View } from './view'
import { formats } from './words'

const DEFINITIONS: Vocabulary = DEFINITION
const MARKERS = {
  present: 'circle',
  authorised: 'square',
  fiscal_year_average: 'diamond',
  planned: 'triangle',
  projected: 'cross',
} as const
const FORWARD = ['planned', 'projected']
const COLORS: readonly ColorToken[] = ['force', 'cat-2', 'cat-4', 'cat-1', 'cat-5', 'cat-6', 'cat-7', 'cat-8']
/** Plans further apart than this are two plans, not the two ends of one path. */
const ONE_PATH_DAYS = 550

const isApproximate = ({ record }: Level): boolean => {
  const comparator: string | null = record.comparator
  return comparator === '≈' || /[~%?]/.test(record.date_edtf ?? '')
}

/** "about 2,500", "more than 900", "5,000 to 6,000": a stated number as it was stated. */
export function levelWords(level: Level, env: ChartEnv): string {
  const t = translator(env.prefs)
  const { number, range } = formats(env.prefs)
  const { low, best, high, comparator } = level.record
  const n = number(level.anchor)
  if (best === null && low !== null && high !== null) return range(low, null, high)
  if (comparator === '>') return t('charts.level.more_than', { n })
  if (comparator === '<') return t('charts.level.fewer_than', { n })
  if (comparator === '≥' || (best === null && high === null)) return t('charts.level.at_least', { n })
  if (comparator === '≤' || (best === null && low === null)) return t('charts.level.at_most', { n })
  const words = comparator === '≈' ? t('charts.level.about', { n }) : n
  return low !== high && (low !== null || high !== null)
    ? t('charts.level.ranged', { n: words, range: range(low, best, high) })
    : words
}

function pointOf(level: Level, group: LevelGroup, view: View, env: ChartEnv): FrameValue {
  const { prefs } = env
  const t = translator(prefs)
  const { record, x0, x1 } = level
  const { edtf, list } = formats(prefs)
  const definition = DEFINITIONS[group.definition]?.[prefs.locale] ?? group.definition
  const period = edtf(record.date_edtf, 'medium')
  const label = t('charts.level.point', {
    date: period,
    n: levelWords(level, env),
    what: groupName(group, prefs.locale),
    definition,
  })
  const names = record.source_names.map(source => source.label)
  return {
    x0,
    x1,
    value: record.best,
    low: record.low,
    high: record.high,
    ...(x1 - x0 > 1 ? { coarse: true } : {}),
    ...(isApproximate(level) ? { approximate: true } : {}),
    period,
    ...(record.date_edtf === null ? {} : { code: record.date_edtf }),
    label,
    short: levelWords(level, env),
    ...(names.length > 0 ? { source: list(names.slice(0, 3)) } : {}),
    href: entryHref(prefs.locale, record.event_id, view),
    id: record.event_id,
  }
}

function stepValue(step: Step, env: ChartEnv): FrameValue {
  const { number } = formats(env.prefs)
  return {
    x0: step.x0,
    x1: step.x1,
    value: step.best,
    low: step.low,
    high: step.high,
    label: number(step.best),
    short: number(step.best),
  }
}

/** A dashed path from where the present line stood to each planned number; plans close in time follow on from each other. */
function planValues(plan: LevelGroup, steps: readonly Step[], view: View, env: ChartEnv): FrameValue[] {
  const values: FrameValue[] = []
  let before: Level | null = null
  for (const level of plan.levels) {
    if (before === null || level.x0 - before.x1 > ONE_PATH_DAYS) {
      const from = steps.findLast(step => step.x0 < level.x0)
      const blank = { x0: level.x0, x1: level.x0, value: null, label: '' }
      if (values.length > 0) values.push(blank)
      const x = from ? Math.min(from.x1, level.x0) : level.x0
      if (from) values.push({ x0: x, x1: x, value: from.best, label: '' })
    }
    values.push(pointOf(level, plan, view, env))
    before = level
  }
  return values
}

/** All series of the view: for each force and area its range, best line and points; plans dashed; other definitions apart. */
export function forceSeries(groups: readonly LevelGroup[], view: View, env: ChartEnv): FrameSeries[] {
  const t = translator(env.prefs)
  const subjects = [...new Set(groups.map(group => `${group.force} ${group.scope}`))]
  return groups.flatMap((group): FrameSeries[] => {
    const subject = `${group.force} ${group.scope}`
    const color = COLORS[subjects.indexOf(subject) % COLORS.length] ?? 'force'
    const what = groupName(group, env.prefs.locale)
    const key = `${group.force}.${group.scope}.${group.definition}`
    const points = () => group.levels.map(level => pointOf(level, group, view, env))
    const present = groups.find(other => `${other.force} ${other.scope}` === subject && other.definition === 'present')
    if (FORWARD.includes(group.definition)) {
      const label = t('charts.level.plan', {
        what,
        definition: DEFINITIONS[group.definition]?.[env.prefs.locale] ?? '',
      })
      const values = planValues(group, present ? stepsOf(present.levels) : [], view, env)
      return [
        {
          key,
          label,
          color,
          shape: 'dashed',
          marker: group.definition === 'projected' ? MARKERS.projected : MARKERS.planned,
          values,
        },
      ]
    }
    if (group.definition !== 'present') {
      const marker = group.definition === 'authorised' ? MARKERS.authorised : MARKERS.fiscal_year_average
      const label = t('charts.level.other', {
        what,
        definition: DEFINITIONS[group.definition]?.[env.prefs.locale] ?? '',
      })
      return [{ key, label, color: 'neutral', shape: 'points', marker, values: points() }]
    }
    const steps = stepsOf(group.levels).map(step => stepValue(step, env))
    return [
      { key: `${key}.range`, label: t('charts.level.range', { what }), color, shape: 'range', values: steps },
      { key: `${key}.best`, label: t('charts.level.best', { what }), color, shape: 'step', values: steps },
      {
        key,
        label: t('charts.level.stated', { what }),
        color,
        shape: 'points',
        marker: MARKERS.present,
        values: points(),
      },
    ]
  })
}

/** What each definition that is drawn means: a plan, a ceiling and a mean are not what was there. */
export function definitionTerms(groups: readonly LevelGroup[], env: ChartEnv): NonNullable<Frame['terms']> {
  const shown = new Set(groups.map(group => group.definition))
  const { locale } = env.prefs
  return {
    heading: translator(env.prefs)('charts.level.definitions'),
    items: Object.entries(DEFINITION_NOTES)
      .filter(([code]) => shown.has(code))
      .map(([code, text]) => ({ key: code, term: DEFINITIONS[code]?.[locale] ?? code, text: text[locale] })),
  }
}

/** What belongs to the question but not on its axes: shares of a whole, and numbers of one site. */
export function besideChart(records: readonly Level[], view: View, env: ChartEnv) {
  const t = translator(env.prefs)
  const { edtf, percent } = formats(env.prefs)
  return records.map(level => {
    const { record } = level
    const share = record.unit === 'percent'
    const n = share ? percent(level.anchor / 100) : levelWords(level, env)
    const what = said(env.prefs, { en: record.summary_en, ar: record.summary_ar })
    const values = { date: edtf(record.date_edtf, 'medium'), n, what }
    return {
      label: t(share ? 'charts.level.share' : 'charts.level.site', values),
      value: level.anchor,
      href: entryHref(env.prefs.locale, record.event_id, view),
    }
  })
}

/** Days of a record, for those that the window holds. */
export const levelOf = (record: Level['record'], anchor: number): Level => ({
  record,
  anchor,
  x0: dayNumber(record.date_min ?? '1970-01-01'),
  x1: dayNumber(record.date_max ?? '1970-01-01') + 1,
})
