import type { FrameSeries } from '@/lib/charts/frame'
import type { DoubtSign } from '@/lib/charts/legend'
import { markerPath } from './level-paths'
import { colorOf } from './patterns'

/** A small picture beside a word of the legend, drawn as the chart draws it. */
export function SeriesSwatch({ series, fill }: { readonly series: FrameSeries; readonly fill: string }) {
  const color = colorOf(series.color)
  return (
    <svg width="22" height="12" aria-hidden="true" className="shrink-0">
      {series.shape === 'bars' && <rect width="16" height="12" fill={fill} />}
      {(series.shape === 'step' || series.shape === 'line') && <path d="M0,6 h22" stroke={color} strokeWidth="2.5" />}
      {series.shape === 'dashed' && <path d="M0,6 h22" stroke={color} strokeWidth="1.75" strokeDasharray="6 4" />}
      {(series.shape === 'points' || series.shape === 'dashed') && (
        <path d={markerPath(series.marker, 48)} transform="translate(11 6)" fill={color} />
      )}
    </svg>
  )
}

/** The sign of one kind of doubt. `id` is that of the picture whose hatchings it borrows. */
export function SignSwatch({ sign, id }: { readonly sign: DoubtSign; readonly id: string }) {
  const hatched = sign === 'uncovered' || sign === 'running' || sign === 'thin'
  return (
    <svg width="22" height="14" aria-hidden="true" className="shrink-0" fill="none" stroke="var(--c-doubt)">
      {hatched && <rect x="0.5" y="0.5" width="21" height="13" fill={`url(#${id}-${sign})`} strokeWidth="0.5" />}
      {sign === 'range_bars' && <path d="M11,1 v12 M8,1 h6 M8,13 h6" stroke="var(--c-ink)" />}
      {sign === 'range_band' && (
        <rect x="1" y="2" width="20" height="10" fill="var(--c-doubt)" fillOpacity="0.25" stroke="none" />
      )}
      {sign === 'approximate' && <circle cx="11" cy="7" r="4.5" strokeWidth="1.5" strokeDasharray="2.2 1.5" />}
      {sign === 'coarse' && (
        <rect
          x="1"
          y="2"
          width="20"
          height="10"
          rx="5"
          fill="var(--c-doubt)"
          fillOpacity="0.14"
          strokeDasharray="3 2"
        />
      )}
      {sign === 'milestone' && <path d="M11,2 l5,5 l-5,5 l-5,-5 Z" stroke="var(--c-milestone)" />}
      {sign === 'phase' && <rect x="0.5" y="0.5" width="21" height="13" fill="var(--c-band)" stroke="var(--c-line)" />}
    </svg>
  )
}
