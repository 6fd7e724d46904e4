import { possiblyWithin, surelyWithin } from '@/lib/core/date-span'
import type { PlainDate } from '@/lib/core/plain-date'
import { err, ok, type Result } from '@/lib/core/result'
import type { EventRecord, TallyClaimRecord } from './record'
import { containsScope, disjoint, parseScope } from './scope'
import { admits } from './tally'
import type { COMPARATOR, GAP_REASON } from './vocabularies/tally-claim'

export type GapReason = keyof typeof GAP_REASON
type Comparator = keyof typeof COMPARATOR

/** The part of a claim that is compared. */
export type ComparableClaim = Pick<
  TallyClaimRecord,
  'claimant' | 'metric' | 'comparator' | 'value' | 'scope' | 'date_max' | 'definition_note_en' | 'definition_note_ar'
> &
  Pick<
    TallyClaimRecord,
    'window_start_min' | 'window_start_max' | 'window_end_edtf' | 'window_end_min' | 'window_end_max'
  > & {
    readonly date_min: PlainDate | null
  }

/** Why a claim is shown without a comparison. */
export type ClaimObstacle = 'no_number' | 'no_window' | 'no_scope' | 'no_claimant' | 'metric_not_counted'

/** A stated total beside our own count under its window, scope and metric. */
export type ClaimComparison = {
  readonly own: { readonly low: number; readonly value: number; readonly high: number }
  /** Ours less theirs: negative where we know of fewer. */
  readonly difference: number
  /** True where some count between our low and our high agrees with the claim as it is worded. */
  readonly within: boolean
  /** What may explain the difference, in the order of the codebook; none where we agree. */
  readonly reasons: readonly GapReason[]
}

/** How far "about" may be off: a tenth. A round number seldom means more, and a narrower rule would refuse "about 2,000" for 1,850. */
const ABOUT = 0.1

/** Whether a count somewhere in low…high can be what the comparator and the value say. */
export function agrees(own: { low: number; high: number }, comparator: Comparator, value: number): boolean {
  switch (comparator) {
    case '=':
      return own.low <= value && value <= own.high
    case '≈':
      return own.low <= value * (1 + ABOUT) && own.high >= value * (1 - ABOUT)
    case '>':
      return own.high > value
    case '≥':
      return own.high >= value
    case '<':
      return own.low < value
    case '≤':
      return own.low <= value
  }
}

/** What one event adds to a metric; null where the metric does not count it. */
type Counter = (record: EventRecord) => number | null

const attacksOnForces: Counter = record =>
  record.kind === 'attack' && record.target_type !== 'diplomatic_mission' ? 1 : null

function counterOf(claim: ComparableClaim): Result<Counter, ClaimObstacle> {
  switch (claim.metric) {
    case 'attacks_on_us_forces':
    case 'attacks_on_coalition_bases':
    case 'attacks_on_us_bases':
      return ok(attacksOnForces)
    case 'us_airstrikes':
      return ok(record => (record.kind === 'strike' ? 1 : null))
    case 'us_personnel_injured':
      return ok(record => (record.kind === 'attack' ? record.injured_us : null))
    case 'operations_claimed':
      if (claim.claimant === null) return err('no_claimant')
      return ok(record => (record.kind === 'attack' && record.claimed_by === claim.claimant ? 1 : null))
    default:
      // Erbil governorate, the Kurdistan Region: our records do not say which of them such a total would hold.
      return err('metric_not_counted')
  }
}

/** The window at its widest and at its narrowest: its ends may be known only to the month. */
type Window = {
  readonly from: PlainDate
  readonly lateFrom: PlainDate
  readonly earlyTo: PlainDate
  readonly to: PlainDate
}

function windowOf(claim: ComparableClaim): Window | null {
  // A claim that names no end counts up to the day on which it was stated.
  const stated = claim.window_end_edtf !== null
  const earlyTo = stated ? claim.window_end_min : claim.date_min
  const to = stated ? claim.window_end_max : claim.date_max
  const { window_start_min: from, window_start_max: lateFrom } = claim
  if (from === null || lateFrom === null || earlyTo === null || to === null || from > to) return null
  return { from, lateFrom, earlyTo, to }
}

/**
 * Compares a stated total with our own count of what it counts, under its own window and scope; no other number of ours is
 * set beside it. `records` are the published attacks and strikes of one revision.
 * - `own.value`: events admitted for best that surely lie in the window as wide as it may be meant;
 * - `own.low`: admitted for low, surely in it however narrow it is meant; `own.high`: admitted for high, possibly in it.
 * An error says why there is nothing to compare.
 */
export function compareClaim(
  claim: ComparableClaim,
  records: Iterable<EventRecord>,
): Result<ClaimComparison, ClaimObstacle> {
  const { value, comparator, scope } = claim
  if (value === null || comparator === null) return err('no_number')
  if (scope === null || !parseScope(scope).ok) return err('no_scope')
  const window = windowOf(claim)
  if (window === null) return err('no_window')
  const counter = counterOf(claim)
  if (!counter.ok) return counter

  const own = { low: 0, value: 0, high: 0 }
  const seen = { outside: false, atTheEdge: window.from !== window.lateFrom || window.earlyTo !== window.to }
  const counted: EventRecord[] = []
  for (const record of records) {
    const added = counter.value(record)
    if (added === null || !admits(record, 'high') || !possiblyWithin(record, window.from, window.to)) continue
    if (record.scope === null || !containsScope(scope, record.scope)) {
      seen.outside ||= record.scope === null || !disjoint(scope, record.scope)
      continue
    }
    own.high += added
    if (!surelyWithin(record, window.from, window.to)) {
      seen.atTheEdge = true
      continue
    }
    if (!admits(record, 'best')) continue
    own.value += added
    counted.push(record)
    if (admits(record, 'low') && surelyWithin(record, window.lateFrom, window.earlyTo)) own.low += added
  }

  const difference = own.value - value
  const within = agrees(own, comparator, value)
  if (within) return ok({ own, difference, within, reasons: [] })
  const fewer = difference < 0
  const reasons: Record<GapReason, boolean> = {
    outside_scope: fewer && seen.outside,
    no_individual_report: fewer,
    intercepted_not_counted:
      !fewer && counted.some(record => record.outcome === 'intercepted' || record.outcome === 'failed'),
    double_report: !fewer && counted.some(record => record.possible_duplicate),
    different_window: seen.atTheEdge,
    definition_differs: claim.definition_note_en !== null || claim.definition_note_ar !== null,
  }
  return ok({ own, difference, within, reasons: GAP_REASONS.filter(reason => reasons[reason]) })
}

const GAP_REASONS = [
  'outside_scope',
  'no_individual_report',
  'intercepted_not_counted',
  'double_report',
  'different_window',
  'definition_differs',
] as const satisfies readonly GapReason[]
