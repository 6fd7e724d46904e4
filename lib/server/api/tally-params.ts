import 'server-only'
import { GRAINS } from '@/lib/core/grain'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import type { BoundName, Split, Tally, TallyRow } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { among, anyOf, DAY, ID, readMany, readOne, SCOPE, WORDS, wordOf } from './params'
import { badParameter } from './respond'

const SPLITS = [
  'none',
  'weapon',
  'place',
  'claimed_by',
  'outcome',
  'scope',
  'verification',
] as const satisfies readonly Split[]
const BOUNDS = ['low', 'best', 'high'] as const satisfies readonly BoundName[]

/** Filters of a list that counts do not take: a number that left one out without a word would be a wrong number. */
const REFUSED = ['bucket', 'scope_is', 'source', 'updated_since', 'where_prec'] as const

/** What a count is asked by, by name. */
export const TALLY_PARAMETERS = {
  kind: among(['attack', 'strike']),
  measure: among(['events', 'fatalities', 'injured']),
  grain: among(GRAINS),
  stack: among(SPLITS),
  bounds: among(BOUNDS),
  from: DAY,
  to: DAY,
  scope: SCOPE,
  place: anyOf(ID),
  actor: anyOf(ID),
  weapon: anyOf(wordOf(WEAPON, STRIKE_WEAPON)),
  outcome: anyOf(wordOf(OUTCOME)),
  claimed_by: anyOf(ID),
  target: anyOf(wordOf(TARGET_TYPE)),
  target_not: anyOf(wordOf(TARGET_TYPE)),
  verification: anyOf(among(Object.keys(VERIFICATION))),
  q: WORDS,
} as const

/** The tally that the parameters of `GET /api/v1/tallies` ask for: attacks by month in the whole theatre unless said. */
export function tallyOf(params: URLSearchParams, revision: number): Tally {
  for (const name of REFUSED) if (params.has(name)) badParameter('parameter_unsupported', name)
  const P = TALLY_PARAMETERS
  const from = readOne(params, 'from', P.from)
  const to = readOne(params, 'to', P.to)
  const q = readOne(params, 'q', P.q)
  const lists = {
    place: readMany(params, 'place', P.place),
    actor: readMany(params, 'actor', P.actor),
    weapon: readMany(params, 'weapon', P.weapon),
    outcome: readMany(params, 'outcome', P.outcome),
    claimed_by: readMany(params, 'claimed_by', P.claimed_by),
    target: readMany(params, 'target', P.target),
    target_not: readMany(params, 'target_not', P.target_not),
    verification: readMany(params, 'verification', P.verification),
  }
  return {
    kind: readOne(params, 'kind', P.kind) ?? 'attack',
    measure: readOne(params, 'measure', P.measure) ?? 'events',
    grain: readOne(params, 'grain', P.grain) ?? 'month',
    split: readOne(params, 'stack', P.stack) ?? 'none',
    scope: readOne(params, 'scope', P.scope) ?? WHOLE_THEATRE,
    revision,
    filters: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(q === undefined ? {} : { q }),
      ...(lists.place && { place: lists.place }),
      ...(lists.actor && { actor: lists.actor }),
      ...(lists.weapon && { weapon: lists.weapon }),
      ...(lists.outcome && { outcome: lists.outcome }),
      ...(lists.claimed_by && { claimed_by: lists.claimed_by }),
      ...(lists.target && { target: lists.target }),
      ...(lists.target_not && { target_not: lists.target_not }),
      ...(lists.verification && { verification: lists.verification }),
    },
  }
}

/** Rows whose `value` is the bound that was asked (`bounds`, best unless said); `low` and `high` stay. */
export function boundRows(params: URLSearchParams, rows: readonly TallyRow[]): readonly TallyRow[] {
  const bound = readOne(params, 'bounds', TALLY_PARAMETERS.bounds) ?? 'best'
  return bound === 'best' ? rows : rows.map(row => ({ ...row, value: row[bound] }))
}
