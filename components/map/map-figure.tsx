import type { ReactNode } from 'react'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { TableTwin } from '../charts/table-twin'
import { Bidi } from '../text/bidi'
import { BaseList } from './base-list'
import { MapExplorer } from './map-explorer'
import { MapLegend } from './map-legend'
import { MapStills } from './map-stills'
import { MapTray } from './map-tray'
import { mapWords } from './map-words'

type Props = {
  readonly frame: MapFrame
  readonly prefs: Preferences
  readonly id: string
  readonly level?: 1 | 2
  /** The day as of which bases are shown, in words. */
  readonly day: string
  /** Controls under the heading. */
  readonly controls?: ReactNode
  /** Stands under the picture. */
  readonly under?: ReactNode
}

/** The map with everything that belongs to it: finding, picture, places, what has no spot, bases, table, words for the ear. */
export function MapFigure({ frame, prefs, id, level = 1, day, controls, under }: Props) {
  const t = translator(prefs)
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <figure aria-labelledby={`${id}-heading`} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="max-w-4xl">
        <Heading id={`${id}-heading`} className="text-xl leading-snug font-semibold sm:text-2xl">
          <Bidi>{frame.title}</Bidi>
        </Heading>
        <p className="text-muted text-sm">
          <Bidi>{frame.subtitle}</Bidi>
        </p>
      </header>
      {controls}
      <MapLegend frame={frame} prefs={prefs} id={`${id}-legend`} moves />
      <MapExplorer
        frame={{
          locale: frame.locale,
          sites: frame.sites,
          bases: frame.bases,
          governorates: frame.governorates,
          countries: frame.countries,
        }}
        prefs={prefs}
        words={mapWords(t)}
        id={id}
        under={under}
      >
        <MapStills frame={frame} id={id} />
      </MapExplorer>
      <div className="sr-only">
        <p>{t('charts.summary.heading')}</p>
        <ul>
          {frame.sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <figcaption className="text-muted grid gap-1 text-[0.8125rem]">
        <p>
          <Bidi>{`${t('map.caption')} ${t('map.caption_outlines')}`}</Bidi>
        </p>
        <p>
          <Bidi>{frame.caption}</Bidi>
        </p>
      </figcaption>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <MapTray frame={frame} prefs={prefs} id={id} />
        <BaseList bases={frame.bases} day={day} prefs={prefs} id={id} />
      </div>
      <details className="border-line border-t pt-1">
        <summary className="cursor-pointer py-1 text-sm font-semibold">{t('charts.table.show')}</summary>
        <TableTwin table={frame.table} none={t('charts.table.empty')} />
      </details>
    </figure>
  )
}
