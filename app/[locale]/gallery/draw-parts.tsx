import { ChangeParts } from '@/components/gallery/change-parts'
import { EditParts } from '@/components/gallery/edit-parts'
import { ShareParts } from '@/components/gallery/share-parts'
import { ViewParts } from '@/components/gallery/view-parts'
import { sliderWords } from '@/components/map/map-words'
import { TimeSlider } from '@/components/map/time-slider'
import { rangeOn } from '@/components/overview/stated-range'
import type { Names } from '@/components/reader'
import { shareWords } from '@/components/share/share-words'
import { attacks } from '@/lib/charts/definitions/attacks'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { publicOrigin } from '@/lib/server/public-origin'
import { changeLog } from '@/lib/server/queries/change-log'
import { overview } from '@/lib/server/queries/overview'
import { drawChart } from '../draw-chart'
import { loadMap } from '../map/load-map'
import { dayOf, type OpenPage } from '../open-page'
import { ShareChart } from '../share-chart'
import { listsOf } from './lists-of'
import { refuse } from './refuse'

/** A comparison of two half years, of which the record holds both. */
const COMPARED = { time: '2024-01-01..2024-06-30', compare: '2023-07-01..2023-12-31' }
/** How many revisions show what their list is like. */
const SOME = 3

/** What stands around charts, and what the first page says. */
export async function drawViews(page: OpenPage, names: Names) {
  const { reader, db, rev, charts } = page
  const data = await overview(db, rev, reader.today, reader.prefs)
  const { span, time } = await loadMap(page)
  const levels = (await drawChart(page, forceLevels)).frame
  return (
    <ViewParts
      {...{ reader, names, charts }}
      compared={await drawChart(page, attacks, COMPARED)}
      asking={await drawChart(page, claimedTallies)}
      force={data.latestForce && { ...data.latestForce, range: rangeOn(levels, data.latestForce.record.date_max) }}
      commitments={data.commitments}
      attacks={data.attacksLast30DaysOfCoverage}
      lastAttack={data.lastAttack}
      milestones={data.milestones}
      slider={
        span && (
          <TimeSlider
            {...{ span, time }}
            prefs={reader.prefs}
            words={sliderWords(reader.t)}
            base={reader.link('map')}
          />
        )
      }
    />
  )
}

/** What pages say of revisions. */
export async function drawChanges(page: OpenPage, names: Names) {
  const { reader, db, rev, revision } = page
  const { changes } = await overview(db, rev, reader.today, reader.prefs)
  const log = await changeLog(db, {}, { rev, cursor: null, limit: SOME, named: SOME })
  return (
    <ChangeParts
      {...{ reader, names, revision }}
      changes={changes.slice(0, SOME).map(change => ({ ...change, date: dayOf(change.created_at) }))}
      log={log.items}
    />
  )
}

/** What charts are taken along with, and named links. */
export async function drawShare(page: OpenPage, names: Names) {
  const { reader, rev, revision } = page
  const { chart, view, frame } = await drawChart(page, attacks)
  const date = revision?.date ?? reader.today
  const share = shareWords({ reader, chart, view, frame, rev, date, origin: publicOrigin() })
  return <ShareParts {...{ reader, names, chart, view, share, revision }} button={<ShareChart share={share} />} />
}

/** What records are edited with. */
export async function drawEdit(page: OpenPage, names: Names) {
  const { reader } = page
  return <EditParts {...{ reader, names, refuse }} lists={listsOf(reader, names)} />
}
