import type { MapFrame } from '@/lib/charts/map-frame'
import { UNSPOKEN } from '../charts/svg-text'
import { LabelTexts } from './label-texts'
import { CountryNames, countryBoxes, governorateLabels, MapGround } from './map-ground'
import { type Box, placeLabels } from './map-labels'
import { type MapLayout, type MapSize, mapLayout, settleSites, siteWishes } from './map-layout'
import { MapAreas, MapBases, MapMarks, placeBases } from './map-marks'

type Props = {
  readonly frame: MapFrame
  readonly size: MapSize
  /** Begins every id inside; must be unique on the page. */
  readonly id: string
}

const box = ({ x, y, r }: { readonly x: number; readonly y: number; readonly r: number }): Box => ({
  x0: x - r,
  x1: x + r,
  y0: y - r,
  y1: y + r,
})

/** Places with names, those with most events first. */
const MOST_NAMES = { wide: Number.POSITIVE_INFINITY, narrow: 12, picture: 7, small: Number.POSITIVE_INFINITY } as const

/** What the map draws inside its box: land, marks, bases, and the names that find room. Every mark is a link to its records. */
export function MapPicture({ frame, layout, id }: Omit<Props, 'size'> & { readonly layout: MapLayout }) {
  const { size } = layout
  const placed = settleSites(frame.sites, layout)
  const bases = placeBases(frame, layout, placed)
  const wishes = siteWishes(placed)
  const taken = [...placed.flatMap(({ marks }) => marks.map(box)), ...bases.map(({ x, y }) => box({ x, y, r: 5 }))]
  const named = size === 'small' ? [] : countryBoxes(frame, layout)
  const labels = placeLabels(
    wishes.slice(0, MOST_NAMES[size]),
    size === 'small' ? [] : governorateLabels(frame, layout),
    [...taken, ...named],
    { ...layout, widest: size === 'wide' ? 150 : 110 },
  )
  return (
    <>
      <MapGround layout={layout} id={id} />
      <MapAreas frame={frame} layout={layout} id={id} />
      <g {...UNSPOKEN}>
        {size !== 'small' && <CountryNames frame={frame} layout={layout} />}
        <LabelTexts labels={labels.fixed} locale={frame.locale} fontSize={layout.font - 1} muted />
      </g>
      <MapMarks placed={placed} layout={layout} locale={frame.locale} />
      <MapBases placed={bases} scale={size === 'wide' ? 1 : 0.8} />
      <g {...UNSPOKEN} style={{ pointerEvents: 'none' }}>
        <LabelTexts labels={labels.named} locale={frame.locale} fontSize={layout.font} />
      </g>
    </>
  )
}

/** The map as plain SVG: drawn on the server, needs no script, prints. */
export function MapStill({ frame, size, id }: Props) {
  const layout = mapLayout(size)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-labelledby={`${id}-title`}
      className="[--c-ground:var(--c-map-iraq)]"
      style={{ direction: 'ltr', display: 'block', width: '100%', height: 'auto', fontVariantNumeric: 'tabular-nums' }}
    >
      <title id={`${id}-title`}>{frame.title}</title>
      <MapPicture frame={frame} layout={layout} id={id} />
    </svg>
  )
}
