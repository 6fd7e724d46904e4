import { GAP_REASONS } from '@/lib/domain/claim-gap'
import { GAP_REASON, GAP_REASON_NOTES, METRIC_NOTES } from '@/lib/domain/vocabularies/tally-claim'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { ChartData } from './chart-data'
import type { ClaimGroup, ClaimRow, GroupedClaims } from './claim-rows'
import { claimLabel } from './claim-series'
import { claimantWords, endWords, measureWords, ownWords, statedWords } from './claim-words'
import type { ChartEnv } from './define-chart'
import type { Frame, FrameChoice, FrameSeries } from './frame'
import { chartHref, entryHref } from './links'
import { DEFAULT_VIEW, type View } from './view'

/** The finding: the last total that can be compared, and our own count of the same. */
export function claimTitle(rows: readonly ClaimRow[], data: ChartData, env: ChartEnv): string {
  const t = translator(env.prefs)
  const last = rows.findLast(row => row.comparison.ok)
  if (!last?.comparison.ok || !last.question.ok) return t('claims.none')
  return t('claims.title', {
    who: claimantWords(last.claim, data.names.actors, env.prefs),
    stated: statedWords(last.claim, env.prefs),
    date: endWords(last.question.value.window, env.prefs),
    own: ownWords(last.comparison.value.own, env.prefs),
  })
}

const gapOf = ({ comparison }: ClaimRow): number =>
  comparison.ok && !comparison.value.within ? Math.abs(comparison.value.difference) : -1

/** The reasons that occur among these claims, each with how many of them it may explain. */
function reasonCounts(rows: readonly ClaimRow[]) {
  return GAP_REASONS.flatMap(reason => {
    const n = rows.filter(
      ({ comparison }) => comparison.ok && comparison.value.reasons.some(part => part.reason === reason),
    ).length
    return n === 0 ? [] : [{ reason, n }]
  })
}

/** How the totals were compared, and in words what may explain each difference. */
export function claimTerms(group: ClaimGroup, env: ChartEnv): NonNullable<Frame['terms']> {
  const { locale } = env.prefs
  const t = translator(env.prefs)
  const how = { key: 'how', term: t('claims.how'), text: said(env.prefs, METRIC_NOTES[group.yardstick.metric]) }
  const reasons = reasonCounts(group.rows).map(({ reason, n }) => ({
    key: reason,
    term: t('claims.reason_count', { label: GAP_REASON[reason][locale], n }),
    text: said(env.prefs, GAP_REASON_NOTES[reason]),
  }))
  return { heading: t('claims.explain'), items: [how, ...reasons] }
}

/** The picture in sentences: how many agree, the widest gap, the last, and what may explain the differences. */
export function claimSentences(
  rows: readonly ClaimRow[],
  terms: Frame['terms'],
  data: ChartData,
  env: ChartEnv,
): string[] {
  const t = translator(env.prefs)
  const compared = rows.filter(row => row.comparison.ok)
  const agree = compared.filter(({ comparison }) => comparison.ok && comparison.value.within).length
  const last = compared.at(-1)
  const widest = compared.reduce<ClaimRow | undefined>(
    (most, row) => (gapOf(row) > Math.max(0, most ? gapOf(most) : 0) ? row : most),
    undefined,
  )
  return [
    t('claims.summary_count', { n: compared.length, agree, differ: compared.length - agree }),
    ...(widest ? [t('claims.summary_gap', { label: claimLabel(widest, data, env) })] : []),
    ...(last ? [t('claims.summary_last', { label: claimLabel(last, data, env) })] : []),
    ...(terms?.items ?? []).map(({ term, text }) => t('claims.summary_reason', { label: term, text })),
  ]
}

/** Every yardstick as a choice; the one with most claims needs no word in the address. */
export function claimChoices(
  { groups }: GroupedClaims,
  shown: string | null,
  data: ChartData,
  view: View,
  env: ChartEnv,
): FrameChoice[] {
  const chart = { slug: 'claimed-tallies', defaults: DEFAULT_VIEW }
  return groups.map((group, index) => ({
    key: group.token,
    label: measureWords(group, data.names.actors, env.prefs),
    n: group.rows.length,
    // Another measure begins on another day: a window chosen for this one says nothing of it.
    href: chartHref(env.prefs.locale, chart, { ...view, time: null, claims: index === 0 ? null : group.token }),
    chosen: group.token === shown,
  }))
}

/** Claims of the measure that the axes do not hold: without a number, or outside the time shown. */
export function claimsBeside(
  rows: readonly ClaimRow[],
  series: readonly FrameSeries[],
  data: ChartData,
  view: View,
  env: ChartEnv,
): Frame['unplaced'] {
  const t = translator(env.prefs)
  const drawn = new Set(series.flatMap(one => one.values.flatMap(value => value.id ?? [])))
  return rows.flatMap(({ claim, question }) => {
    if (drawn.has(claim.event_id) || !question.ok) return []
    const values = {
      date: endWords(question.value.window, env.prefs),
      who: claimantWords(claim, data.names.actors, env.prefs),
      stated: statedWords(claim, env.prefs),
    }
    return [
      {
        label: t(claim.value === null ? 'claims.off_number' : 'claims.off_window', values),
        value: claim.value ?? 0,
        href: entryHref(env.prefs.locale, claim.event_id, view),
      },
    ]
  })
}
