import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldDifferences } from '@/lib/domain/differences'
import { KIND_CODES, kindDefinition } from '@/lib/domain/kinds'

describe('fieldDifferences', () => {
  it('names the fields that differ in the order of the definition, before and after', () => {
    const before = { weapon: 'drone', outcome: 'hit', tags: ['a'], fatalities_best: null, date_edtf: '2024-01' }
    const after = { weapon: 'rocket', outcome: 'hit', tags: ['a', 'b'], fatalities_best: 0, date_edtf: '2024-01-04' }
    expect(fieldDifferences('attack', before, after)).toEqual([
      { key: 'date_edtf', before: '2024-01', after: '2024-01-04' },
      { key: 'weapon', before: 'drone', after: 'rocket' },
      { key: 'fatalities_best', before: null, after: 0 },
      { key: 'tags', before: ['a'], after: ['a', 'b'] },
    ])
  })

  it('does not tell "not there" from "nothing stated", and leaves out what is no field', () => {
    expect(
      fieldDifferences('attack', { target_en: '', since: 1, date_prec: 1 }, { target_en: null, since: 2 }),
    ).toEqual([])
  })

  it('finds no difference of a version from itself, and each changed field of every kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KIND_CODES), fc.nat(), (kind, pick) => {
        const keys = Object.keys(kindDefinition(kind).fields)
        const version = Object.fromEntries(keys.map(key => [key, `${key} stated`]))
        const key = keys[pick % keys.length] ?? ''
        expect(fieldDifferences(kind, version, { ...version })).toEqual([])
        expect(fieldDifferences(kind, version, { ...version, [key]: null })).toEqual([
          { key, before: `${key} stated`, after: null },
        ])
      }),
    )
  })
})
