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

type Growing = { readonly x: number; readonly y: number; readonly r: number; readonly sites: ScreenSite[] }

const eventsOf = (sites: readonly ScreenSite[]): number => sites.reduce((sum, { site }) => sum + site.n, 0)

/** Joins what the mark of a cluster would cover, until none covers another place. */
function apart(clusters: readonly Growing[], reach: (n: number) => number): readonly Growing[] {
  const left = [...clusters]
  const reachOf = ({ sites, r }: Growing): number => (sites.length > 1 ? reach(eventsOf(sites)) : r)
  const isPoint = ({ sites: [first] }: Growing): boolean => first?.site.shape === 'point'
  for (let at = 0; at < left.length; at += 1) {
    const one = left[at]
    const met = left.findIndex(
      (other, index) =>
        one !== undefined &&
        index !== at &&
        isPoint(one) &&
        isPoint(other) &&
        (one.sites.length > 1 || other.sites.length > 1) &&
        Math.hypot(one.x - other.x, one.y - other.y) < reachOf(one) + reachOf(other),
    )
    const other = left[met]
    if (one === undefined || other === undefined) continue
    const [large, small] = eventsOf(one.sites) >= eventsOf(other.sites) ? [one, other] : [other, one]
    large.sites.push(...small.sites)
    left.splice(left.indexOf(small), 1)
    // A cluster that grew may cover what it did not before.
    at = -1
  }
  return left
}

/**
 * Joins sites whose marks would cover each other, the largest first; the others stay alone. Only points join: an area or
 * circle says with its mark where it lies. `reach` is how far the mark of a cluster reaches on a map of this size: what such a mark
 * would cover joins it too. Costs the square of the number of places, never of events.
 */
export function clusterSites(sites: readonly ScreenSite[], reach: (n: number) => number): readonly Cluster[] {
  const clusters: Growing[] = []
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
  return apart(clusters, reach).map(({ x, y, sites: members }) => ({
    x,
    y,
    sites: members,
    n: eventsOf(members),
  }))
}

/** Whether coming closer would bring the sites of a cluster apart. */
export function separable({ sites }: Cluster): boolean {
  return new Set(sites.map(({ site }) => `${site.lon} ${site.lat}`)).size > 1
}
