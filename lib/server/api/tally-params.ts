import 'server-only'
import { GRAINS } from '@/lib/core/grain'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import type { BoundName, Split, Tally, TallyRow } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, TARGET_TYPE, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { choice, choices, day, idList, scope, single, words } from './params'
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

/** The tally that the parameters of `GET /api/v1/tallies` ask for: attacks by month in the whole theatre unless said. */
export function tallyOf(params: URLSearchParams, revision: number): Tally {
  for (const name of REFUSED) if (params.has(name)) badParameter('parameter_unsupported', name)
  const from = day(params, 'from')
  const to = day(params, 'to')
  const q = single(params, 'q')
  const lists = {
    place: idList(params, 'place'),
    actor: idList(params, 'actor'),
    weapon: words(params, 'weapon', WEAPON, STRIKE_WEAPON),
    outcome: words(params, 'outcome', OUTCOME),
    claimed_by: idList(params, 'claimed_by'),
    target: words(params, 'target', TARGET_TYPE),
    target_not: words(params, 'target_not', TARGET_TYPE),
    verification: choices(params, 'verification', Object.keys(VERIFICATION)),
  }
  return {
    kind: choice(params, 'kind', ['attack', 'strike'] as const) ?? 'attack',
    measure: choice(params, 'measure', ['events', 'fatalities', 'injured'] as const) ?? 'events',
    grain: choice(params, 'grain', GRAINS) ?? 'month',
    split: choice(params, 'stack', SPLITS) ?? 'none',
    scope: scope(params, 'scope') ?? WHOLE_THEATRE,
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
  const bound = choice(params, 'bounds', BOUNDS) ?? 'best'
  return bound === 'best' ? rows : rows.map(row => ({ ...row, value: row[bound] }))
}
