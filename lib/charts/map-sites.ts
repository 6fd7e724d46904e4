import { groupBy } from '@/lib/core/group-by'
import type { EventKind } from '@/lib/domain/tally'
import { GOVERNORATES, middleOf, middlesOf } from './geometry'
import type { MapCell, MapPlace } from './map-data'
import type { SiteShape } from './map-frame'

/** Radius in km within which a place lies that is known to its district, and to a governorate whose outline we lack. */
export const RADIUS_KM = { district: 30, governorate: 60 } as const

/** One place's part of a site, with the precisions that its records state there. */
export type SitePart = {
  readonly place: MapPlace
  readonly counts: Readonly<Record<EventKind, number>>
  readonly stated: readonly (number | null)[]
  /** The place has records in another site too, so that its address alone would open more than these. */
  readonly shared: boolean
}

export type Site = {
  readonly key: string
  readonly shape: SiteShape
  readonly lon: number
  readonly lat: number
  /** Where its marks stand. */
  readonly spot: readonly [number, number]
  readonly km: number
  readonly pcode: string | null
  /** UCDP 1–4, the coarsest of its parts. */
  readonly prec: number
  readonly parts: readonly SitePart[]
  readonly n: number
}

/** Events without a spot: the place that they name, if any. */
export type Unlocated = { readonly place: MapPlace | null; readonly part: Omit<SitePart, 'place'>; readonly n: number }

type Spot = Omit<Site, 'key' | 'spot' | 'parts' | 'n'>

const middles = new Map(GOVERNORATES.map(outline => [outline.properties.code, middleOf(outline)]))

/** Where records of a place and precision are drawn; null where they have no spot on the map. */
export function spotOf(place: MapPlace, stated: number | null): Spot | null {
  const prec = Math.max(place.where_prec, stated ?? 0)
  if (prec > 4) return null
  const middle = prec === 4 && place.pcode !== null ? middles.get(place.pcode) : undefined
  if (middle) return { shape: 'area', lon: middle[0], lat: middle[1], km: 0, pcode: place.pcode, prec }
  if (place.longitude === null || place.latitude === null) return null
  const at = { lon: place.longitude, lat: place.latitude, pcode: null, prec }
  if (prec <= 2) return { ...at, shape: 'point', km: 0 }
  return { ...at, shape: 'circle', km: prec === 3 ? RADIUS_KM.district : RADIUS_KM.governorate }
}

const groundOf = (spot: Spot): string =>
  spot.shape === 'area' ? `${spot.pcode}` : `${spot.lon} ${spot.lat} ${spot.shape} ${spot.km}`

const total = (counts: Readonly<Record<EventKind, number>>): number => counts.attack + counts.strike

/** A place's cells of one spot as one part. */
function partOf(cells: readonly MapCell[], all: readonly MapCell[]): Omit<SitePart, 'place'> {
  const counts = { attack: 0, strike: 0 }
  for (const { kind, n } of cells) counts[kind] += n
  return { counts, stated: [...new Set(cells.map(cell => cell.where_prec))], shared: cells.length < all.length }
}

/** The southern end of a circle, so that its marks do not cover what stands in its middle. */
const rimOf = ({ shape, lon, lat, km }: Spot): readonly [number, number] =>
  shape === 'circle' ? [lon, Math.round((lat - km / 111.32) * 1000) / 1000] : [lon, lat]

/** A spot inside an area as far from exact ones as can be. */
function clearOf({ pcode, spot }: Site, points: readonly (readonly [number, number])[]): readonly [number, number] {
  const outline = GOVERNORATES.find(one => one.properties.code === pcode)
  const room = ([x, y]: readonly [number, number]) => Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)))
  const spots = outline ? middlesOf(outline) : []
  return spots.reduce((best, one) => (room(one) > room(best) + 0.05 ? one : best), spot)
}

/** Sorts counted cells into sites, most events first, and what has no spot. */
export function sitesOf(
  cells: readonly MapCell[],
  places: ReadonlyMap<string, MapPlace>,
): { readonly sites: readonly Site[]; readonly unlocated: readonly Unlocated[] } {
  const grouped = new Map<string, { readonly spot: Spot; readonly parts: SitePart[] }>()
  const unlocated: Unlocated[] = []
  for (const [id, all] of groupBy(cells, cell => cell.place)) {
    const place = id === null ? null : (places.get(id) ?? null)
    const spotted = all.map(cell => ({ cell, spot: place === null ? null : spotOf(place, cell.where_prec) }))
    for (const [ground, list] of groupBy(spotted, ({ spot }) => (spot === null ? null : groundOf(spot)))) {
      const part = partOf(
        list.map(({ cell }) => cell),
        all,
      )
      const spot = list[0]?.spot
      if (place === null || !spot || ground === null) {
        unlocated.push({ place, part, n: total(part.counts) })
        continue
      }
      const group = grouped.get(ground) ?? { spot, parts: [] }
      group.parts.push({ ...part, place })
      grouped.set(ground, group)
    }
  }
  const sites = [...grouped.values()].map(({ spot, parts }): Site => {
    const sorted = parts.toSorted((a, b) => total(b.counts) - total(a.counts) || (a.place.id < b.place.id ? -1 : 1))
    const first = parts.map(({ place }) => place.id).toSorted()[0] ?? ''
    const n = parts.reduce((sum, part) => sum + total(part.counts), 0)
    return { ...spot, key: `${first}.${spot.shape}`, spot: rimOf(spot), parts: sorted, n }
  })
  const points = sites.filter(site => site.shape === 'point').map(site => site.spot)
  return {
    sites: sites
      .map(site => (site.shape === 'area' ? { ...site, spot: clearOf(site, points) } : site))
      .toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1)),
    unlocated: unlocated.toSorted((a, b) => b.n - a.n || ((a.place?.id ?? '') < (b.place?.id ?? '') ? -1 : 1)),
  }
}
