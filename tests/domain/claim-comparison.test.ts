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
      reasons: [
        { reason: 'outside_scope', amount: 1 },
        { reason: 'no_individual_report', amount: 168 },
      ],
    })
    expect(compare({ value: 170, definition_note_en: 'Bases only.' }, [])).toMatchObject({
      reasons: [
        { reason: 'no_individual_report', amount: 170 },
        { reason: 'definition_differs', amount: null },
      ],
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
      reasons: [
        { reason: 'intercepted_not_counted', amount: -1 },
        { reason: 'double_report', amount: -1 },
      ],
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
      reasons: [
        { reason: 'no_individual_report', amount: 6 },
        { reason: 'different_window', amount: 1 },
      ],
    })
    expect(compare({ ...window, value: 1 }, records)).toMatchObject({
      ...{ within: true, difference: 1, reasons: [{ reason: 'different_window', amount: -1 }] },
    })
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

  it('explains what lies within the bounds as well: they hold it, they do not account for it', () => {
    const records = [
      ...Array.from({ length: 3 }, () => attack('2024-01-10')),
      ...Array.from({ length: 4 }, () => attack('2024-01-11', { verification: 'weak' })),
      attack('2024-01-12', { target_type: 'host_base' }),
    ]
    expect(compare({ value: 5 }, records)).toEqual({
      own: { low: 3, value: 7, high: 8 },
      difference: 2,
      within: true,
      reasons: [{ reason: 'definition_differs', amount: -2 }],
    })
    expect(compare({ value: 8 }, records)).toMatchObject({
      ...{ within: true, reasons: [{ reason: 'definition_differs', amount: 1 }] },
    })
  })

  it('says that a definition cannot be told apart even where the numbers are equal', () => {
    const records = [attack('2024-01-10'), attack('2024-01-11', { target_type: 'coalition_forces' })]
    const unsure = [{ reason: 'definition_differs', amount: null }]
    expect(compare({ metric: 'attacks_on_us_forces', value: 1 }, records)).toMatchObject({ difference: 0, reasons: [] })
    expect(compare({ metric: 'attacks_on_us_bases', value: 1 }, records)).toMatchObject({
      ...{ difference: 0, reasons: unsure },
    })
    expect(compare({ metric: 'attacks_on_coalition_bases', value: 2 }, records)).toMatchObject({
      ...{ difference: 0, reasons: unsure },
    })
  })

  it('keeps low <= value <= high, agrees with the tally, and adds every difference up from reasons', () => {
    const value = fc.nat(40)
    const comparator = fc.constantFrom('=', '≈', '>', '≥', '<', '≤')
    const metric = fc.constantFrom(
      ...(['us_airstrikes', 'attacks_on_us_forces', 'attacks_on_coalition_bases', 'us_personnel_injured'] as const),
    )
    const scopes = fc.constantFrom('IQ', 'IQ+SY', 'theatre')
    fc.assert(
      fc.property(anyEvents, value, comparator, scopes, metric, fc.boolean(), (records, v, c, scope, of, late) => {
        const narrow = late ? { window_start_max: '2023-11-30', window_end_min: '2024-01-05' } : {}
        const claim = { ...CLAIM, ...narrow, value: v, comparator: c, scope, metric: of } as const
        const result = compareClaim(claim, records)
        if (!result.ok) throw new Error(result.error)
        const { own, difference, within, reasons } = result.value
        expect(own.low <= own.value && own.value <= own.high).toBe(true)
        expect(difference).toBe(own.value - v)
        expect(within).toBe(agrees(own, c, v))
        expect(reasons.reduce((sum, { amount }) => sum + (amount ?? 0), own.value)).toBe(v)
        expect(reasons.some(({ amount }) => amount !== null)).toBe(difference !== 0)
        const order = Object.keys(GAP_REASON)
        const places = reasons.map(({ reason }) => order.indexOf(reason))
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        for (const { amount } of reasons) expect(amount === null || amount * difference < 0).toBe(true)
        if (of !== 'us_airstrikes') return
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
