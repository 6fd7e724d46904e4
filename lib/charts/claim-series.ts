import { dayNumber, type PlainDate } from '@/lib/core/plain-date'
import { counterKey } from '@/lib/domain/claim-question'
import { yardstickSteps } from '@/lib/domain/yardstick'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from './chart-data'
import type { ClaimGroup, ClaimRow } from './claim-rows'
import { claimantWords, differenceWords, endWords, ownWords, reasonWords, statedWords } from './claim-words'
import type { ChartEnv } from './define-chart'
import type { FrameSeries, FrameValue } from './frame'
import { countedHref, entryHref } from './links'
import type { View } from './view'
import { formats } from './words'

type Domain = readonly [number, number]

/** Our own running count as steps, cut to what is shown; the last one runs to the edge. */
function ownValues(group: ClaimGroup, data: ChartData, [x0, x1]: Domain, view: View, env: ChartEnv): FrameValue[] {
  const { number, date } = formats(env.prefs)
  const steps = yardstickSteps(group.yardstick, data.claims?.sums[counterKey(group.yardstick.counter)] ?? [])
  return steps.flatMap((step, index): FrameValue[] => {
    const next = steps[index + 1]
    const from = Math.max(dayNumber(step.date), x0)
    const to = Math.min(next ? dayNumber(next.date) : x1, x1)
    if (from >= to) return []
    const { low, value, high } = step
    const label = `${date(step.date, 'medium')}: ${ownWords(step, env.prefs)}`
    const { from: first, lateFrom, counter, scope } = group.yardstick
    const window = { from: first, lateFrom, earlyTo: step.date, to: step.date }
    const href = value === 0 ? undefined : countedHref(env.prefs.locale, view, { counter, scope, window })
    return [{ x0: from, x1: to, value, low, high, label, short: number(value), ...(href ? { href } : {}) }]
  })
}

/** A claim and its comparison in one sentence. */
export function claimLabel({ claim, comparison, question }: ClaimRow, data: ChartData, env: ChartEnv): string {
  const { prefs } = env
  const t = translator(prefs)
  if (!comparison.ok || !question.ok) return ''
  const { own, difference, within } = comparison.value
  return t('claims.point', {
    date: endWords(question.value.window, prefs),
    who: claimantWords(claim, data.names.actors, prefs),
    stated: statedWords(claim, prefs),
    own: ownWords(own, prefs),
    verdict: within ? t('claims.agrees') : t('claims.differs', { difference: differenceWords(difference, prefs) }),
  })
}

/** Where a claim stands on the axis: the day, or days, at which its window ends. */
const daysOf = (earlyTo: PlainDate, to: PlainDate): Domain => [dayNumber(earlyTo), dayNumber(to) + 1]

function claimPoint(row: ClaimRow, data: ChartData, domain: Domain, view: View, env: ChartEnv): FrameValue[] {
  const { claim, comparison, question } = row
  if (!comparison.ok || !question.ok || claim.value === null) return []
  const { window } = question.value
  const [x0, x1] = daysOf(window.earlyTo, window.to)
  if (x0 < domain[0] || x1 > domain[1]) return []
  const { prefs } = env
  const up = claim.comparator === '>' || claim.comparator === '≥'
  const down = claim.comparator === '<' || claim.comparator === '≤'
  const names = claim.source_names.map(source => source.label)
  const reasons = reasonWords(comparison.value.reasons, prefs)
  const label = claimLabel(row, data, env)
  return [
    {
      x0,
      x1,
      value: up || down ? null : claim.value,
      low: up ? claim.value : null,
      high: down ? claim.value : null,
      ...(x1 - x0 > 1 ? { coarse: true } : {}),
      ...(claim.comparator === '≈' ? { approximate: true } : {}),
      period: endWords(window, prefs),
      label: reasons === '' ? label : translator(prefs)('claims.why', { label, reasons }),
      short: statedWords(claim, prefs),
      ...(names.length > 0 ? { source: formats(prefs).list(names.slice(0, 3)) } : {}),
      href: entryHref(prefs.locale, claim.event_id, view),
      id: claim.event_id,
    },
  ]
}

/** Our own count with its range, and over it the stated totals: those that it agrees with apart from the others. */
export function claimSeries(
  group: ClaimGroup,
  data: ChartData,
  domain: Domain,
  view: View,
  env: ChartEnv,
): FrameSeries[] {
  const t = translator(env.prefs)
  const own = ownValues(group, data, domain, view, env)
  const color = group.yardstick.counter.of === 'strikes' ? 'strike' : 'attack'
  const points = (within: boolean) =>
    group.rows
      .filter(({ comparison }) => comparison.ok && comparison.value.within === within)
      .flatMap(row => claimPoint(row, data, domain, view, env))
  return [
    { key: 'own.range', label: t('claims.series_range'), color, shape: 'range', counted: true, values: own },
    { key: 'own', label: t('claims.series_own'), color, shape: 'step', values: own },
    {
      key: 'agree',
      label: t('claims.series_agree'),
      color: 'claim',
      shape: 'points',
      marker: 'circle',
      values: points(true),
    },
    {
      key: 'differ',
      label: t('claims.series_differ'),
      color: 'claim',
      shape: 'points',
      marker: 'square',
      values: points(false),
    },
  ]
}
