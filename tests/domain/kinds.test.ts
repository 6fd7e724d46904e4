import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKind, KIND_CODES, KINDS, kindDefinition, kindOfId, publicId } from '@/lib/domain/kinds'

const ARABIC = /[\u0621-\u064a]/

describe('public ids', () => {
  it('name their kind, with at least four digits', () => {
    expect(publicId('attack', 1)).toBe('IWM-A-0001')
    expect(publicId('tally_claim', 12345)).toBe('IWM-T-12345')
    fc.assert(
      fc.property(fc.constantFrom(...KIND_CODES), fc.integer({ min: 1, max: 999_999_999 }), (kind, n) => {
        expect(kindOfId(publicId(kind, n))).toBe(kind)
      }),
    )
  })

  it('have one spelling', () => {
    for (const text of [
      'IWM-A-00001',
      'IWM-A-0000',
      'IWM-A-1',
      'iwm-a-0001',
      'IWM-X-0001',
      ' IWM-A-0001',
      'IWM-A-0001\n',
    ])
      expect(kindOfId(text)).toBeNull()
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => publicId('strike', n)).toThrow(RangeError)
  })
})

describe('kinds', () => {
  it('have a code and a letter each', () => {
    expect(Object.keys(KINDS)).toEqual([...KIND_CODES])
    expect(new Set(KIND_CODES.map(code => KINDS[code].letter)).size).toBe(KIND_CODES.length)
    for (const code of KIND_CODES) expect(KINDS[code].kind).toBe(code)
    expect(isKind('attack')).toBe(true)
    expect(isKind('toString')).toBe(false)
  })

  it.each(KIND_CODES)('%s: every field speaks both languages', kind => {
    const { label, plural, description, fields } = kindDefinition(kind)
    const texts = [label, plural, description, ...Object.values(fields).flatMap(field => [field.label, field.help])]
    for (const { en, ar } of texts) {
      expect(en).toMatch(/^[A-Z]/)
      expect(ar).toMatch(ARABIC)
      expect(en).not.toMatch(ARABIC)
    }
  })

  it.each([
    ['attack', 'Attack'],
    ['strike', 'Strike'],
    ['milestone', 'Milestone'],
    ['force_level', 'ForceLevel'],
    ['tally_claim', 'TallyClaim'],
  ] as const)(
    '%s: its fields are the columns of the table, all but what is derived or kept by the program',
    (kind, model) => {
      const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
      const body = new RegExp(`^model ${model} \\{$([\\s\\S]*?)^\\}$`, 'm').exec(schema)?.[1] ?? ''
      const columns = [...body.matchAll(/^ {2}(\w+) +(?:String|Int|Boolean|DateTime)\b(?![^\n]*@relation)/gm)].map(
        m => m[1],
      )
      const kept = ['id', 'entry_id', 'since', 'until', 'status', 'change', 'created_at', 'content_sha256']
      const program = [...kept, 'number_of_sources', 'independent_sources', 'date_prec']
      const own = columns.filter(name => name && !/_(min|max)$/.test(name) && !program.includes(name))
      expect(Object.keys(KINDS[kind].fields).sort()).toEqual(own.sort())
    },
  )
})
