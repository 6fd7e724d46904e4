import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/core/canonical-json'

const json = fc.jsonValue({ stringUnit: 'grapheme' })

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders keys by UTF-16 code units, as in section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    const text = canonicalJson(Object.fromEntries(keys.map(key => [key, 0])))
    expect(Object.keys(JSON.parse(text))).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'])
  })

  it('means the same and does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, value => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), members => {
        const turned = Object.fromEntries(Object.entries(members).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(members))
      }),
    )
  })

  it('leaves out what is undefined, and refuses what JSON would change', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
    for (const value of [Number.NaN, Infinity, 1n, undefined, new Date(0), () => 0, Symbol('a'), '\ud800', new Map()])
      expect(() => canonicalJson({ list: [value] })).toThrow(TypeError)
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow(TypeError)
  })
})
