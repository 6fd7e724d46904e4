'use client'

import type { MapSite } from '@/lib/charts/map-frame'
import { Bidi } from '../text/bidi'

type Props = {
  readonly sites: readonly MapSite[]
  /** Where on the map the sites stand, in pixels. */
  readonly at: readonly [number, number]
  readonly box: { readonly width: number; readonly height: number }
  readonly close: string
  readonly rtl: boolean
  readonly onClose: () => void
}

const WIDTH = 240

/** What stands at a chosen spot: names, how exactly known, and counts that open their records. */
export function SiteCard({ sites, at: [x, y], box, close, rtl, onClose }: Props) {
  const start = Math.max(6, Math.min(box.width - WIDTH - 6, x - WIDTH / 2))
  const over = y > box.height / 2
  const place = over ? { bottom: box.height - y + 28 } : { top: y + 28 }
  return (
    <div
      dir={rtl ? 'rtl' : 'ltr'}
      data-site-card=""
      className="bg-surface border-rule pointer-events-auto absolute cursor-auto rounded-sm border p-3 text-sm shadow-sm"
      style={{
        width: WIDTH,
        transform: `translateX(${start}px)`,
        insetBlockStart: place.top,
        insetBlockEnd: place.bottom,
        maxHeight: box.height / 2 - 34,
        overflowY: 'auto',
      }}
    >
      <button
        type="button"
        aria-label={close}
        onClick={onClose}
        className="text-muted float-end size-6 cursor-pointer text-lg leading-none"
      >
        <span aria-hidden="true">×</span>
      </button>
      {sites.map(site => (
        <div key={site.key} className="mb-1">
          <p className="font-semibold">
            <Bidi>{site.name}</Bidi>
          </p>
          <p className="text-muted">
            <Bidi>{[site.governorate, site.precision].filter(Boolean).join(' · ')}</Bidi>
          </p>
          <p className="flex flex-wrap gap-x-3">
            {site.marks.map(mark => (
              <a key={mark.kind} href={mark.href} className="target">
                <Bidi>{mark.label}</Bidi>
              </a>
            ))}
          </p>
        </div>
      ))}
    </div>
  )
}
