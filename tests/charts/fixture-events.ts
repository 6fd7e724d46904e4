import type { ChartNeed } from '@/lib/charts/chart-data'
import { type AttackRecord, recordSchema } from '@/lib/domain/record'
import { countTally, type TallyRow } from '@/lib/domain/tally'
import { fixtureRow } from './fixture-row'

/**
 * Events made up for tests, in the proportions of the real record. Each is one attack: EDTF date, weapon, outcome, and whether it is
 * well supported (`sure`) or may be nothing (`doubtful`: in the high count only).
 */
export type FixtureEvent = {
  readonly edtf: string
  readonly weapon: string
  readonly outcome: string
  readonly weight: 'sure' | 'fair' | 'doubtful'
}

const MONTHS: Readonly<Record<string, number>> = {
  '2023-10': 29,
  '2023-11': 41,
  '2023-12': 42,
  '2024-01': 46,
  '2024-02': 11,
  '2024-04': 5,
  '2024-07': 3,
  '2024-08': 4,
  '2024-09': 3,
  '2024-10': 8,
  '2024-11': 3,
  '2025-06': 4,
  '2025-07': 2,
  '2026-03': 16,
}

const WEAPONS = [
  'drone',
  'drone',
  'rocket',
  'drone',
  'rocket',
  'unknown',
  'drone',
  'mixed',
  'rocket',
  'ballistic_missile',
]
const OUTCOMES = ['hit', 'intercepted', 'unknown', 'unknown', 'failed']

const dated = Object.entries(MONTHS).flatMap(([month, count]) =>
  Array.from({ length: count }, (_, n): FixtureEvent => {
    const day = month === '2023-10' ? 17 + (n % 14) : 1 + ((n * 7) % (month === '2026-03' ? 20 : 28))
    return {
      edtf: `${month}-${String(day).padStart(2, '0')}`,
      weapon: WEAPONS[(n * 3 + count) % WEAPONS.length] ?? 'unknown',
      outcome: OUTCOMES[n % OUTCOMES.length] ?? 'unknown',
      weight: n % 9 === 4 ? 'doubtful' : n % 4 === 3 ? 'fair' : 'sure',
    }
  }),
)

/** Known only to a year, to a month, and to two months. */
const vague: readonly FixtureEvent[] = [
  { edtf: '2024', weapon: 'rocket', outcome: 'unknown', weight: 'sure' },
  { edtf: '2024', weapon: 'drone', outcome: 'unknown', weight: 'fair' },
  { edtf: '2024-05', weapon: 'drone', outcome: 'unknown', weight: 'sure' },
  { edtf: '2023-12-30/2024-01-02', weapon: 'rocket', outcome: 'unknown', weight: 'fair' },
]

export const FIXTURE_EVENTS: readonly FixtureEvent[] = [...dated, ...vague]

const GRADES = { sure: 'confirmed', fair: 'weak', doubtful: 'contested' } as const

const countable = recordSchema('attack')

/** The events as published records, numbered from 9001. */
export const fixtureAttacks: readonly AttackRecord[] = FIXTURE_EVENTS.map(({ edtf, weapon, outcome, weight }, n) =>
  countable.parse(
    fixtureRow('attack', `IWM-A-${9001 + n}`, {
      date_edtf: edtf,
      scope: n % 3 === 0 ? 'SY' : 'IQ-federal',
      place_id: `fixture-place-${n % 9}`,
      weapon,
      outcome,
      // One in eleven names the coalition alone.
      target_type: n % 11 === 6 ? 'coalition_forces' : 'us_forces',
      verification: GRADES[weight],
    }),
  ),
)

/** The rows that a server would answer for the one tally of an event chart; strikes are counted from the same events. */
export const fixtureRows = (tally: ChartNeed['tallies'][string]): TallyRow[] =>
  countTally(fixtureAttacks, { ...tally, kind: 'attack' })
