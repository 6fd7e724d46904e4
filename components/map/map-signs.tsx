import type { ReactNode } from 'react'
import type { MapFrame } from '@/lib/charts/map-frame'
import { BASE_STATUS, BASE_STATUS_NOTES, type BaseStatus } from '@/lib/domain/base-status'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { BASE_LOOK, BASE_PATH } from './base-glyph'

export type MapSign = {
  readonly key: 'attack' | 'strike' | 'cluster' | 'circle' | 'area' | BaseStatus
  readonly label: string
  /** What it means at more length. */
  readonly note?: string
  /** Drawn around 0,0, sixteen units wide. */
  readonly sign: ReactNode
}

const STATUSES: readonly BaseStatus[] = ['open', 'handed_over', 'unknown']

/** The signs that a map uses, with their words. Only where it `moves` do places part when they are pressed. */
export function mapSigns(frame: MapFrame, prefs: Preferences, id: string, moves: boolean): readonly MapSign[] {
  const t = translator(prefs)
  const has = (kind: string) => frame.sites.some(site => site.marks.some(mark => mark.kind === kind))
  const shaped = (shape: string) => frame.sites.some(site => site.shape === shape)
  const rows: readonly (MapSign & { readonly shown: boolean })[] = [
    {
      key: 'attack',
      shown: has('attack'),
      label: t('map.legend_attack'),
      sign: <circle r="6.5" fill="var(--c-attack)" />,
    },
    {
      key: 'strike',
      shown: has('strike'),
      label: t('map.legend_strike'),
      sign: <rect x="-6" y="-6" width="12" height="12" fill="var(--c-strike)" />,
    },
    {
      key: 'cluster',
      shown: moves && frame.sites.filter(site => site.shape === 'point').length > 1,
      label: t('map.legend_cluster'),
      sign: (
        <>
          <circle r="7" fill="none" stroke="var(--c-ink)" strokeWidth="1.2" />
          <circle r="4.5" fill="var(--c-ink)" />
        </>
      ),
    },
    {
      key: 'circle',
      shown: shaped('circle'),
      label: t('map.legend_circle'),
      sign: <circle r="6.5" fill="none" stroke="var(--c-doubt)" strokeWidth="1.4" strokeDasharray="3 2" />,
    },
    {
      key: 'area',
      shown: shaped('area'),
      label: t('map.legend_area'),
      sign: (
        <>
          <pattern id={`${id}-hatch`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0,0 v4" stroke="var(--c-doubt)" strokeWidth="1.4" />
          </pattern>
          <rect x="-7" y="-5.5" width="14" height="11" fill={`url(#${id}-hatch)`} stroke="var(--c-doubt)" />
        </>
      ),
    },
    ...STATUSES.map(status => ({
      key: status,
      shown: frame.bases.some(base => base.drawn && base.status === status),
      label: t('map.legend_base', { status: BASE_STATUS[status][prefs.locale] }),
      note: BASE_STATUS_NOTES[status][prefs.locale],
      sign: <path d={BASE_PATH} strokeWidth="1.4" {...BASE_LOOK[status]} />,
    })),
  ]
  return rows.filter(({ shown }) => shown)
}
