import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBounds, type Bounds, ordered, resolve, sumBounds, UNREPORTED } from '@/lib/core/bounds'

const part = fc.option(fc.nat(1000))
const anyBounds = fc.record({ low: part, best: part, high: part })
const goodBounds: fc.Arbitrary<Bounds> = anyBounds.filter(ordered)

describe('resolve', () => {
  it.each([
    ['best alone', { low: null, best: 5, high: null }, { low: 5, value: 5, high: 5, reported: true }],
    ['"at least 5"', { low: 5, best: null, high: null }, { low: 5, value: 5, high: 5, reported: true }],
    ['"at most 5"', { low: null, best: null, high: 5 }, { low: 0, value: 0, high: 5, reported: true }],
    ['a range without a best', { low: 2, best: null, high: 3 }, { low: 2, value: 2, high: 3, reported: true }],
    ['a full range', { low: 13, best: 18, high: 29 }, { low: 13, value: 18, high: 29, reported: true }],
    ['none, reported', { low: null, best: 0, high: null }, { low: 0, value: 0, high: 0, reported: true }],
    ['not reported', UNREPORTED, { low: 0, value: 0, high: 0, reported: false }],
  ])('%s', (_, bounds, expected) => {
    expect(resolve(bounds)).toEqual(expected)
  })

  it('keeps low <= value <= high and every stated number', () => {
    fc.assert(
      fc.property(goodBounds, bounds => {
        const { low, value, high } = resolve(bounds)
        expect(low <= value && value <= high).toBe(true)
        expect(low).toBe(bounds.low ?? low)
        expect(value).toBe(bounds.best ?? value)
        expect(high).toBe(bounds.high ?? high)
      }),
    )
  })
})

describe('ordered', () => {
  it('compares only what is known', () => {
    expect(ordered({ low: 3, best: null, high: 2 })).toBe(false)
    expect(ordered({ low: 2, best: null, high: 2 })).toBe(true)
    expect(ordered({ low: 2, best: 1, high: null })).toBe(false)
    expect(ordered(UNREPORTED)).toBe(true)
  })
})

describe('sums', () => {
  it('of an unreported and a reported number are the reported one', () => {
    expect(addBounds(UNREPORTED, UNREPORTED)).toEqual(UNREPORTED)
    expect(addBounds(UNREPORTED, { low: 2, best: null, high: 3 })).toEqual({ low: 2, best: 2, high: 3 })
  })

  it('of a range and a single number stay in order', () => {
    expect(addBounds({ low: 2, best: null, high: 3 }, { low: null, best: 1, high: null })).toEqual({
      low: 3,
      best: 3,
      high: 4,
    })
  })

  it('stay ordered, do not depend on the order of adding, and say what was not reported', () => {
    fc.assert(
      fc.property(fc.array(goodBounds, { maxLength: 12 }), list => {
        const total = sumBounds(list)
        expect(total.low <= total.value && total.value <= total.high).toBe(true)
        expect(total.reported + total.unreported).toBe(list.length)
        expect(sumBounds([...list].reverse())).toEqual(total)
        const added = list.reduce(addBounds, UNREPORTED)
        expect(ordered(added)).toBe(true)
        const { low, value, high } = resolve(added)
        expect({ low, value, high }).toEqual({ low: total.low, value: total.value, high: total.high })
        expect(resolve(added).reported).toBe(total.reported > 0)
      }),
    )
  })
})
