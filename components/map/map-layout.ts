import { geoMercator, geoPath } from 'd3-geo'
import type { Outline } from '@/lib/charts/geometry'
import type { MapMark, MapSite } from '@/lib/charts/map-frame'
import { MAP_BOX } from './map-box'
import type { Box, LabelWish } from './map-labels'

/** `picture` is that of files that are looked at in a chat: few names in large letters. */
export type MapSize = 'wide' | 'narrow' | 'picture' | 'small'

/** What the map shows before anybody moves it: west, south, east, north. Both renderers fit it into the same box. */
export const MAP_BOUNDS = [38.1, 28.95, 48.9, 37.55] as const

/** Units of the viewBox; `mark` is the radius of one event, from which those of more grow with their area. */
const SIZES = {
  wide: { ...MAP_BOX, font: 12, mark: 3.3, least: 4.2 },
  narrow: { width: 360, height: 346, font: 10.5, mark: 2, least: 3.2 },
  picture: { width: 360, height: 346, font: 13, mark: 2.2, least: 3.4 },
  small: { width: 320, height: 307, font: 11, mark: 2, least: 5 },
} as const

/** Width in CSS pixels from which the map is drawn wide; `map-stills.tsx` asks the same of its container in CSS. */
export const MAP_WIDE_FROM = 560

export type Circle = { readonly x: number; readonly y: number; readonly r: number }
export type PlacedMark = { readonly mark: MapMark } & Circle

export type MapLayout = {
  readonly size: MapSize
  readonly width: number
  readonly height: number
  readonly font: number
  readonly at: (lon: number, lat: number) => readonly [number, number]
  /** Units for a distance on the ground at a latitude. */
  readonly length: (km: number, lat: number) => number
  /** Path of an outline, cut to the box; empty where it lies outside. */
  readonly path: (outline: Outline) => string
  readonly radius: (n: number) => number
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Lays the map out for one of its sizes. */
export function mapLayout(size: MapSize): MapLayout {
  const { width, height, font, mark, least } = SIZES[size]
  const [west, south, east, north] = MAP_BOUNDS
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ].map(p => [...p]),
  }
  const projection = geoMercator()
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      corners,
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
    .precision(0)
  const draw = geoPath(projection).digits(1)
  const at = (lon: number, lat: number) => {
    const [x = 0, y = 0] = projection([lon, lat]) ?? []
    return [round(x), round(y)] as const
  }
  return {
    size,
    width,
    height,
    font,
    at,
    length: (km, lat) =>
      round((at(1 + west, lat)[0] - at(west, lat)[0]) * (km / (111.32 * Math.cos((lat * Math.PI) / 180)))),
    // On the sphere d3 takes a ring's inside to be on its other side than RFC 7946 does.
    path: ({ geometry }) =>
      draw({
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map(polygon => polygon.map(ring => ring.toReversed())),
      }) ?? '',
    radius: n => round(Math.max(least, mark * Math.sqrt(n))),
  }
}

/** Lays out over a map that moves: `at` is where it shows a spot now. Marks have the size that they have in the Still. */
export function liveLayout(width: number, height: number, at: MapLayout['at']): MapLayout {
  const size = width >= MAP_WIDE_FROM ? 'wide' : 'narrow'
  const still = SIZES[size]
  const scale = width / still.width
  return {
    size,
    width,
    height,
    font: Math.min(13, still.font * scale),
    at,
    length: () => 0,
    path: () => '',
    radius: n => round(Math.max(still.least, still.mark * Math.sqrt(n)) * scale),
  }
}

/** Radius of the mark of a cluster, with its number, and of the ring around it. */
export const clusterRadius = (n: number, { radius }: Pick<MapLayout, 'radius'>): number => Math.max(11, radius(n))
export const CLUSTER_RING = 3.5

/** The marks of a site side by side around its spot. A square is as wide as a circle of the same area. */
export function placeMarks(site: Pick<MapSite, 'spot' | 'marks'>, layout: MapLayout): readonly PlacedMark[] {
  const [x, y] = layout.at(...site.spot)
  const radii = site.marks.map(mark => layout.radius(mark.n))
  const whole = radii.reduce((sum, r) => sum + 2 * r, 0)
  let from = x - whole / 2
  return site.marks.map((mark, n) => {
    const r = radii[n] ?? 0
    from += 2 * r
    return { mark, x: round(from - r), y, r }
  })
}

export type PlacedSite = { readonly site: MapSite; readonly marks: readonly PlacedMark[] }

/** Whether a mark of a radius has room for the number of its events. */
export const holdsNumber = (r: number, short: string, font: number): boolean =>
  r >= font * 0.62 + (short.length - 1) * font * 0.26

/** How near a smaller mark may come to the middle of another: not over it, nor over a number. */
const clearOf = (larger: Circle, r: number, { font }: MapLayout): number =>
  holdsNumber(larger.r, '00', font - 1) ? Math.max(larger.r, r + font * 0.6) : larger.r

/**
 * The marks of all sites, the largest first. A smaller one that would cover the middle of a larger one, or the number in it, is moved
 * out to its rim, since neither could be read or pressed.
 */
export function settleSites(sites: readonly MapSite[], layout: MapLayout): readonly PlacedSite[] {
  const settled: Circle[] = []
  return sites.map(site => {
    const marks = placeMarks(site, layout)
    const [first] = marks
    const r = Math.max(0, ...marks.map(mark => mark.r))
    const covered =
      first && settled.find(one => one.r >= r && Math.hypot(one.x - first.x, one.y - first.y) < clearOf(one, r, layout))
    if (!first || !covered) {
      settled.push(...marks)
      return { site, marks }
    }
    const away = Math.atan2(first.y - covered.y, first.x - covered.x)
    const far = Math.max(covered.r + r * 0.4, clearOf(covered, r, layout))
    const [dx, dy] = [covered.x + Math.cos(away) * far - first.x, covered.y + Math.sin(away) * far - first.y]
    const moved = marks.map(mark => ({ ...mark, x: round(mark.x + dx), y: round(mark.y + dy) }))
    settled.push(...moved)
    return { site, marks: moved }
  })
}

/** The box that a site's marks fill. */
export function siteBox({ marks }: PlacedSite): Box {
  return {
    x0: Math.min(...marks.map(({ x, r }) => x - r)),
    x1: Math.max(...marks.map(({ x, r }) => x + r)),
    y0: Math.min(...marks.map(({ y, r }) => y - r)),
    y1: Math.max(...marks.map(({ y, r }) => y + r)),
  }
}

/** Names that the marks of sites would like beside them; an area bears its governorate's name. */
export const siteWishes = (placed: readonly PlacedSite[]): readonly LabelWish[] =>
  placed
    .filter(({ site, marks }) => site.shape !== 'area' && marks.length > 0)
    .map(one => ({ key: one.site.key, text: one.site.short, around: siteBox(one) }))
