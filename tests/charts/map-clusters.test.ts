import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterSites as clustered, type ScreenSite, separable } from '@/lib/charts/map-clusters'
import { fixtureMap } from './fixture-map'

const [base] = fixtureMap('en').sites
if (!base) throw new Error('the fixture has no site')
const at = (x: number, y: number, n: number, given: Partial<ScreenSite['site']> = {}): ScreenSite => ({
  site: { ...base, key: `${x} ${y} ${n}`, shape: 'point', lon: x, lat: y, n, ...given },
  x,
  y,
  r: 8,
})

/** How far the mark of a cluster reaches on a phone. */
const reach = (n: number): number => Math.max(11, 2 * Math.sqrt(n)) + 3.5
const clusterSites = (sites: readonly ScreenSite[]) => clustered(sites, reach)

describe('sites on the screen', () => {
  test('too close to be told apart are one, around the largest; the others stay alone', () => {
    const clusters = clusterSites([at(0, 0, 1), at(5, 0, 9), at(100, 0, 2)])
    expect(clusters.map(({ x, n, sites }) => [x, n, sites.length])).toEqual([
      [5, 10, 2],
      [100, 2, 1],
    ])
  })

  test('areas and circles never join: they say with their mark where they lie', () => {
    expect(clusterSites([at(0, 0, 9), at(1, 0, 1, { shape: 'area' }), at(2, 0, 1, { shape: 'circle' })])).toHaveLength(
      3,
    )
  })

  test('come apart by coming closer only where they are not on one spot', () => {
    const [apart] = clusterSites([at(0, 0, 9), at(4, 0, 1)])
    const [same] = clusterSites([at(0, 0, 9), { ...at(4, 0, 1), site: { ...at(0, 0, 1).site } }])
    expect([apart && separable(apart), same && separable(same)]).toEqual([true, false])
  })

  test('no event is lost and none counted twice, wherever they lie', () => {
    const site = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
      n: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(site, { maxLength: 40 }), list => {
        const clusters = clusterSites(list.map(({ x, y, n }) => at(x, y, n)))
        expect(clusters.reduce((sum, one) => sum + one.n, 0)).toBe(list.reduce((sum, one) => sum + one.n, 0))
        expect(clusters.flatMap(one => one.sites)).toHaveLength(list.length)
        // The mark of a cluster covers no other place, on a map of any size.
        for (const one of clusters.filter(({ sites }) => sites.length > 1)) {
          for (const other of clusters.filter(some => some !== one)) {
            const theirs = other.sites.length > 1 ? reach(other.n) : 8
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(reach(one.n) + theirs)
          }
        }
      }),
    )
  })
})
