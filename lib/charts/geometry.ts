import countriesFile from './geometry/countries.json'
import governoratesFile from './geometry/governorates.json'

/** An outline of the map: RFC 7946, WGS84. `code` is a UN P-code of a governorate or an ISO 3166-1 code of a country. */
export type Outline = {
  readonly type: 'Feature'
  readonly properties: { readonly code: string }
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }
}

type File = {
  readonly features: readonly {
    readonly properties: { readonly code: string }
    readonly geometry: { readonly coordinates: number[][][][] }
  }[]
}

const outlines = (file: File): readonly Outline[] =>
  file.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: geometry.coordinates },
  }))

/** Iraq's governorates but Halabja, whose outline no open package holds: its ground is part of Sulaymaniyah's here. */
export const GOVERNORATES = outlines(governoratesFile)

/** Iraq and the countries around it. */
export const COUNTRIES = outlines(countriesFile)

/**
 * Middles of the wide stretches of an outline's largest polygon, each surely inside, the widest first: for its name, and for what
 * is known to lie somewhere in it.
 */
export function middlesOf(outline: Outline): readonly (readonly [number, number])[] {
  const rings = outline.geometry.coordinates.flatMap(polygon => polygon.slice(0, 1))
  const largest = rings.reduce<number[][]>((best, ring) => (span(ring) > span(best) ? ring : best), [])
  const ys = largest.map(([, y = 0]) => y)
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const rows = ROWS.map(part => south + (0.5 + part) * (north - south))
  const stretches = rows.flatMap(y => inside(largest, y).map(([from, to]) => ({ y, from, to, width: to - from })))
  const sorted = stretches.toSorted((a, b) => b.width - a.width)
  return sorted
    .filter(({ width }) => width >= (sorted[0]?.width ?? 0) * 0.6)
    .map(({ y, from, to }) => [round((from + to) / 2), round(y)])
}

/** The first of them, by which an outline is named. */
export const middleOf = (outline: Outline): readonly [number, number] => middlesOf(outline)[0] ?? [0, 0]

/** Lines through an outline, as parts of its height from the middle. */
const ROWS = [-0.3, -0.225, -0.15, -0.075, 0, 0.075, 0.15, 0.225, 0.3]

const round = (n: number): number => Math.round(n * 1000) / 1000

const span = (ring: readonly number[][]): number => {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)]
  return ring.length === 0 ? 0 : (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
}

/** The stretches of a line of latitude that lie inside a ring. */
function inside(ring: readonly number[][], y: number): (readonly [number, number])[] {
  const crossings: number[] = []
  ring.forEach(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[at + 1] ?? [x1, y1]
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
  })
  const sorted = crossings.toSorted((a, b) => a - b)
  return sorted.flatMap((from, at) => (at % 2 === 0 ? [[from, sorted[at + 1] ?? from] as const] : []))
}

/** Whether a point lies in an outline, on the plane. */
export function contains(outline: Outline, [x, y]: readonly [number, number]): boolean {
  return outline.geometry.coordinates.some(
    polygon => polygon.filter(ring => inside(ring, y).some(([from, to]) => from <= x && x <= to)).length % 2 === 1,
  )
}
