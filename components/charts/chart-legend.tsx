import type { Frame } from '@/lib/charts/frame'
import { legendOf, signsOf } from '@/lib/charts/legend'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { fillOf, LegendPatterns } from './patterns'
import { SeriesSwatch, SignSwatch } from './swatch'

type Props = { readonly frame: Frame; readonly prefs: Preferences; readonly id: string }

/** Names of the series, above the picture. */
export function SeriesLegend({ frame, prefs, id }: Props) {
  const { series } = legendOf(frame, prefs)
  if (series.length === 0) return null
  return (
    <ul className="relative flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-1.5">
          {index === 0 && frame.stacked && <LegendPatterns frame={frame} id={`${id}-legend`} />}
          <SeriesSwatch series={one} fill={fillOf(frame, `${id}-legend`, one.key)} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}

type SignProps = { readonly frames: readonly Frame[]; readonly prefs: Preferences; readonly id: string }

/** What the signs of doubt mean, once for all pictures that it stands with; only those that they use. */
export function SignLegend({ frames, prefs, id }: SignProps) {
  const signs = signsOf(frames, prefs)
  if (signs.length === 0) return null
  return (
    <div className="text-muted text-[0.8125rem]">
      <LegendPatterns id={`${id}-signs`} />
      <p className="sr-only">{translator(prefs)('charts.legend')}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {signs.map(({ sign, label }) => (
          <li key={sign} className="flex items-center gap-1.5">
            <SignSwatch sign={sign} id={`${id}-signs`} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
