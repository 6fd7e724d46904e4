import type { ColorToken, Frame } from '@/lib/charts/frame'

export const colorOf = (token: ColorToken): string => `var(--c-${token})`

/** Lines laid over a bar's colour, in the colour of the ground; the first part of a stack has none. */
const OVERLAYS: readonly (string | null)[] = [
  null,
  'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2',
  'M0,3 h6',
  'M3,0 v6',
  'M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2',
  'M0,3 h6 M3,0 v6',
  'M0,1.5 h6 M0,4.5 h6',
  'M1.5,0 v6 M4.5,0 v6',
]

export const patternId = (id: string, series: string): string => `${id}-p-${series.replace(/[^A-Za-z0-9_-]/g, '_')}`

/** Fill of a bar: its colour, with the pattern of its part where the picture is stacked. */
export function fillOf(frame: Frame, id: string, key: string): string {
  const series = frame.series.find(one => one.key === key)
  if (!series) return colorOf('neutral')
  return frame.stacked && OVERLAYS[series.pattern ?? 0] ? `url(#${patternId(id, key)})` : colorOf(series.color)
}

type Props = { readonly frame: Frame; readonly id: string }

/** Hatchings of time that was not watched. `id` makes their names unique on a page that holds several pictures. */
function Hatchings({ id }: Pick<Props, 'id'>) {
  return (
    <>
      <pattern id={`${id}-uncovered`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0,0 v7" stroke="var(--c-doubt)" strokeWidth="1.6" strokeOpacity="0.42" />
      </pattern>
      <pattern id={`${id}-running`} width="5" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0,0 v5" stroke="var(--c-doubt)" strokeWidth="1.6" strokeOpacity="0.5" />
      </pattern>
      <pattern id={`${id}-thin`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="0.9" fill="var(--c-doubt)" fillOpacity="0.3" />
      </pattern>
    </>
  )
}

/** Fills of the parts of a stack. */
function Parts({ frame, id }: Props) {
  if (!frame.stacked) return null
  return frame.series
    .filter(series => series.shape === 'bars' && OVERLAYS[series.pattern ?? 0])
    .map(series => (
      <pattern key={series.key} id={patternId(id, series.key)} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={colorOf(series.color)} />
        <path
          d={OVERLAYS[series.pattern ?? 0] ?? ''}
          stroke="var(--c-ground, var(--c-surface))"
          strokeWidth="1.1"
          strokeOpacity="0.4"
          fill="none"
        />
      </pattern>
    ))
}

/** All that a picture fills its shapes with. */
export function Patterns({ frame, id }: Props) {
  return (
    <defs>
      <Hatchings id={id} />
      <Parts frame={frame} id={id} />
    </defs>
  )
}

/**
 * The same once more for swatches beside the picture, since what a hidden picture defines draws nothing: with a Frame the fills of
 * its parts, without one the hatchings.
 */
export function LegendPatterns({ frame, id }: { readonly frame?: Frame; readonly id: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>{frame ? <Parts frame={frame} id={id} /> : <Hatchings id={id} />}</defs>
    </svg>
  )
}
