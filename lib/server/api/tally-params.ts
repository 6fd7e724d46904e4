import 'server-only'
import { GRAINS } from '@/lib/core/grain'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import type { BoundName, Split, Tally, TallyRow } from '@/lib/domain/tally'
import { OUTCOME, STRIKE_WEAPON, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { choice, choices, day, idList, scope, words } from './params'

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

/** The tally that the parameters of `GET /api/v1/tallies` ask for: attacks by month in the whole theatre unless said. */
export function tallyOf(params: URLSearchParams, revision: number): Tally {
  const from = day(params, 'from')
  const to = day(params, 'to')
  const lists = {
    place: idList(params, 'place'),
    actor: idList(params, 'actor'),
    weapon: words(params, 'weapon', WEAPON, STRIKE_WEAPON),
    outcome: words(params, 'outcome', OUTCOME),
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
      ...(lists.place && { place: lists.place }),
      ...(lists.actor && { actor: lists.actor }),
      ...(lists.weapon && { weapon: lists.weapon }),
      ...(lists.outcome && { outcome: lists.outcome }),
      ...(lists.verification && { verification: lists.verification }),
    },
  }
}

/** Rows whose `value` is the bound that was asked (`bounds`, best unless said); `low` and `high` stay. */
export function boundRows(params: URLSearchParams, rows: readonly TallyRow[]): readonly TallyRow[] {
  const bound = choice(params, 'bounds', BOUNDS) ?? 'best'
  return bound === 'best' ? rows : rows.map(row => ({ ...row, value: row[bound] }))
}
