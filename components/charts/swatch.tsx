import type { FrameSeries } from '@/lib/charts/frame'
import type { DoubtSign } from '@/lib/charts/legend'
import { LaneSignSwatch, LaneSwatch } from './lane-swatch'
import { dashOf, markerPath } from './level-paths'
import { colorOf } from './patterns'

/** A small picture beside a word of the legend, drawn as the chart draws it. */
export function SeriesSwatch({ series, fill }: { readonly series: FrameSeries; readonly fill: string }) {
  const color = colorOf(series.color)
  return (
    <svg width="22" height="12" aria-hidden="true" className="shrink-0">
      <LaneSwatch series={series} />
      {series.shape === 'bars' && <rect width="16" height="12" fill={fill} />}
      {series.shape === 'then' && (
        <path d="M1,11 V4 H11 V8 H21 V11" stroke="var(--c-ink)" strokeWidth="1.75" fill="none" />
      )}
      {(series.shape === 'step' || series.shape === 'line') && <path d="M0,6 h22" stroke={color} strokeWidth="2.5" />}
      {series.shape === 'dashed' && (
        <path d="M0,6 h22" stroke={color} strokeWidth="1.75" strokeDasharray={dashOf(series.marker)} />
      )}
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
      <LaneSignSwatch sign={sign} />
      {sign === 'range_bars' && <path d="M11,1 v12 M8,1 h6 M8,13 h6" stroke="var(--c-ink)" />}
      {(sign === 'range_band' || sign === 'range_counted') && (
        <rect x="1" y="2" width="20" height="10" fill="var(--c-doubt)" fillOpacity="0.25" stroke="none" />
      )}
      {(sign === 'open_up' || sign === 'open_down') && (
        <path
          d="M11,12 v-10 m-3,4 l3,-4 l3,4"
          strokeWidth="1.25"
          {...(sign === 'open_down' ? { transform: 'rotate(180 11 7)' } : {})}
        />
      )}
      {sign === 'approximate' && <circle cx="11" cy="7" r="4.5" strokeWidth="1.5" strokeDasharray="2.2 1.5" />}
      {sign === 'then_uncovered' && (
        <rect x="1" y="7" width="20" height="6" fill={`url(#${id}-uncovered)`} stroke="var(--c-ink)" strokeWidth="1" />
      )}
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
