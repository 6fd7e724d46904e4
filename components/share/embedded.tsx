import type { ReactNode } from 'react'
import type { Frame } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import { summaryOf } from '@/lib/charts/summary'
import { tableOf } from '@/lib/charts/table'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { SeriesLegend, SignLegend } from '../charts/chart-legend'
import { Still } from '../charts/still'
import { TableTwin } from '../charts/table-twin'
import { MapLegend } from '../map/map-legend'
import { MapStill } from '../map/map-still'
import { Bidi } from '../text/bidi'
import { StandAloneFigure } from './stand-alone-figure'

type Props = {
  readonly frame: Frame
  /** The map in place of the picture, where the view asks for it. */
  readonly map: MapFrame | null
  readonly prefs: Preferences
  readonly asTable: boolean
  /** Whether it shows for good what it shows now, and in words how old that is. */
  readonly pinned: boolean
  readonly badge: string
  /** The page of the chart. */
  readonly href: string
}

type Both = { readonly narrow: ReactNode; readonly wide: ReactNode; readonly sentences: readonly string[] }

/** Both sizes of a picture, of which the frame's width shows one, and what it says for the ear. */
const Pictures = ({ narrow, wide, sentences }: Both) => (
  <>
    <div className="box">
      <div className="narrow">{narrow}</div>
      <div className="wide">{wide}</div>
    </div>
    <div className="sr-only">
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  </>
)

/** A chart inside somebody else's page: finding, picture, what its signs mean, how old it is, and the way to all of it. */
export function Embedded({ frame, map, prefs, asTable, pinned, badge, href }: Props) {
  const t = translator(prefs)
  const { title, subtitle } = frame
  // First, so that a frame that no script fits to its chart does not cut it away.
  const over = (
    <p className={pinned ? 'badge pinned' : 'badge'}>
      <Bidi>{badge}</Bidi>
    </p>
  )
  return (
    <StandAloneFigure {...{ frame, map, prefs, href, over }}>
      {asTable ? (
        <TableTwin
          table={tableOf(frame, prefs)}
          none={t('charts.table.empty')}
          told={t('charts.table.caption', { title, subtitle })}
          alone
        />
      ) : map ? (
        <>
          <MapLegend frame={map} prefs={prefs} id="embed" moves={false} />
          <Pictures
            narrow={<MapStill frame={map} size="narrow" id="narrow" />}
            wide={<MapStill frame={map} size="wide" id="wide" />}
            sentences={map.sentences}
          />
        </>
      ) : (
        <>
          <SeriesLegend frame={frame} prefs={prefs} id="embed" />
          <Pictures
            narrow={<Still frame={frame} size="narrow" id="narrow" />}
            wide={<Still frame={frame} size="wide" id="wide" />}
            sentences={[...new Set(summaryOf(frame, prefs))]}
          />
          <SignLegend frames={[frame]} prefs={prefs} id="embed" />
        </>
      )}
    </StandAloneFigure>
  )
}
