import { GOVERNORATES } from '@/lib/charts/geometry'
import type { MapPlace } from '@/lib/charts/map-data'
import { shortName } from '@/lib/charts/map-names'
import { spotOf } from '@/lib/charts/map-sites'
import type { Kind } from '@/lib/domain/kinds'
import type { Reader } from '../reader'
import { LabelTexts } from './label-texts'
import { MapGround } from './map-ground'
import { placeLabels } from './map-labels'
import { mapLayout } from './map-layout'

const COLORS: Readonly<Record<Kind, string>> = {
  attack: 'var(--c-attack)',
  strike: 'var(--c-strike)',
  milestone: 'var(--c-milestone)',
  force_level: 'var(--c-force)',
  tally_claim: 'var(--c-claim)',
}

type Props = {
  readonly reader: Reader
  readonly place: MapPlace
  /** As the record states it, UCDP 1–7. */
  readonly wherePrec: number | null
  readonly kind: Kind
}

/** One record's place with how exactly it is known; null where there is nothing to draw. */
export function PlaceStill({ reader, place, wherePrec, kind }: Props) {
  const spot = spotOf(place, wherePrec)
  if (spot === null) return null
  const { locale } = reader.prefs
  const layout = mapLayout('small')
  const [x, y] = layout.at(spot.lon, spot.lat)
  const color = COLORS[kind]
  const edge = { stroke: color, strokeWidth: 1.4, strokeDasharray: '4 3', fill: color, fillOpacity: 0.22 }
  const outline = GOVERNORATES.find(one => spot.shape === 'area' && one.properties.code === spot.pcode)
  const name = shortName(place[locale])
  const around = { x0: x - 6, x1: x + 6, y0: y - 6, y1: y + 6 }
  const { named } = placeLabels([{ key: place.id, text: name, around }], [], [], { ...layout, widest: 170 })
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={place[locale]}
      className="border-line border [--c-ground:var(--c-map-iraq)]"
      style={{ direction: 'ltr', display: 'block', width: '100%', height: 'auto' }}
    >
      <MapGround layout={layout} id={`place-${place.id}`} />
      {outline && <path d={layout.path(outline)} {...edge} />}
      {spot.shape === 'circle' && <circle cx={x} cy={y} r={layout.length(spot.km, spot.lat)} {...edge} />}
      {spot.shape === 'point' && <circle cx={x} cy={y} r="5" fill={color} stroke="var(--c-map-iraq)" />}
      <LabelTexts labels={named} locale={locale} fontSize={layout.font + 1} fontWeight="600" />
    </svg>
  )
}
