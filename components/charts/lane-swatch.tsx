import type { FrameSeries } from '@/lib/charts/frame'
import type { DoubtSign } from '@/lib/charts/legend'
import { markerPath } from './level-paths'
import { colorOf } from './patterns'

const GROUND = 'var(--c-page)'

/** The swatch of a series of lanes, drawn as the lanes draw it; nothing for other shapes. */
export function LaneSwatch({ series: { shape, marker, key, color: token } }: { readonly series: FrameSeries }) {
  const color = colorOf(token)
  const open = marker === 'diamond'
  switch (shape) {
    case 'span':
      return (
        <>
          <path d="M1,6 H17 M1,3 v6" stroke={color} strokeWidth="1.25" />
          <circle cx="17" cy="6" r="3.5" fill={color} />
        </>
      )
    case 'slip':
      return (
        <>
          {key === 'ahead' ? (
            <path d="M1,6 H16" stroke={color} strokeWidth="2.5" strokeDasharray="1 4" />
          ) : (
            <rect
              x="1"
              y="3"
              width="15"
              height="6"
              fill={open ? GROUND : color}
              stroke={color}
              {...(open ? { strokeDasharray: '3 2' } : {})}
            />
          )}
          <path
            d={markerPath(marker, 60)}
            transform={`translate(${key === 'early' ? 5 : 16} 6)`}
            fill={open || key === 'ahead' ? GROUND : color}
            stroke={color}
            strokeWidth="1.5"
          />
        </>
      )
    case 'events':
      return <rect x="6" y="2" width="7" height="8" fill={color} fillOpacity={key.endsWith('_linked') ? 1 : 0.42} />
    case 'link':
      return (
        <path
          d="M4,0 C4,6 18,6 18,12"
          fill="none"
          stroke={color}
          strokeWidth="1.25"
          {...(key === 'return' ? { strokeDasharray: '4 3' } : {})}
        />
      )
    default:
      return null
  }
}

/** A sign that only lanes use; the sign's picture sets stroke and fill. */
export function LaneSignSwatch({ sign }: { readonly sign: DoubtSign }) {
  switch (sign) {
    case 'conditional':
      return (
        <>
          <path d="M1,7 H13" stroke="var(--c-milestone)" strokeDasharray="4 3" />
          <circle cx="17" cy="7" r="3.5" stroke="var(--c-milestone)" strokeWidth="1.5" strokeDasharray="2.2 1.5" />
        </>
      )
    case 'end':
      return <path d="M1,7 H21" stroke="var(--c-milestone)" strokeWidth="6" strokeOpacity="0.3" />
    case 'cut':
      return <path d="M1,7 H20 M14,3 L20,7 L14,11" stroke="var(--c-milestone)" strokeWidth="1.5" />
    case 'wide':
      return (
        <rect
          x="1"
          y="3"
          width="20"
          height="8"
          rx="3"
          fill="var(--c-doubt)"
          fillOpacity="0.14"
          strokeDasharray="2 1.5"
        />
      )
    default:
      return null
  }
}
