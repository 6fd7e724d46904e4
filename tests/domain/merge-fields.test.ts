import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeFields } from '@/lib/domain/merge-fields'

describe('two changes of one version', () => {
  test('what only one side changed is taken, what both changed in two ways is a conflict', () => {
    expect(
      mergeFields(
        { a: '1', b: '1', c: '1', d: '1' },
        { a: '2', b: '1', c: '2', d: '2' },
        { a: '1', b: '3', c: '3', d: '2' },
      ),
    ).toEqual({
      values: { a: '2', b: '3', c: '2', d: '2' },
      taken: ['b'],
      conflicts: [{ field: 'c', base: '1', mine: '2', theirs: '3' }],
    })
  })

  test('bounds of one number go together', () => {
    const base = { fatalities_low: '', fatalities_best: '2', fatalities_high: '' }
    const merged = mergeFields(base, { ...base, fatalities_low: '1' }, { ...base, fatalities_best: '0' })
    expect(merged.conflicts.map(conflict => conflict.field)).toEqual(['fatalities_best'])
    expect(merged.taken).toEqual([])
  })

  test('a day goes together with the period that it lies in', () => {
    const base = { date_edtf: '2024-01-04', date_start: '', date_end: '' }
    const merged = mergeFields(base, { ...base, date_edtf: '2024-02-01' }, { ...base, date_end: '2024-01-05' })
    expect(merged.conflicts.map(conflict => conflict.field)).toEqual(['date_end'])
    expect(merged.values).toMatchObject({ date_edtf: '2024-02-01', date_end: '' })
  })

  const value = fc.constantFrom('', '1', '2')
  const side = fc.record({ a: value, low: value, best: value, high: value, date_start: value, date_end: value })

  test('nothing that either side typed is lost', () => {
    fc.assert(
      fc.property(side, side, side, (base, mine, theirs) => {
        const { values, conflicts } = mergeFields<string>(base, mine, theirs)
        const before = new Map(Object.entries(base))
        for (const [field, typed] of Object.entries(mine))
          if (typed !== before.get(field)) expect(values[field]).toBe(typed)
        for (const [field, typed] of Object.entries(theirs)) {
          if (typed === before.get(field)) continue
          const kept = values[field] === typed || conflicts.some(one => one.field === field && one.theirs === typed)
          expect(kept, field).toBe(true)
        }
      }),
    )
  })

  test('one side alone changes as it likes', () => {
    fc.assert(
      fc.property(side, side, (base, changed) => {
        expect(mergeFields<string>(base, changed, base)).toEqual({ values: changed, taken: [], conflicts: [] })
        expect(mergeFields<string>(base, base, changed)).toMatchObject({ values: changed, conflicts: [] })
      }),
    )
  })
})
