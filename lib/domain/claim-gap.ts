import type { ClaimCounter, ClaimWindow } from './claim-question'
import type { GAP_REASON } from './vocabularies/tally-claim'

export type GapReason = keyof typeof GAP_REASON

/** In the order of the codebook. */
export const GAP_REASONS = [
  'outside_scope',
  'no_individual_report',
  'intercepted_not_counted',
  'double_report',
  'different_window',
  'definition_differs',
] as const satisfies readonly GapReason[]

/**
 * A reason with its part of what is stated less what is ours: positive where it is in their number and not in ours, negative where
 * it is in ours and not in theirs. Null where the reason applies and no record of ours says how much.
 */
export type GapPart = { readonly reason: GapReason; readonly amount: number | null }

/** Records of ours that a reason may be about, none of them under two: what `count` of claim-comparison finds. */
export type GapEvidence = {
  /** Beside our best count: of an area that is wider or not stated, maybe in the window, maybe of the definition. */
  readonly elsewhere: number
  readonly atTheEdge: number
  readonly unsure: number
  /** Within our best count: brought down, maybe counted twice, in the window only at its widest. */
  readonly stopped: number
  readonly doubled: number
  readonly loose: number
}

/** Counters whose definition no field of ours can tell from a neighbour's: a base from a patrol, a US strike from a coalition one. */
const blurred = ({ of }: ClaimCounter): boolean => of === 'us_bases' || of === 'coalition_bases' || of === 'strikes'

/** Each reason takes what its records can account for of what those before it leave; the last takes the rest. */
function shares(
  gap: number,
  capacities: readonly (readonly [GapReason, number])[],
  rest: GapReason,
): ReadonlyMap<GapReason, number> {
  const sign = Math.sign(gap)
  const parts = new Map<GapReason, number>()
  let left = Math.abs(gap)
  for (const [reason, most] of [...capacities, [rest, Number.POSITIVE_INFINITY] as const]) {
    const taken = Math.min(left, most)
    if (taken > 0) parts.set(reason, (parts.get(reason) ?? 0) + sign * taken)
    left -= taken
  }
  return parts
}

/**
 * Adds the gap between a stated total and our best count up from reasons, so that stated = ours + the amounts. Reasons without an
 * amount stand beside them: rules of the claimant's own, a definition that our fields cannot tell apart (also where the numbers
 * are equal), ends of the window that are not known to the day. Why in this order: docs/decisions/027.
 */
export function gapParts(
  gap: number,
  evidence: GapEvidence,
  about: { readonly counter: ClaimCounter; readonly window: ClaimWindow; readonly ownRules: boolean },
): GapPart[] {
  const { elsewhere, atTheEdge, unsure, stopped, doubled, loose } = evidence
  const { counter, window, ownRules } = about
  const parts =
    gap > 0
      ? shares(
          gap,
          [
            ['outside_scope', elsewhere],
            ['different_window', atTheEdge],
            ['definition_differs', unsure],
          ],
          'no_individual_report',
        )
      : shares(
          gap,
          [
            ['intercepted_not_counted', stopped],
            ['double_report', doubled],
            ['different_window', loose],
          ],
          'definition_differs',
        )
  const openEnded = gap !== 0 && (window.from !== window.lateFrom || window.earlyTo !== window.to)
  const applies = (reason: GapReason) =>
    (reason === 'definition_differs' && (ownRules || blurred(counter))) || (reason === 'different_window' && openEnded)
  return GAP_REASONS.flatMap(reason => {
    const amount = parts.get(reason) ?? null
    return amount !== null || applies(reason) ? [{ reason, amount }] : []
  })
}
