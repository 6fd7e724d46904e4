import type { DateSpan } from '@/lib/core/date-span'
import type { PlainDate } from '@/lib/core/plain-date'
import { err, ok, type Result } from '@/lib/core/result'
import { type AttackMeasure, counts } from './claim-definition'
import type { EventRecord, TallyClaimRecord } from './record'
import { parseScope } from './scope'
import { admits } from './tally'

/** The part of a claim that says what it counts, where and when. */
export type AskingClaim = Pick<
  TallyClaimRecord,
  'claimant' | 'metric' | 'scope' | 'date_max' | 'window_start_min' | 'window_start_max'
> &
  Pick<TallyClaimRecord, 'window_end_edtf' | 'window_end_min' | 'window_end_max'> & {
    readonly date_min: PlainDate | null
  }

/** Why a claim is shown without a comparison. */
export type ClaimObstacle = 'no_number' | 'no_window' | 'no_scope' | 'no_claimant' | 'metric_not_counted'

/**
 * What of our record is added up for a metric: the attacks of a measure, strikes, US personnel injured in attacks, or the attacks
 * that one group claimed.
 */
export type ClaimCounter =
  | { readonly of: AttackMeasure | 'strikes' | 'injured' }
  | { readonly of: 'claimed'; readonly by: string }

/** The window at its widest and at its narrowest: its ends may be known only to the month. */
export type ClaimWindow = {
  readonly from: PlainDate
  readonly lateFrom: PlainDate
  readonly earlyTo: PlainDate
  readonly to: PlainDate
}

/** What is to be counted of our record so that the number can stand beside a claim's. */
export type ClaimQuestion = {
  readonly counter: ClaimCounter
  readonly scope: string
  readonly window: ClaimWindow
}

/** The name of a counter: counts of one name are counts of the same. */
export const counterKey = (counter: ClaimCounter): string =>
  counter.of === 'claimed' ? `claimed:${counter.by}` : counter.of

/** The kind of record that a counter looks at. */
export const counterKind = (counter: ClaimCounter): 'attack' | 'strike' =>
  counter.of === 'strikes' ? 'strike' : 'attack'

/** The counter of a claim's metric; an error where we count nothing that could stand beside it. */
export function counterOf(claim: Pick<AskingClaim, 'metric' | 'claimant'>): Result<ClaimCounter, ClaimObstacle> {
  switch (claim.metric) {
    case 'attacks_on_us_forces':
      return ok({ of: 'us_forces' })
    case 'attacks_on_us_bases':
      return ok({ of: 'us_bases' })
    case 'attacks_on_coalition_bases':
      return ok({ of: 'coalition_bases' })
    case 'us_airstrikes':
      return ok({ of: 'strikes' })
    case 'us_personnel_injured':
      return ok({ of: 'injured' })
    case 'operations_claimed':
      return claim.claimant === null ? err('no_claimant') : ok({ of: 'claimed', by: claim.claimant })
    default:
      // Erbil governorate, the Kurdistan Region: our records do not say which of them such a total would hold.
      return err('metric_not_counted')
  }
}

/** The window that a claim counts over; null where it names no beginning, or no end that could follow it. */
export function windowOfClaim(claim: AskingClaim): ClaimWindow | null {
  // A claim that names no end counts up to the day on which it was stated.
  const stated = claim.window_end_edtf !== null
  const earlyTo = stated ? claim.window_end_min : claim.date_min
  const to = stated ? claim.window_end_max : claim.date_max
  const { window_start_min: from, window_start_max: lateFrom } = claim
  if (from === null || lateFrom === null || earlyTo === null || to === null || from > to) return null
  return { from, lateFrom, earlyTo, to }
}

/** What to count for a claim: its scope, its window, its metric. An error says which of them is missing. */
export function questionOf(claim: AskingClaim): Result<ClaimQuestion, ClaimObstacle> {
  const { scope } = claim
  if (scope === null || !parseScope(scope).ok) return err('no_scope')
  const window = windowOfClaim(claim)
  if (window === null) return err('no_window')
  const counter = counterOf(claim)
  return counter.ok ? ok({ counter: counter.value, scope, window }) : counter
}

/**
 * What the events of one pair of dates and one scope add for a counter. Everything that a comparison needs of our record: there
 * are as many rows as there are days, however many events there were.
 */
export type EventSums = DateSpan & {
  readonly scope: string | null
  /** Admitted for low, best and high (`admits`); high holds also what the counter's definition may hold. */
  readonly low: number
  readonly value: number
  readonly high: number
  /** Of what best admits: what the definition may hold, and `value` does not. */
  readonly unsure: number
  /** Of `value`: intercepted or failed. */
  readonly stopped: number
  /** Of `value`, and not stopped: may be another record's event. */
  readonly doubled: number
}

type Added = { readonly n: number; readonly sure: boolean }

/** What one event adds, and whether the definition surely holds it; null where the counter does not look at it. */
function addedBy(counter: ClaimCounter, record: EventRecord): Added | null {
  if (record.kind !== counterKind(counter)) return null
  switch (counter.of) {
    case 'strikes':
      return { n: 1, sure: true }
    case 'injured':
      return record.kind === 'attack' && record.injured_us !== null ? { n: record.injured_us, sure: true } : null
    case 'claimed':
      return record.claimed_by === counter.by ? { n: 1, sure: true } : null
    default: {
      const counted = counts(counter.of, record.target_type)
      return counted === 'not' ? null : { n: 1, sure: counted === 'surely' }
    }
  }
}

const NOTHING = { low: 0, value: 0, high: 0, unsure: 0, stopped: 0, doubled: 0 }

/** Adds events up by dates and scope, in memory: the reference that the server's SQL is held against. */
export function sumEvents(records: Iterable<EventRecord>, counter: ClaimCounter): EventSums[] {
  const sums = new Map<string, { -readonly [K in keyof EventSums]: EventSums[K] }>()
  for (const record of records) {
    const added = addedBy(counter, record)
    if (added === null || !admits(record, 'high')) continue
    const { date_min, date_max, scope } = record
    const key = JSON.stringify([date_min, date_max, scope])
    const row = sums.get(key) ?? { date_min, date_max, scope, ...NOTHING }
    const { n, sure } = added
    row.high += n
    if (admits(record, 'best') && !sure) row.unsure += n
    if (admits(record, 'best') && sure) {
      row.value += n
      if (record.outcome === 'intercepted' || record.outcome === 'failed') row.stopped += n
      else if (record.possible_duplicate) row.doubled += n
    }
    if (admits(record, 'low') && sure) row.low += n
    sums.set(key, row)
  }
  return [...sums.values()]
}
