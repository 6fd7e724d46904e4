import type { MapSite } from './map-frame'

/** A site where it stands on the screen, with the radius that its marks reach. */
export type ScreenSite = { readonly site: MapSite; readonly x: number; readonly y: number; readonly r: number }

/** Sites too close to be told apart on the screen, around the one with most events. */
export type Cluster = {
  readonly x: number
  readonly y: number
  readonly sites: readonly ScreenSite[]
  readonly n: number
}

/** Least distance in pixels between two marks that fingers and eyes can tell apart. */
const LEAST = 15

/**
 * Joins sites whose marks would cover each other, the largest first; the others stay alone. Only points join: an area or
 * circle says with its mark where it lies. Costs the square of the number of places, never of events.
 */
export function clusterSites(sites: readonly ScreenSite[]): readonly Cluster[] {
  const clusters: { x: number; y: number; r: number; sites: ScreenSite[] }[] = []
  for (const one of sites.toSorted((a, b) => b.site.n - a.site.n)) {
    const point = one.site.shape === 'point'
    const near = !point
      ? undefined
      : clusters.find(
          ({ x, y, r, sites: [first] }) =>
            first?.site.shape === 'point' && Math.hypot(x - one.x, y - one.y) < Math.max(LEAST, r + one.r * 0.2),
        )
    if (near) near.sites.push(one)
    else clusters.push({ x: one.x, y: one.y, r: one.r, sites: [one] })
  }
  return clusters.map(({ x, y, sites: members }) => ({
    x,
    y,
    sites: members,
    n: members.reduce((sum, { site }) => sum + site.n, 0),
  }))
}

/** Whether coming closer would bring the sites of a cluster apart. */
export function separable({ sites }: Cluster): boolean {
  return new Set(sites.map(({ site }) => `${site.lon} ${site.lat}`)).size > 1
}
