import { possiblyWithin, surelyWithin } from '@/lib/core/date-span'
import { err, ok, type Result } from '@/lib/core/result'
import { type GapEvidence, type GapPart, gapParts } from './claim-gap'
import {
  type AskingClaim,
  type ClaimObstacle,
  type ClaimQuestion,
  type EventSums,
  questionOf,
  sumEvents,
} from './claim-question'
import type { EventRecord, TallyClaimRecord } from './record'
import { containsScope, disjoint } from './scope'
import type { COMPARATOR } from './vocabularies/tally-claim'

type Comparator = keyof typeof COMPARATOR

/** The part of a claim that is compared. */
export type ComparableClaim = AskingClaim &
  Pick<TallyClaimRecord, 'comparator' | 'value' | 'definition_note_en' | 'definition_note_ar'>

/** A stated total beside our own count under its window, scope and metric. */
export type ClaimComparison = {
  readonly own: { readonly low: number; readonly value: number; readonly high: number }
  /** Ours less theirs: negative where we know of fewer. */
  readonly difference: number
  /** True where some count between our low and our high agrees with the claim as it is worded: only that the bounds hold it. */
  readonly within: boolean
  /** What may explain the difference, in the order of the codebook: the amounts add up to it, whether the bounds hold it or not. */
  readonly reasons: readonly GapPart[]
}

/** How far "about" may be off: a tenth. A round number seldom means more, and a narrower rule would refuse "about 2,000" for 1,850. */
export const ABOUT = 0.1

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

type Counted = { readonly own: ClaimComparison['own']; readonly evidence: GapEvidence }

/** How one scope lies to a question's: within it, apart from it, or neither (wider, or not stated). */
function relation(asked: string): (scope: string | null) => 'within' | 'apart' | 'neither' {
  const known = new Map<string | null, 'within' | 'apart' | 'neither'>()
  return scope => {
    const found =
      known.get(scope) ??
      (scope === null
        ? 'neither'
        : containsScope(asked, scope)
          ? 'within'
          : disjoint(asked, scope)
            ? 'apart'
            : 'neither')
    known.set(scope, found)
    return found
  }
}

function count({ scope, window }: ClaimQuestion, sums: Iterable<EventSums>): Counted {
  const own = { low: 0, value: 0, high: 0 }
  const evidence = { elsewhere: 0, atTheEdge: 0, unsure: 0, stopped: 0, doubled: 0, loose: 0 }
  const lies = relation(scope)
  for (const row of sums) {
    if (!possiblyWithin(row, window.from, window.to)) continue
    const where = lies(row.scope)
    if (where === 'neither') evidence.elsewhere += row.value + row.unsure
    if (where !== 'within') continue
    own.high += row.high
    if (!surelyWithin(row, window.from, window.to)) {
      evidence.atTheEdge += row.value + row.unsure
      continue
    }
    own.value += row.value
    evidence.unsure += row.unsure
    evidence.stopped += row.stopped
    evidence.doubled += row.doubled
    if (surelyWithin(row, window.lateFrom, window.earlyTo)) own.low += row.low
    else evidence.loose += row.value - row.stopped - row.doubled
  }
  return { own, evidence }
}

/**
 * Compares a stated total with our own count of what it counts, under its own window and scope; no other number of ours is
 * set beside it. `sums` are those of the claim's counter (`sumEvents`), over the published events of one revision.
 * - `own.value`: events admitted for best that surely lie in the window as wide as it may be meant;
 * - `own.low`: admitted for low, surely in it however narrow it is meant; `own.high`: admitted for high, possibly in it.
 * An error says why there is nothing to compare.
 */
export function compareSums(
  claim: ComparableClaim,
  sumsOf: (question: ClaimQuestion) => Iterable<EventSums>,
): Result<ClaimComparison, ClaimObstacle> {
  const { value, comparator } = claim
  if (value === null || comparator === null) return err('no_number')
  const question = questionOf(claim)
  if (!question.ok) return question
  const { own, evidence } = count(question.value, sumsOf(question.value))
  const difference = own.value - value
  const ownRules = claim.definition_note_en !== null || claim.definition_note_ar !== null
  const reasons = gapParts(-difference, evidence, { ...question.value, ownRules })
  return ok({ own, difference, within: agrees(own, comparator, value), reasons })
}

/** The same over the events themselves. */
export const compareClaim = (
  claim: ComparableClaim,
  records: Iterable<EventRecord>,
): Result<ClaimComparison, ClaimObstacle> => compareSums(claim, question => sumEvents(records, question.counter))
