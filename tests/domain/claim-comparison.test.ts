import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrees, type ComparableClaim, compareClaim } from '@/lib/domain/claim-comparison'
import type { EventRecord } from '@/lib/domain/record'
import { countTally } from '@/lib/domain/tally'
import { COMPARATOR, GAP_REASON } from '@/lib/domain/vocabularies/tally-claim'
import { anyEvents, attack, strike } from './sample'

const CLAIM: ComparableClaim = {
  claimant: 'us',
  metric: 'attacks_on_us_forces',
  comparator: '=',
  value: 3,
  scope: 'IQ+SY',
  date_min: '2024-01-31',
  date_max: '2024-01-31',
  window_start_min: '2023-10-17',
  window_start_max: '2023-10-17',
  window_end_edtf: '2024-01-31',
  window_end_min: '2024-01-31',
  window_end_max: '2024-01-31',
  definition_note_en: null,
  definition_note_ar: null,
}

function compare(claim: Partial<ComparableClaim>, records: readonly EventRecord[]) {
  const result = compareClaim({ ...CLAIM, ...claim }, records)
  return result.ok ? result.value : result.error
}

describe('compareClaim', () => {
  it('counts under the window and scope of the claim, nothing else', () => {
    const records = [
      attack('2023-10-17'),
      attack('2024-01-31', { scope: 'SY' }),
      attack('2024-01-10', { scope: 'IQ-KRI', verification: 'weak' }),
      attack('2023-10-16'),
      attack('2024-02-01'),
      attack('2024-01-10', { scope: 'JO' }),
      attack('2024-01-10', { target_type: 'diplomatic_mission' }),
      strike('2024-01-10'),
    ]
    expect(compare({}, records)).toEqual({
      own: { low: 2, value: 3, high: 3 },
      difference: 0,
      within: true,
      reasons: [],
    })
    expect(compare({ scope: 'SY', value: 1 }, records)).toMatchObject({ own: { value: 1 }, within: true })
  })

  it('says why we may know of fewer', () => {
    const records = [attack('2024-01-10'), attack('2024-01-11', { scope: 'theatre' })]
    expect(compare({ value: 170, comparator: '>' }, records)).toEqual({
      own: { low: 1, value: 1, high: 1 },
      difference: -169,
      within: false,
      reasons: ['outside_scope', 'no_individual_report'],
    })
    expect(compare({ value: 170, definition_note_en: 'Bases only.' }, [])).toMatchObject({
      reasons: ['no_individual_report', 'definition_differs'],
    })
  })

  it('says why we may know of more', () => {
    const records = [
      attack('2024-01-10', { outcome: 'intercepted', verification: 'confirmed' }),
      attack('2024-01-11', { possible_duplicate: true }),
      attack('2024-01-12'),
    ]
    expect(compare({ value: 1 }, records)).toMatchObject({
      own: { low: 2, value: 3, high: 3 },
      difference: 2,
      within: false,
      reasons: ['intercepted_not_counted', 'double_report'],
    })
  })

  it('reads a window known to the month at its widest, and is sure only at its narrowest', () => {
    const window = { window_start_min: '2023-10-01', window_start_max: '2023-10-31' }
    const records = [
      attack('2023-10-10'),
      attack('2023-11-01'),
      attack('', { date_min: '2024-01-15', date_max: '2024-02-15' }),
    ]
    expect(compare({ ...window, value: 9 }, records)).toEqual({
      own: { low: 1, value: 2, high: 3 },
      difference: -7,
      within: false,
      reasons: ['no_individual_report', 'different_window'],
    })
    expect(compare({ ...window, value: 1 }, records)).toMatchObject({ within: true, reasons: [] })
  })

  it('ends at the day of the statement where the claim names no end', () => {
    const open = { window_end_edtf: null, window_end_min: null, window_end_max: null }
    expect(compare({ ...open, value: 1 }, [attack('2024-01-31'), attack('2024-02-01')])).toMatchObject({
      own: { value: 1 },
      within: true,
    })
  })

  it('counts what the metric counts', () => {
    const records = [
      attack('2024-01-10', { claimed_by: 'iri', injured_us: 4, injured_best: 9 }),
      attack('2024-01-11', { injured_us: null, injured_best: 2 }),
      strike('2024-01-12', { injured_us: 1 }),
    ]
    expect(compare({ metric: 'us_airstrikes', value: 1 }, records)).toMatchObject({ own: { value: 1 } })
    expect(compare({ metric: 'us_personnel_injured', value: 4 }, records)).toMatchObject({ own: { value: 4 } })
    const claimed = { metric: 'operations_claimed', claimant: 'iri', value: 1 } as const
    expect(compare(claimed, records)).toMatchObject({ own: { value: 1 }, within: true })
  })

  it.each([
    [{ value: null }, 'no_number'],
    [{ comparator: null }, 'no_number'],
    [{ scope: null }, 'no_scope'],
    [{ window_start_min: null, window_start_max: null }, 'no_window'],
    [{ window_start_min: '2024-03-01', window_start_max: '2024-03-01' }, 'no_window'],
    [{ window_end_max: null }, 'no_window'],
    [{ metric: 'operations_claimed', claimant: null }, 'no_claimant'],
    [{ metric: 'attacks_in_erbil' }, 'metric_not_counted'],
    [{ metric: 'attacks_on_kurdistan_region' }, 'metric_not_counted'],
    [{ metric: null }, 'metric_not_counted'],
  ] as const)('is not made for %j: %s', (claim, obstacle) => {
    expect(compare(claim, [attack('2024-01-10')])).toBe(obstacle)
  })

  it('keeps low <= value <= high, agrees with the tally, and explains only a disagreement', () => {
    const value = fc.nat(40)
    const comparator = fc.constantFrom('=', '≈', '>', '≥', '<', '≤')
    fc.assert(
      fc.property(anyEvents, value, comparator, fc.constantFrom('IQ', 'IQ+SY', 'theatre'), (records, v, c, scope) => {
        const claim = { ...CLAIM, value: v, comparator: c, scope, metric: 'us_airstrikes' } as const
        const result = compareClaim(claim, records)
        if (!result.ok) throw new Error(result.error)
        const { own, difference, within, reasons } = result.value
        expect(own.low <= own.value && own.value <= own.high).toBe(true)
        expect(difference).toBe(own.value - v)
        expect(within).toBe(agrees(own, c, v))
        if (within) expect(reasons).toEqual([])
        for (const reason of reasons) expect(Object.keys(GAP_REASON)).toContain(reason)
        const filters = { from: '2023-10-17', to: '2024-01-31' }
        const question = { kind: 'strike', measure: 'events', grain: 'year', split: 'none', filters, scope } as const
        const tally = countTally(records, question).reduce((sum, row) => sum + row.value, 0)
        expect(own.value).toBe(tally)
      }),
    )
  })
})

describe('agrees', () => {
  it.each([
    ['=', 3, 5, 3, true],
    ['=', 3, 5, 6, false],
    ['≈', 92, 92, 100, true],
    ['≈', 80, 85, 100, false],
    ['>', 1, 5, 5, false],
    ['≥', 1, 5, 5, true],
    ['<', 5, 9, 5, false],
    ['≤', 5, 9, 5, true],
  ] as const)('%s: a count of %i to %i against %i is %s', (comparator, low, high, value, expected) => {
    expect(agrees({ low, high }, comparator, value)).toBe(expected)
  })

  it('knows every comparator of the codebook', () => {
    expect(Object.keys(COMPARATOR)).toEqual(['=', '≈', '>', '≥', '<', '≤'])
  })
})
