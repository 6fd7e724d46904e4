import type { ReactNode } from 'react'
import type { MapFrame } from '@/lib/charts/map-frame'
import { BASE_STATUS, BASE_STATUS_NOTES, type BaseStatus } from '@/lib/domain/base-status'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { BaseGlyph } from './base-glyph'

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="-8 -8 16 16" className="inline-block size-4 shrink-0" aria-hidden="true">
      {children}
    </svg>
  )
}

const STATUSES: readonly BaseStatus[] = ['open', 'handed_over', 'unknown']

type Props = { readonly frame: MapFrame; readonly prefs: Preferences; readonly id: string }

/** What the signs of the map mean; only those that it uses. */
export function MapLegend({ frame, prefs, id }: Props) {
  const t = translator(prefs)
  const has = (kind: string) => frame.sites.some(site => site.marks.some(mark => mark.kind === kind))
  const shaped = (shape: string) => frame.sites.some(site => site.shape === shape)
  const rows: readonly (readonly [key: string, shown: boolean, sign: ReactNode, label: string])[] = [
    [
      'attack',
      has('attack'),
      <Sign key="s">
        <circle r="6.5" fill="var(--c-attack)" />
      </Sign>,
      t('map.legend_attack'),
    ],
    [
      'strike',
      has('strike'),
      <Sign key="s">
        <rect x="-6" y="-6" width="12" height="12" fill="var(--c-strike)" />
      </Sign>,
      t('map.legend_strike'),
    ],
    [
      'cluster',
      frame.sites.filter(site => site.shape === 'point').length > 1,
      <Sign key="s">
        <circle r="7" fill="none" stroke="var(--c-ink)" strokeWidth="1.2" />
        <circle r="4.5" fill="var(--c-ink)" />
      </Sign>,
      t('map.legend_cluster'),
    ],
    [
      'circle',
      shaped('circle'),
      <Sign key="s">
        <circle r="6.5" fill="none" stroke="var(--c-doubt)" strokeWidth="1.4" strokeDasharray="3 2" />
      </Sign>,
      t('map.legend_circle'),
    ],
    [
      'area',
      shaped('area'),
      <Sign key="s">
        <pattern id={`${id}-hatch`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0 v4" stroke="var(--c-doubt)" strokeWidth="1.4" />
        </pattern>
        <rect x="-7" y="-5.5" width="14" height="11" fill={`url(#${id}-hatch)`} stroke="var(--c-doubt)" />
      </Sign>,
      t('map.legend_area'),
    ],
  ]
  return (
    <div className="text-muted text-[0.8125rem]">
      <p className="sr-only">{t('map.legend')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {rows.map(([key, shown, sign, label]) =>
          shown ? (
            <li key={key} className="flex items-center gap-1.5">
              {sign}
              {label}
            </li>
          ) : null,
        )}
        {STATUSES.filter(status => frame.bases.some(base => base.drawn && base.status === status)).map(status => (
          <li key={status} className="flex items-center gap-1.5" title={BASE_STATUS_NOTES[status][prefs.locale]}>
            <BaseGlyph status={status} />
            {t('map.legend_base', { status: BASE_STATUS[status][prefs.locale] })}
          </li>
        ))}
      </ul>
    </div>
  )
}
