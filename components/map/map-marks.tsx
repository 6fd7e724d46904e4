import { GOVERNORATES } from '@/lib/charts/geometry'
import type { MapBase, MapFrame, MapSite } from '@/lib/charts/map-frame'
import { SvgLink } from '../charts/svg-link'
import { SvgText, UNSPOKEN } from '../charts/svg-text'
import { BASE_LOOK, BASE_PATH } from './base-glyph'
import { holdsNumber, type MapLayout, type PlacedMark, type PlacedSite, siteBox } from './map-layout'

type Props = { readonly frame: Pick<MapFrame, 'locale' | 'sites'>; readonly layout: MapLayout; readonly id: string }

/** The kind that a site is coloured by: the more frequent one. */
export const mainKind = ({ marks }: Pick<MapSite, 'marks'>) => marks.toSorted((a, b) => b.n - a.n)[0]?.kind ?? 'attack'

/** Where a site lies if it is not known exactly: a hatched governorate or a dashed circle. */
export function MapAreas({ frame, layout, id }: Props) {
  return (
    <g {...UNSPOKEN}>
      {frame.sites.map(site => {
        const color = `var(--c-${mainKind(site)})`
        if (site.shape === 'area') {
          const outline = GOVERNORATES.find(one => one.properties.code === site.pcode)
          return (
            outline && (
              <path
                key={site.key}
                d={layout.path(outline)}
                fill={`url(#${id}-${mainKind(site)})`}
                stroke={color}
                strokeWidth="1"
                strokeDasharray="4 3"
              />
            )
          )
        }
        if (site.shape !== 'circle') return null
        const [cx, cy] = layout.at(site.lon, site.lat)
        return (
          <circle
            key={site.key}
            cx={cx}
            cy={cy}
            r={layout.length(site.km, site.lat)}
            fill={color}
            fillOpacity="0.07"
            stroke={color}
            strokeWidth="1"
            strokeDasharray="4 3"
          />
        )
      })}
    </g>
  )
}

/** Half the side of a square that has the area of a circle of radius `r`. */
export const halfSide = (r: number): number => Math.round(r * 8.862) / 10

function Mark({
  placed,
  site,
  locale,
  font,
  onPress,
}: {
  readonly placed: PlacedMark
  readonly site: MapSite
  readonly locale: 'ar' | 'en'
  readonly font: number
  readonly onPress?: (() => void) | undefined
}) {
  const { mark, x, y, r } = placed
  const color = `var(--c-${mark.kind})`
  // What is not known exactly is hollow, with a dashed edge.
  const look =
    site.shape === 'point'
      ? { fill: color, fillOpacity: 0.88, stroke: 'var(--c-map-iraq)', strokeWidth: 1 }
      : { fill: 'var(--c-page)', fillOpacity: 0.9, stroke: color, strokeWidth: 1.6, strokeDasharray: '3 2' }
  const half = halfSide(r)
  const fits = holdsNumber(r, mark.short, font)
  return (
    <SvgLink
      href={mark.href}
      label={`${site.name}: ${mark.label}. ${site.precision}`}
      focusable={!onPress}
      onPress={onPress}
    >
      {mark.kind === 'attack' ? (
        <circle cx={x} cy={y} r={r} {...look} />
      ) : (
        <rect x={x - half} y={y - half} width={2 * half} height={2 * half} {...look} />
      )}
      {fits && (
        <SvgText
          locale={locale}
          x={x}
          y={y + font * 0.35}
          fontSize={font}
          fontWeight="600"
          textAnchor="middle"
          fill={site.shape === 'point' ? 'var(--c-page)' : color}
        >
          {mark.short}
        </SvgText>
      )}
    </SvgLink>
  )
}

/** Counts as circles and squares, the largest at the back. */
export function MapMarks({
  placed,
  layout,
  locale,
  onChoose,
}: {
  readonly placed: readonly PlacedSite[]
  readonly layout: MapLayout
  readonly locale: 'ar' | 'en'
  /** Where a script runs: what a press on a mark does. */
  readonly onChoose?: (site: MapSite) => void
}) {
  return (
    <g>
      {placed.flatMap(({ site, marks }) =>
        marks.map(mark => (
          <Mark
            key={`${site.key}-${mark.mark.kind}`}
            placed={mark}
            site={site}
            locale={locale}
            font={layout.font - 1}
            onPress={onChoose && (() => onChoose(site))}
          />
        )),
      )}
    </g>
  )
}

/** Bases that stand at one spot with one status, as one sign beside the marks of that spot. */
export type PlacedBase = { readonly base: MapBase; readonly x: number; readonly y: number; readonly label: string }

/** Half the side of the sign of a base, with a rim. */
const GLYPH = 5.5

/**
 * Where the signs of bases stand: on their spot, or at the edge of the marks that cover it. They leave the middle of marks, where
 * their number stands, and one another free, as far as a place beside their spot does.
 */
export function placeBases(
  frame: Pick<MapFrame, 'bases' | 'sites'>,
  layout: MapLayout,
  placed: readonly PlacedSite[],
): readonly PlacedBase[] {
  const marks = placed.flatMap(one => one.marks)
  const spots = new Map<string, PlacedBase>()
  for (const base of frame.bases) {
    if (!base.drawn) continue
    const key = `${base.lon} ${base.lat}`
    const there = spots.get(key)
    if (there) {
      spots.set(key, { ...there, label: `${there.label} · ${base.label}` })
      continue
    }
    const [x, y] = layout.at(base.lon, base.lat)
    const own = placed.find(
      ({ site, marks: drawn }) =>
        site.shape === 'point' && site.lon === base.lon && site.lat === base.lat && drawn.length > 0,
    )
    const box = own ? siteBox(own) : { x0: x, x1: x, y0: y, y1: y }
    const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
    const beside = own ? 5 : GLYPH + 1.5
    const options = [
      ...(own ? [] : [[x, y] as const]),
      ...([
        [cx, box.y0 - beside],
        [box.x1 + beside, cy],
        [box.x0 - beside, cy],
        [cx, box.y1 + beside],
      ] as const),
    ]
    const free = ([px, py]: readonly [number, number]) =>
      marks.every(mark => Math.hypot(mark.x - px, mark.y - py) > GLYPH + Math.min(mark.r, layout.font * 0.6)) &&
      [...spots.values()].every(other => Math.abs(other.x - px) > GLYPH * 1.5 || Math.abs(other.y - py) > GLYPH * 1.5)
    const [px, py] = options.find(free) ?? options[0] ?? [x, y]
    spots.set(key, { base, x: Math.round(px * 10) / 10, y: Math.round(py * 10) / 10, label: base.label })
  }
  return [...spots.values()]
}

/** Signs of bases; each opens the record that its status rests on. */
export function MapBases({ placed, scale }: { readonly placed: readonly PlacedBase[]; readonly scale: number }) {
  return (
    <g>
      {placed.map(({ base, x, y, label }) => (
        <SvgLink key={base.key} href={base.href} label={label}>
          <path
            d={BASE_PATH}
            transform={`translate(${x} ${y}) scale(${scale})`}
            strokeWidth="1.4"
            {...BASE_LOOK[base.status]}
          />
        </SvgLink>
      ))}
    </g>
  )
}
