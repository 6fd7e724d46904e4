import type { Metadata } from 'next'
import { ChartFigure } from '@/components/charts/chart-figure'
import { SignLegend } from '@/components/charts/chart-legend'
import { FilterBar } from '@/components/filters/filter-bar'
import { LeftOut } from '@/components/filters/left-out'
import { headline } from '@/components/overview/headline'
import { OverviewView } from '@/components/overview/overview-view'
import { rangeOn } from '@/components/overview/stated-range'
import { Shell } from '@/components/shell/shell'
import { Fold } from '@/components/text/fold'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { chartHref } from '@/lib/charts/links'
import { FIRST_CHARTS } from '@/lib/charts/registry'
import { RECORD_FILTERS } from '@/lib/charts/set-aside'
import { overview, overviewCommitments } from '@/lib/server/queries/overview'
import { drawChart } from './draw-chart'
import { addressOf, readFilter, USUAL_VALUES } from './entries/read-filter'
import { dayOf, openPage, type PageProps } from './open-page'
import { cardedMetadata } from './page-card'
import { pageNames } from './page-names'
import { ShareChart } from './share-chart'
import { shareOf } from './share-of'
import { tidied } from './tidied'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, db, rev } = await openPage(props)
  const kept = await overviewCommitments(db, rev, reader.today)
  const alt = `${reader.t('shell.site')}: ${headline(reader, kept)}`
  return cardedMetadata(reader, { path: '', card: 'overview', title: null, note: reader.t('shell.tagline'), alt })
}

/** Where the withdrawal stands. */
export default async function OverviewPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, query, rev, revision, charts } = page
  const { prefs, today } = reader
  const data = await overview(db, rev, today, prefs)
  const names = await pageNames(db, rev)
  const { values, unread } = readFilter(query, names)
  const filtered = Object.fromEntries(
    Object.entries(addressOf(values)).filter(([key]) => RECORD_FILTERS.some(filter => filter === key)),
  )
  tidied(page, '', filtered, unread)
  const kinds = values.kind ? values.kind.split(',') : []
  const asked = FIRST_CHARTS.filter(chart => kinds.length === 0 || chart.kinds.some(kind => kinds.includes(kind)))
  const drawn = []
  for (const chart of asked) drawn.push(await drawChart(page, chart, filtered))
  const force = data.latestForce
  // The range of the headline is that of the whole chart; without a filter it is drawn already.
  const whole =
    Object.keys(filtered).length === 0 ? drawn.find(({ chart }) => chart.slug === forceLevels.slug) : undefined
  const levels = force && (whole ?? (await drawChart(page, forceLevels))).frame
  const attacks = data.attacksLast30DaysOfCoverage
  return (
    <Shell reader={reader} path="" query={filtered} charts={charts} revision={revision}>
      <OverviewView
        reader={reader}
        force={force && { ...force, range: rangeOn(levels ?? undefined, force.record.date_max) }}
        commitments={data.commitments.toSorted((a, b) => (a.state.due < b.state.due ? 1 : -1))}
        attacks={attacks}
        lastAttack={data.lastAttack}
        coveredTo={attacks?.to ?? null}
        milestones={data.milestones}
        changes={data.changes.map(change => ({ ...change, date: dayOf(change.created_at) }))}
      >
        <FilterBar
          reader={reader}
          action={`/${prefs.locale}`}
          values={{ ...filtered, ...reader.kept }}
          usual={USUAL_VALUES}
          shown={RECORD_FILTERS}
          kinds={FIRST_CHARTS.flatMap(chart => chart.kinds)}
          names={names}
        />
        <LeftOut reader={reader} keys={unread} />
        <div className="my-3">
          <Fold label={reader.t('overview.legend')}>
            <SignLegend frames={drawn.map(({ frame }) => frame)} prefs={prefs} id="charts" />
          </Fold>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          {drawn.map(({ chart, view, frame, aside }) => (
            <div key={chart.slug} className="grid grid-cols-[minmax(0,1fr)] gap-2">
              <LeftOut reader={reader} aside={aside} />
              <ChartFigure frame={frame} prefs={prefs} level={3} href={chartHref(prefs.locale, chart, view)} compact />
              <ShareChart share={shareOf(page, { chart, view, frame })} named />
            </div>
          ))}
        </div>
      </OverviewView>
    </Shell>
  )
}
