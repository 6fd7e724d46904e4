'use client'

import type { MapSite } from '@/lib/charts/map-frame'
import { Bidi } from '../text/bidi'

type Props = {
  readonly sites: readonly MapSite[]
  readonly chosen: readonly string[]
  /** A place got the pointer or the focus. */
  readonly onPoint: ((key: string) => void) | undefined
}

/** The places of the map as a list: each name opens all of its records, each count those of its kind. */
export function MapPlaces({ sites, chosen, onPoint }: Props) {
  return (
    <ol className="text-sm">
      {sites.map(site => (
        <li
          key={site.key}
          data-site={site.key}
          className={`border-line border-b py-1 ps-2 ${chosen.includes(site.key) ? 'bg-raised' : ''}`}
          onPointerEnter={event => event.pointerType === 'mouse' && onPoint?.(site.key)}
          onFocus={() => onPoint?.(site.key)}
        >
          <a href={site.href} className="title-link target font-medium" data-place="">
            <Bidi>{site.name}</Bidi>
          </a>
          <span className="text-muted flex flex-wrap gap-x-3">
            {site.marks.map(mark => (
              <a
                key={mark.kind}
                href={mark.href}
                data-n={mark.n}
                className={`target ${mark.kind === 'attack' ? 'text-attack' : 'text-strike'}`}
              >
                <Bidi>{mark.label}</Bidi>
              </a>
            ))}
            <span className="py-0.5">
              <Bidi>{site.precision}</Bidi>
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
