import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { mapSigns } from './map-signs'

type Props = {
  readonly frame: MapFrame
  readonly prefs: Preferences
  readonly id: string
  /** Whether the map can be moved, so that places part when they are pressed. */
  readonly moves: boolean
}

/** What the signs of the map mean; only those that it uses. */
export function MapLegend({ frame, prefs, id, moves }: Props) {
  return (
    <div className="text-muted text-[0.8125rem]">
      <p className="sr-only">{translator(prefs)('map.legend')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {mapSigns(frame, prefs, id, moves).map(({ key, label, note, sign }) => (
          <li key={key} className="flex items-center gap-1.5" title={note}>
            <svg viewBox="-8 -8 16 16" className="inline-block size-4 shrink-0" aria-hidden="true">
              {sign}
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
