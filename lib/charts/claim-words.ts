import type { ClaimComparison } from '@/lib/domain/claim-comparison'
import type { GapPart } from '@/lib/domain/claim-gap'
import type { ClaimObstacle, ClaimWindow } from '@/lib/domain/claim-question'
import type { TallyClaimRecord } from '@/lib/domain/record'
import { scopeLabel } from '@/lib/domain/scope'
import { GAP_REASON, METRIC, METRIC_NOTES } from '@/lib/domain/vocabularies/tally-claim'
import type { Localized } from '@/lib/domain/vocabulary'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { ClaimGroup } from './claim-rows'
import { formats } from './words'

/** Names of actors by id. */
export type ActorNames = Readonly<Record<string, Localized>>

const STATED: Readonly<Record<string, MessageKey>> = {
  '=': 'claims.exactly',
  '≈': 'charts.level.about',
  '>': 'charts.level.more_than',
  '≥': 'charts.level.at_least',
  '<': 'charts.level.fewer_than',
  '≤': 'charts.level.at_most',
}

/** A stated total as it was worded: "at least 168". */
export function statedWords(claim: Pick<TallyClaimRecord, 'comparator' | 'value'>, prefs: Preferences): string {
  const t = translator(prefs)
  if (claim.value === null) return t('claims.no_value')
  return t(STATED[claim.comparator ?? '='] ?? 'claims.exactly', { n: formats(prefs).number(claim.value) })
}

/** Who stated it: the actor on record, else the words of the record. */
export function claimantWords(
  claim: Pick<TallyClaimRecord, 'claimant' | 'claimant_note_en' | 'claimant_note_ar'>,
  actors: ActorNames,
  prefs: Preferences,
): string {
  const name = claim.claimant === null ? '' : said(prefs, actors[claim.claimant] ?? {})
  const note = said(prefs, { en: claim.claimant_note_en, ar: claim.claimant_note_ar })
  return (name || note || claim.claimant) ?? translator(prefs)('claims.unnamed')
}

/** A day that may be any of several: its month where it is one, else both ends. */
function dayWords(first: string, last: string, prefs: Preferences): string {
  const { date, edtf } = formats(prefs)
  if (first === last) return date(first, 'medium')
  const month = first.slice(0, 7)
  const whole = first.endsWith('-01') && last.startsWith(month) && last.slice(8) >= '28'
  if (whole) return edtf(month, 'medium')
  return translator(prefs)('claims.between', { first: date(first, 'medium'), last: date(last, 'medium') })
}

/** The day up to which a claim counts. */
export const endWords = ({ earlyTo, to }: Pick<ClaimWindow, 'earlyTo' | 'to'>, prefs: Preferences): string =>
  dayWords(earlyTo, to, prefs)

/** "17 Oct 2023 to 11 Jan 2024", with both ends as exact as they are known. */
export const windowWords = (window: ClaimWindow, prefs: Preferences): string =>
  translator(prefs)('claims.window', {
    from: dayWords(window.from, window.lateFrom, prefs),
    to: endWords(window, prefs),
  })

/** What a yardstick measures, in words. */
export function measureWords(
  { yardstick }: Pick<ClaimGroup, 'yardstick'>,
  actors: ActorNames,
  prefs: Preferences,
): string {
  const { metric, scope, from, lateFrom, claimant } = yardstick
  const values = {
    metric: METRIC[metric][prefs.locale],
    scope: scopeLabel(scope)[prefs.locale],
    from: dayWords(from, lateFrom, prefs),
  }
  const t = translator(prefs)
  if (claimant === null) return t('claims.measure', values)
  return t('claims.measure_by', { ...values, who: said(prefs, actors[claimant] ?? {}) || claimant })
}

/** "131 (98 to 140)": our own count with its range. */
export function ownWords({ low, value, high }: ClaimComparison['own'], prefs: Preferences): string {
  const t = translator(prefs)
  return low === high ? t('claims.own', { n: value }) : t('claims.own_range', { n: value, low, high })
}

/** How ours lies to theirs: "29 fewer", "4 more", "equal". */
export function differenceWords(difference: number, prefs: Preferences): string {
  const t = translator(prefs)
  if (difference === 0) return t('claims.equal')
  return t(difference < 0 ? 'claims.fewer' : 'claims.more', { n: Math.abs(difference) })
}

/** A reason by name, with its part of the difference where that is known: "No report of the single event (+39)". */
export function reasonLabel({ reason, amount }: GapPart, prefs: Preferences): string {
  const label = GAP_REASON[reason][prefs.locale]
  if (amount === null) return label
  return translator(prefs)('claims.part', { label, amount: formats(prefs).signed(amount) })
}

/** The difference added up: "175 = 148 + 2 + 25"; none where there is none. */
export function sumWords(stated: number, comparison: ClaimComparison, prefs: Preferences): string | null {
  if (comparison.difference === 0) return null
  const { number, signed } = formats(prefs)
  const amounts = comparison.reasons.flatMap(({ amount }) => (amount === null ? [] : [signed(amount)]))
  return translator(prefs)('claims.section_sum', {
    ...{ stated: number(stated), own: number(comparison.own.value), parts: amounts.join(' ') },
  })
}

/** What may explain the difference, by name and amount. */
export const reasonWords = (reasons: ClaimComparison['reasons'], prefs: Preferences): string =>
  reasons.map(part => reasonLabel(part, prefs)).join(' · ')

/** Why a claim stands without a comparison; of a metric that we do not count, its own note says it. */
export function obstacleWords(obstacle: ClaimObstacle, metric: TallyClaimRecord['metric'], prefs: Preferences): string {
  if (obstacle === 'metric_not_counted' && metric !== null) return said(prefs, METRIC_NOTES[metric])
  return translator(prefs)(`claims.${obstacle}`)
}
