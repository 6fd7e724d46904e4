import type { Metadata } from 'next'
import { FilterBar } from '@/components/filters/filter-bar'
import { LeftOut } from '@/components/filters/left-out'
import { MapFigure } from '@/components/map/map-figure'
import { sliderWords } from '@/components/map/map-words'
import { TimeSlider } from '@/components/map/time-slider'
import { Shell } from '@/components/shell/shell'
import { attackResponse } from '@/lib/charts/definitions/attack-response'
import { RECORD_FILTERS } from '@/lib/charts/set-aside'
import { openPage, type PageProps } from '../open-page'
import { cardedMetadata, filtersOf } from '../page-card'
import { pageNames } from '../page-names'
import { ShareChart } from '../share-chart'
import { shareOf } from '../share-of'
import { tidied } from '../tidied'
import { loadMap, USUAL_MAP } from './load-map'
import { sharedMap } from './shared-map'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, query } = await openPage(props)
  const { t } = reader
  return cardedMetadata(reader, { path: 'map', title: t('map.page'), note: t('map.intro'), query: filtersOf(query) })
}

/** Attacks, strikes and bases on a map. */
export default async function MapPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, rev, charts, revision } = page
  const { frame, time, values, kept, span, unread, aside } = await loadMap(page)
  tidied(page, 'map', kept, unread)
  const { time: _, ...others } = kept
  return (
    <Shell reader={reader} path="map" query={kept} charts={charts} revision={revision}>
      <div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-3">
        <FilterBar
          reader={reader}
          action={`/${reader.prefs.locale}/map`}
          values={{ ...values, ...reader.kept }}
          usual={USUAL_MAP}
          shown={RECORD_FILTERS}
          kinds={['attack', 'strike']}
          names={await pageNames(db, rev)}
        />
        <LeftOut reader={reader} keys={unread} aside={aside} />
        <div className="flex justify-end">
          <ShareChart share={shareOf(page, { chart: attackResponse, view: sharedMap(page, kept), frame })} />
        </div>
      </div>
      <MapFigure
        frame={frame}
        prefs={reader.prefs}
        id="map"
        day={reader.f.date(time?.to ?? reader.today)}
        under={
          span && (
            <TimeSlider
              prefs={reader.prefs}
              words={sliderWords(reader.t)}
              span={span}
              time={time}
              base={reader.link('map', others)}
            />
          )
        }
      />
    </Shell>
  )
}
