import type { Frame } from '@/lib/charts/frame'
import { legendOf } from '@/lib/charts/legend'
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
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map(one => (
        <li key={one.key} className="flex items-center gap-1.5">
          <SeriesSwatch series={one} fill={fillOf(frame, `${id}-legend`, one.key)} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}

/** What the signs of doubt mean, under the picture; only those that it uses. */
export function SignLegend({ frame, prefs, id }: Props) {
  const { signs } = legendOf(frame, prefs)
  if (signs.length === 0) return null
  return (
    <div className="text-muted text-[0.8125rem]">
      <LegendPatterns frame={frame} id={`${id}-legend`} />
      <p className="sr-only">{translator(prefs)('charts.legend')}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {signs.map(({ sign, label }) => (
          <li key={sign} className="flex items-center gap-1.5">
            <SignSwatch sign={sign} id={`${id}-legend`} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
