import type { Metadata } from 'next'
import { ChartFigure } from '@/components/charts/chart-figure'
import { OverviewView } from '@/components/overview/overview-view'
import { rangeOn } from '@/components/overview/stated-range'
import { Shell } from '@/components/shell/shell'
import { chartHref } from '@/lib/charts/links'
import { overview } from '@/lib/server/queries/overview'
import { drawChart } from './draw-chart'
import { dayOf, openPage, type PageProps, pageMetadata } from './open-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return pageMetadata(reader, '', null, reader.t('shell.tagline'))
}

/** Where the withdrawal stands. */
export default async function OverviewPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, rev, revision, charts } = page
  const { prefs, today } = reader
  const data = await overview(db, rev, today, prefs)
  const drawn = []
  for (const chart of charts) drawn.push(await drawChart(page, chart))
  const force = data.latestForce
  const levels = drawn.find(({ chart }) => chart.slug === 'force-levels')?.frame
  const attacks = data.attacksLast30DaysOfCoverage
  return (
    <Shell reader={reader} path="" charts={charts} revision={revision}>
      <OverviewView
        reader={reader}
        force={force && { ...force, range: rangeOn(levels, force.record.date_max) }}
        commitments={data.commitments.toSorted((a, b) => (a.state.due < b.state.due ? 1 : -1))}
        attacks={attacks}
        lastAttack={data.lastAttack}
        coveredTo={attacks?.to ?? null}
        milestones={data.milestones}
        changes={data.changes.map(change => ({ ...change, date: dayOf(change.created_at) }))}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          {drawn.map(({ chart, view, frame }) => (
            <ChartFigure
              key={chart.slug}
              frame={frame}
              prefs={prefs}
              level={3}
              href={chartHref(prefs.locale, chart, view)}
            />
          ))}
        </div>
      </OverviewView>
    </Shell>
  )
}
