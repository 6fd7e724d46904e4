import { COUNTRIES, GOVERNORATES, middleOf } from '@/lib/charts/geometry'
import type { MapFrame } from '@/lib/charts/map-frame'
import { round } from '../charts/layout'
import { SvgText, UNSPOKEN } from '../charts/svg-text'
import { textWidth } from '../charts/text-fit'
import type { Box, PlacedLabel } from './map-labels'
import type { MapLayout } from './map-layout'

/** Where a country's name stands, since the middle of a large one lies outside the picture. */
const COUNTRY_SPOTS: Readonly<Record<string, readonly [number, number]>> = {
  SY: [39.3, 35.75],
  JO: [38.55, 31.9],
  SA: [41.6, 30.7],
  KW: [47.6, 29.35],
  IR: [47.75, 34.6],
  TR: [40.9, 37.4],
}

/** Room between a name and the edge of the picture. */
const EDGE = 4

type Props = { readonly frame: Pick<MapFrame, 'locale' | 'countries'>; readonly layout: MapLayout; readonly id: string }

/** Land and borders under the marks. */
export function MapGround({ layout, id }: Omit<Props, 'frame'>) {
  return (
    <g {...UNSPOKEN}>
      <defs>
        {(['attack', 'strike'] as const).map(kind => (
          <pattern
            key={kind}
            id={`${id}-${kind}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={kind === 'attack' ? 'rotate(45)' : 'rotate(-45)'}
          >
            <path d="M0,0 v6" stroke={`var(--c-${kind})`} strokeWidth="1.6" strokeOpacity="0.55" />
          </pattern>
        ))}
      </defs>
      <rect width={layout.width} height={layout.height} fill="var(--c-map-sea)" />
      {COUNTRIES.map(outline => (
        <path
          key={outline.properties.code}
          d={layout.path(outline)}
          fill="var(--c-map-land)"
          stroke="var(--c-map-border)"
          strokeWidth="0.8"
        />
      ))}
      {GOVERNORATES.map(outline => (
        <path
          key={outline.properties.code}
          d={layout.path(outline)}
          fill="var(--c-map-iraq)"
          stroke="var(--c-map-border)"
          strokeWidth={layout.size === 'wide' ? 0.8 : 0.6}
        />
      ))}
    </g>
  )
}

type Point = readonly [x: number, y: number]

/**
 * Where the middle of a country's name stands: at its spot, moved so that the edge of the picture cuts none of it off; null where
 * the picture does not hold the spot.
 */
export function countrySpot(spot: Point, name: string, layout: MapLayout, spacing: number): Point | null {
  const [x, y] = layout.at(...spot)
  if (x < 0 || x > layout.width || y < 0 || y > layout.height) return null
  const font = layout.font + 1
  const half = (textWidth(name, font) + spacing * name.length) / 2 + EDGE
  return [
    round(Math.max(half, Math.min(x, layout.width - half))),
    round(Math.max(font + EDGE, Math.min(y, layout.height - EDGE))),
  ]
}

/** Letters of Latin names of countries stand apart. */
const spacingOf = ({ locale }: Props['frame']): number => (locale === 'en' ? 1 : 0)

const countryNames = (frame: Props['frame'], layout: MapLayout) =>
  Object.entries(COUNTRY_SPOTS).flatMap(([code, spot]) => {
    const name = frame.countries[code] ?? ''
    const place = countrySpot(spot, name, layout, spacingOf(frame))
    return place === null ? [] : [{ code, name, x: place[0], y: place[1] }]
  })

/** What the names of the countries around cover. */
export const countryBoxes = (frame: Props['frame'], layout: MapLayout): readonly Box[] =>
  countryNames(frame, layout).map(({ name, x, y }) => {
    const half = (textWidth(name, layout.font + 1) + spacingOf(frame) * name.length) / 2
    return { x0: x - half, x1: x + half, y0: y - layout.font, y1: y + layout.font * 0.3 }
  })

/** Names of the countries around. */
export function CountryNames({ frame, layout }: Omit<Props, 'id'>) {
  return countryNames(frame, layout).map(({ code, name, x, y }) => {
    return (
      <SvgText
        key={code}
        locale={frame.locale}
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={layout.font + 1}
        fill="var(--c-muted)"
        letterSpacing={spacingOf(frame)}
        halo
        stroke="var(--c-map-land)"
      >
        {name}
      </SvgText>
    )
  })
}

/** Names of governorates as candidates for labels: fixed to the middle of their outline, dropped where something stands. */
export function governorateLabels({ governorates }: Pick<MapFrame, 'governorates'>, layout: MapLayout): PlacedLabel[] {
  return GOVERNORATES.map(outline => {
    const [x, y] = layout.at(...middleOf(outline))
    return {
      key: outline.properties.code,
      lines: [governorates[outline.properties.code] ?? ''],
      x,
      y,
      anchor: 'middle',
    }
  })
}
