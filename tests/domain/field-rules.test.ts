import { describe, expect, it } from 'vitest'
import { derivedColumns, derivedNames, fieldProblems } from '@/lib/domain/field-rules'

describe('derivedColumns', () => {
  it('follow from the dates that are given, and only from those', () => {
    expect(derivedColumns('attack', { date_edtf: '2024-01' })).toEqual({
      date_min: '2024-01-01',
      date_max: '2024-01-31',
      date_prec: 4,
    })
    expect(derivedColumns('attack', { weapon: 'drone' })).toEqual({})
    expect(derivedColumns('tally_claim', { window_start_edtf: '2023-10-17', window_end_edtf: '2024-01~' })).toEqual({
      window_start_min: '2023-10-17',
      window_start_max: '2023-10-17',
      window_end_min: '2024-01-01',
      window_end_max: '2024-01-31',
    })
  })

  it('are empty where a date is cleared, open or unreadable', () => {
    const empty = { date_min: null, date_max: null, date_prec: null }
    expect(derivedColumns('milestone', { date_edtf: null })).toEqual(empty)
    expect(derivedColumns('milestone', { date_edtf: 'soon' })).toEqual(empty)
    expect(derivedColumns('milestone', { date_edtf: '../2025-09-30' })).toEqual({
      date_min: null,
      date_max: '2025-09-30',
      date_prec: 5,
    })
    expect(derivedNames('window_end_edtf')).toEqual({ min: 'window_end_min', max: 'window_end_max' })
  })
})

describe('fieldProblems', () => {
  it.each([
    ['attack', { fatalities_low: 3, fatalities_high: 2 }, [{ field: 'fatalities_best', code: 'order' }]],
    ['attack', { injured_low: 3, injured_best: 2 }, [{ field: 'injured_best', code: 'order' }]],
    ['attack', { injured_low: 2, injured_best: 2, injured_high: 5, fatalities_best: 9 }, []],
    ['force_level', { low: 2500, best: 900 }, [{ field: 'best', code: 'order' }]],
    ['strike', { date_start: '2024-01-02', date_end: '2024-01-01' }, [{ field: 'date_end', code: 'period_reversed' }]],
    ['strike', { date_start: '2024-01-02', date_end: '2024-01-02' }, []],
    ['milestone', {}, []],
  ] as const)('%s %j: %j', (kind, fields, problems) => {
    expect(fieldProblems(kind, fields)).toEqual(problems)
  })
})
