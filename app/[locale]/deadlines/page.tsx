import type { Metadata } from 'next'
import { ChartControls } from '@/components/chart-page/chart-controls'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Ledger } from '@/components/deadlines/ledger'
import { LeftOut } from '@/components/filters/left-out'
import { FollowLine } from '@/components/shell/follow-line'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { Bidi } from '@/components/text/bidi'
import { readAddress } from '@/lib/charts/address'
import { liesIn } from '@/lib/charts/deadline-lanes'
import { deadlines, ledgerNarrowing } from '@/lib/charts/definitions/deadlines'
import { chartHref } from '@/lib/charts/links'
import type { View } from '@/lib/charts/view'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import { ledger } from '@/lib/server/queries/ledger'
import { names as namesOf } from '@/lib/server/queries/names'
import { drawChart } from '../draw-chart'
import { openPage, type PageProps } from '../open-page'
import { cardedMetadata, ownQuery } from '../page-card'
import { ShareChart } from '../share-chart'
import { shareOf } from '../share-of'
import { tidied } from '../tidied'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, query } = await openPage(props)
  const { t } = reader
  return cardedMetadata(reader, {
    ...{ path: 'deadlines', title: t('deadlines.page.title'), note: t('deadlines.page.intro') },
    query: ownQuery(readAddress(query, deadlines.defaults), deadlines),
  })
}

/** What of a view narrows the calendar as well. */
const followed = ({ scope, place, actor, verification, q }: View): Readonly<Record<string, string>> => ({
  ...(scope === WHOLE_THEATRE ? {} : { scope }),
  place: place.join(','),
  actor: actor.join(','),
  verification: verification.join(','),
  q,
})

/** Every commitment with a stated due date: the chart, then who said what when. */
export default async function DeadlinesPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, query, rev, revision, charts } = page
  const { t, f, prefs, today } = reader
  const { chart, view, frame, unknown, aside } = await drawChart(page, deadlines, query)
  const names = await namesOf(db, rev)
  const { rows: all, coveredTo } = await ledger(db, rev, today, ledgerNarrowing(view))
  tidied(page, 'deadlines', ownQuery(view, chart), unknown)
  const { time } = view
  const rows = time === null ? all : all.filter(row => liesIn(row, time, today))
  return (
    <Shell reader={reader} path="deadlines" query={ownQuery(view, chart)} charts={charts} revision={revision}>
      <PageTitle title={t('deadlines.page.title')}>
        <p>{t('deadlines.page.intro')}</p>
        {coveredTo !== null && coveredTo < today && (
          <p className="text-muted mt-2 text-sm">
            <Bidi>{t('deadlines.page.uncovered', { date: f.date(coveredTo) })}</Bidi>
          </p>
        )}
        <FollowLine reader={reader} forms={['ics']} query={followed(view)} />
      </PageTitle>
      <div className="mb-6 grid grid-cols-[minmax(0,1fr)] gap-3">
        <ChartControls reader={reader} chart={chart} view={view} names={names} action={`/${prefs.locale}/deadlines`} />
        <LeftOut reader={reader} keys={unknown} aside={aside} />
      </div>
      <div className="mb-3 flex justify-end">
        <ShareChart share={shareOf(page, { chart, view, frame })} />
      </div>
      {rows.length > 0 && <ChartFigure frame={frame} prefs={prefs} href={chartHref(prefs.locale, chart, view)} />}
      <Ledger reader={reader} rows={rows} names={names} />
    </Shell>
  )
}
