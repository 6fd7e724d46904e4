import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openRing, type Point, signedArea, simplifyRings } from '@/lib/cli/geometry/simplify'

/** Two squares that share a wavy border. */
const border: Point[] = Array.from({ length: 11 }, (_, n) => [1 + (n % 2) * 0.01, n / 10] as const)
const west: Point[] = [[0, 1], [0, 0], ...border]
const east: Point[] = [[2, 0], [2, 1], ...border.toReversed()]

describe('outlines', () => {
  test('a ring is opened, rounded, and says no point twice', () => {
    expect(
      openRing(
        [
          [0, 0],
          [1.23456, 0],
          [1.23457, 0],
          [1, 1],
          [0, 0],
        ],
        2,
      ),
    ).toEqual([
      [1.23, 0],
      [1, 1],
      [0, 0],
    ])
  })

  test('area is signed by the way round', () => {
    const ring: Point[] = [
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ]
    expect(signedArea(ring)).toBe(4)
    expect(signedArea(ring.toReversed())).toBe(-4)
  })

  test('neighbours go on sharing their border, whichever way each runs along it', () => {
    const [a = [], b = []] = simplifyRings([west, east], 0.05)
    const key = (point: Point) => point.join(' ')
    const shared = a.map(key).filter(point => b.map(key).includes(point))
    expect(shared).toEqual(['1 0', '1 1'])
    expect(a.length).toBeLessThan(west.length)
    expect(Math.abs(signedArea(a))).toBeCloseTo(2, 1)
    expect(Math.abs(signedArea(a)) + Math.abs(signedArea(b))).toBeCloseTo(4, 6)
  })

  test('no point that goes lay further away than was allowed, and none is invented', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    fc.assert(
      fc.property(fc.uniqueArray(step, { minLength: 4, maxLength: 30, selector: String }), ring => {
        const [kept = []] = simplifyRings([ring], 1)
        const before = new Set(ring.map(String))
        expect(kept.length).toBeGreaterThan(0)
        expect(kept.every(point => before.has(String(point)))).toBe(true)
        expect(simplifyRings([ring], 0)[0]?.length).toBeLessThanOrEqual(ring.length)
      }),
    )
  })
})
