import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, ordered } from '@/lib/core/bounds'
import {
  addInScopes,
  containsScope,
  disjoint,
  isScope,
  parseScope,
  SCOPES,
  scopeAtoms,
  scopeLabel,
  scopesWithin,
} from '@/lib/domain/scope'

const value = (text: string) => {
  const parsed = parseScope(text)
  return parsed.ok ? parsed.value : `! ${parsed.error}`
}
const known = (best: number): Bounds => ({ low: null, best, high: null })
const expression = fc.constantFrom(...scopesWithin('theatre'))
const part = fc.option(fc.nat(99))
const bounds = fc.record({ low: part, best: part, high: part }).filter(ordered)

describe('parseScope', () => {
  it.each([
    ['IQ', 'IQ'],
    ['SY+IQ', 'IQ+SY'],
    [' JO + SY +IQ ', 'IQ+SY+JO'],
    ['IQ-KRI+IQ-federal', 'IQ-federal+IQ-KRI'],
    ['', '! unstated'],
    ['   ', '! unstated'],
    ['IR', '! unknown'],
    ['iq', '! unknown'],
    ['IQ+', '! unknown'],
    ['IQ,SY', '! unknown'],
    ['constructor', '! unknown'],
    ['IQ+IQ', '! overlap'],
    ['IQ+IQ-KRI', '! overlap'],
    ['theatre+SY', '! overlap'],
  ])('%j gives %s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it('has one spelling for each: parsing it again changes nothing, and the order of parts says nothing', () => {
    fc.assert(
      fc.property(expression, scope => {
        expect(value(scope)).toBe(scope)
        expect(value(scope.split('+').reverse().join(' + '))).toBe(scope)
        expect(scopeAtoms(scope).join('+')).toBe(scope)
      }),
    )
    expect(isScope('IQ+SY')).toBe(true)
    expect(scopeAtoms('nowhere')).toEqual([])
  })
})

describe('containsScope', () => {
  it.each([
    ['theatre', 'IQ-KRI', true],
    ['theatre', 'IQ+SY', true],
    ['IQ', 'IQ-federal', true],
    ['IQ', 'IQ', true],
    ['IQ', 'IQ+SY', false],
    ['IQ', 'theatre', false],
    ['IQ-federal', 'IQ', false],
    ['IQ+SY', 'IQ-KRI', true],
    ['IQ+SY', 'IQ-KRI+SY', true],
    ['IQ+SY', 'JO', false],
    ['IQ-federal+IQ-KRI', 'IQ', true],
    ['IQ', '', false],
    ['', 'IQ', false],
    ['IQ', 'nowhere', false],
  ])('%s holds %s: %s', (outer, inner, expected) => {
    expect(containsScope(outer, inner)).toBe(expected)
  })

  it('orders scopes, lies at odds with disjoint, and is what scopesWithin lists', () => {
    fc.assert(
      fc.property(expression, expression, expression, (a, b, c) => {
        expect(containsScope(a, a)).toBe(true)
        if (containsScope(a, b) && containsScope(b, c)) expect(containsScope(a, c)).toBe(true)
        if (containsScope(a, b)) expect(disjoint(a, b)).toBe(false)
        expect(disjoint(a, b)).toBe(disjoint(b, a))
        expect(scopesWithin(a).includes(b)).toBe(containsScope(a, b))
        expect(disjoint(a, b)).toBe(parseScope(`${a}+${b}`).ok)
      }),
    )
  })

  it('says nothing of what is not a scope', () => {
    expect(disjoint('IQ', 'nowhere')).toBe(false)
    expect(disjoint('IQ', 'SY+JO')).toBe(true)
    expect(scopesWithin('IQ')).toEqual(['IQ', 'IQ-federal', 'IQ-KRI', 'IQ-federal+IQ-KRI'])
    expect(scopesWithin('nowhere')).toEqual([])
    expect(scopesWithin('theatre')).toHaveLength(20)
  })
})

describe('addInScopes', () => {
  it('adds disjoint areas and says for which it answers', () => {
    const sum = addInScopes([
      { scope: 'SY', bounds: known(90) },
      { scope: 'IQ', bounds: { low: 60, best: null, high: 70 } },
    ])
    expect(sum).toEqual({ ok: true, value: { scope: 'IQ+SY', bounds: { low: 150, best: 150, high: 160 } } })
  })

  it.each([
    ['an unstated scope', [null, 'IQ'], 'unstated'],
    ['nothing', [], 'unstated'],
    ['a part twice', ['IQ', 'IQ-KRI'], 'overlap'],
    ['the same twice', ['SY', 'SY'], 'overlap'],
    ['no scope of ours', ['SY', 'IR'], 'unknown'],
  ])('refuses %s', (_, scopes, error) => {
    const parts = scopes.map(scope => ({ scope, bounds: known(1) }))
    expect(addInScopes(parts)).toEqual({ ok: false, error })
  })

  it('never adds areas that share ground, and never loses order', () => {
    const parts = fc.array(fc.record({ scope: expression, bounds }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, list => {
        const clash = list.some((a, i) => list.some((b, j) => i < j && !disjoint(a.scope, b.scope)))
        const sum = addInScopes(list)
        expect(sum.ok).toBe(!clash)
        if (!sum.ok) return
        expect(ordered(sum.value.bounds)).toBe(true)
        for (const { scope } of list) expect(containsScope(sum.value.scope, scope)).toBe(true)
      }),
    )
  })
})

describe('scopeLabel', () => {
  it('speaks both languages', () => {
    expect(scopeLabel('IQ+SY')).toEqual({ en: 'Iraq and Syria', ar: 'العراق وسوريا' })
    expect(scopeLabel('IQ+SY+JO')).toEqual({ en: 'Iraq, Syria and Jordan', ar: 'العراق وسوريا والأردن' })
    expect(scopeLabel('IQ-KRI')).toEqual(SCOPES['IQ-KRI'])
    expect(scopeLabel('nowhere')).toEqual({ en: 'nowhere', ar: 'nowhere' })
  })
})
