import type { ChartClaim, ChartClaims } from '@/lib/charts/chart-data'
import { parseEdtf } from '@/lib/core/edtf'
import { counterKey, questionOf, sumEvents } from '@/lib/domain/claim-question'
import { recordSchema } from '@/lib/domain/record'
import { fixtureAttacks } from './fixture-events'
import { fixtureRow } from './fixture-row'

/** Stated totals made up for tests, numbered from 9001: day, comparator, total, and what differs from the usual measure. */
const CLAIMS: readonly (readonly [
  edtf: string,
  comparator: string,
  value: number | null,
  over?: Readonly<Record<string, string | null>>,
])[] = [
  ['2023-10-24', '≥', 13],
  ['2023-10-30', '=', 23],
  ['2023-11', '≥', 61],
  ['2023-11-14', '=', 55],
  ['2023-11-21', '≈', 66],
  ['2023-12-13', '≥', 97, { definition_note_en: 'Fixture definition', definition_note_ar: 'تعريف تجريبي' }],
  ['2024-01-11', '≈', 130],
  ['2024-01-28', '>', 150],
  ['2024-02-07', '<', 170],
  ['2024-01-25', '>', null],
  ['2023-11-14', '=', 27, { scope: 'IQ' }],
  ['2024-01-09', '=', 52, { scope: 'IQ' }],
  ['2024-01-14', '=', 140, { scope: 'theatre', metric: 'operations_claimed', window_start_edtf: '2023-10' }],
  ['2023-12-07', '=', 66, { metric: 'us_personnel_injured' }],
  ['2023-12-31', '=', 2, { scope: 'IQ-KRI', metric: 'attacks_in_erbil' }],
  ['2024', '=', 116, { scope: 'SY', window_start_edtf: null }],
]

const ends = (name: string, edtf: string | null) => {
  const date = edtf === null ? null : parseEdtf(edtf)
  return date?.ok ? { [`${name}_min`]: date.value.min, [`${name}_max`]: date.value.max } : {}
}

const records: readonly ChartClaim[] = CLAIMS.map(([date_edtf, comparator, value, over], n) => {
  const window_start_edtf = over?.window_start_edtf === undefined ? '2023-10-17' : over.window_start_edtf
  const row = fixtureRow('tally_claim', `IWM-T-${9001 + n}`, {
    ...{ date_edtf, comparator, value, scope: 'IQ+SY', claimant: 'fixture-claimant', metric: 'attacks_on_us_forces' },
    ...over,
    ...{ window_start_edtf, window_end_edtf: date_edtf },
    ...ends('window_start', window_start_edtf),
    ...ends('window_end', date_edtf),
  })
  return {
    ...recordSchema('tally_claim').parse(row),
    source_names: [{ id: `fixture-${n % 5}`, label: `Fixture Agency ${n % 5}` }],
  }
})

const counters = records.flatMap(claim => {
  const question = questionOf(claim)
  return question.ok ? [question.value.counter] : []
})

/** The claims with what a server that holds the fixture's events would set beside them. */
export const fixtureClaims: ChartClaims = {
  records,
  sums: Object.fromEntries(counters.map(counter => [counterKey(counter), sumEvents(fixtureAttacks, counter)])),
}
