import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { COUNTRIES, GOVERNORATES } from '@/lib/charts/geometry'
import type { MapSite } from '@/lib/charts/map-frame'
import type { EventKind } from '@/lib/domain/tally'
import { mainKind } from './map-marks'

const TOKENS = ['map-sea', 'map-land', 'map-iraq', 'map-border', 'attack', 'strike'] as const
export type MapColors = Readonly<Record<(typeof TOKENS)[number], string>>

/** The colours of the page's scheme, as its tokens say now. */
export function mapColors(root: Element): MapColors {
  const style = getComputedStyle(root)
  const color = (token: string) => style.getPropertyValue(`--c-${token}`).trim()
  return {
    'map-sea': color('map-sea'),
    'map-land': color('map-land'),
    'map-iraq': color('map-iraq'),
    'map-border': color('map-border'),
    attack: color('attack'),
    strike: color('strike'),
  }
}

const STEPS = 48

/** A circle on the ground as a ring of corners. */
function circle({ lon, lat, km }: Pick<MapSite, 'lon' | 'lat' | 'km'>): number[][] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step * 2 * Math.PI) / STEPS
    const degrees = km / 111.32
    return [lon + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + degrees * Math.sin(angle)]
  })
}

/** Where sites lie that are not known exactly, as GeoJSON. */
export function areasOf(sites: readonly MapSite[]) {
  const features = sites.flatMap(site => {
    const outline = GOVERNORATES.find(one => one.properties.code === site.pcode)
    const coordinates =
      site.shape === 'area' ? (outline?.geometry.coordinates ?? []) : site.shape === 'circle' ? [[circle(site)]] : []
    if (coordinates.length === 0) return []
    const properties = { kind: mainKind(site), shape: site.shape }
    return [{ type: 'Feature' as const, properties, geometry: { type: 'MultiPolygon' as const, coordinates } }]
  })
  return { type: 'FeatureCollection' as const, features }
}

const outlines = (list: typeof COUNTRIES) => ({
  type: 'geojson' as const,
  data: {
    type: 'FeatureCollection' as const,
    features: list.map(({ properties, geometry }) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'MultiPolygon' as const, coordinates: geometry.coordinates },
    })),
  },
  tolerance: 0.1,
})

function areaLayers(kind: EventKind, colors: MapColors): LayerSpecification[] {
  return [
    {
      id: `area-${kind}`,
      type: 'fill',
      source: 'areas',
      filter: ['all', ['==', ['get', 'kind'], kind], ['==', ['get', 'shape'], 'area']],
      paint: { 'fill-pattern': `hatch-${kind}` },
    },
    {
      id: `circle-${kind}`,
      type: 'fill',
      source: 'areas',
      filter: ['all', ['==', ['get', 'kind'], kind], ['==', ['get', 'shape'], 'circle']],
      paint: { 'fill-color': colors[kind], 'fill-opacity': 0.08 },
    },
    {
      id: `edge-${kind}`,
      type: 'line',
      source: 'areas',
      filter: ['==', ['get', 'kind'], kind],
      paint: { 'line-color': colors[kind], 'line-width': 1.2, 'line-dasharray': [3, 2] },
    },
  ]
}

/** The ground as a style of MapLibre: our outlines in the page's colours, no tiles, no letters, no outside host. */
export function mapStyle(colors: MapColors, sites: readonly MapSite[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: outlines(COUNTRIES),
      governorates: outlines(GOVERNORATES),
      areas: { type: 'geojson', data: areasOf(sites) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colors['map-sea'] } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colors['map-land'] } },
      {
        id: 'land-line',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': colors['map-border'], 'line-width': 0.8 },
      },
      { id: 'iraq', type: 'fill', source: 'governorates', paint: { 'fill-color': colors['map-iraq'] } },
      {
        id: 'iraq-line',
        type: 'line',
        source: 'governorates',
        paint: { 'line-color': colors['map-border'], 'line-width': 0.9 },
      },
      ...areaLayers('attack', colors),
      ...areaLayers('strike', colors),
    ],
  }
}

/** Hatching of a colour, to be repeated; null where the browser has no canvas to draw it on. */
export function hatch(color: string, turned: boolean): ImageData | null {
  const size = 16
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.strokeStyle = color
  pen.globalAlpha = 0.55
  pen.lineWidth = 2.6
  for (const shift of [-size, 0, size]) {
    pen.beginPath()
    pen.moveTo(turned ? shift : shift + size, 0)
    pen.lineTo(turned ? shift + size : shift, size)
    pen.stroke()
  }
  return pen.getImageData(0, 0, size, size)
}
