import { openRing, type Point, type Ring, signedArea, simplifyRings } from './simplify'

/** One area as it comes in: polygons of rings, the first of each its outline. */
export type Area = { readonly code: string; readonly polygons: readonly (readonly Ring[])[] }

export type Precision = {
  readonly tolerance: number
  readonly digits: number
  /** Smallest outline that is kept, in square degrees; the largest of an area always is. */
  readonly least: number
}

/** RFC 7946: outlines run counter-clockwise, holes clockwise, and the last point repeats the first. */
function wound(ring: readonly Point[], hole: boolean): Point[] {
  const forward = signedArea(ring) > 0 !== hole ? ring : ring.toReversed()
  return [...forward, ...forward.slice(0, 1)]
}

/** Areas that share borders, simplified together, as the features of a GeoJSON file (RFC 7946), ordered by code. */
export function featuresOf(areas: readonly Area[], { tolerance, digits, least }: Precision) {
  const rings = areas.flatMap(({ code, polygons }) => {
    const opened = polygons.map(polygon => polygon.map(ring => openRing(ring, digits)))
    const sizes = opened.map(([outline]) => Math.abs(signedArea(outline ?? [])) / 2)
    const kept = opened.filter((_, at) => (sizes[at] ?? 0) >= Math.min(least, Math.max(...sizes)))
    return kept.flatMap((polygon, at) => polygon.map((ring, hole) => ({ code, polygon: at, hole: hole > 0, ring })))
  })
  const simple = simplifyRings(
    rings.map(({ ring }) => ring),
    tolerance,
  )
  const features = areas.map(({ code }) => {
    const polygons: Point[][][] = []
    rings.forEach((ring, at) => {
      const reduced = simple[at] ?? []
      if (ring.code !== code || reduced.length < 3) return
      polygons[ring.polygon] = [...(polygons[ring.polygon] ?? []), wound(reduced, ring.hole)]
    })
    const coordinates = polygons.filter(polygon => polygon.length > 0)
    return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } }
  })
  return features.toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
}
