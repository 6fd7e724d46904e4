import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartControls } from '@/components/chart-page/chart-controls'
import { ChartNav } from '@/components/chart-page/chart-nav'
import { ChartTabs } from '@/components/chart-page/chart-tabs'
import { CompareLinks } from '@/components/chart-page/compare-links'
import { FrameChoices } from '@/components/chart-page/frame-choices'
import { ChartFigure } from '@/components/charts/chart-figure'
import { LeftOut } from '@/components/filters/left-out'
import { MapFigure } from '@/components/map/map-figure'
import { Shell } from '@/components/shell/shell'
import { writeAddress } from '@/lib/charts/address'
import { chartOf } from '@/lib/charts/registry'
import { drawChart } from '../../draw-chart'
import { chartMap, isMapped } from '../../map/chart-map'
import { openPage, type PageProps, pageMetadata } from '../../open-page'
import { pageNames } from '../../page-names'

export const dynamic = 'force-dynamic'

type Props = PageProps<{ readonly slug: string }>

async function load(props: Props) {
  const page = await openPage(props)
  const { slug } = await props.params
  const chart = chartOf(slug)
  if (chart === null) notFound()
  return { page, chart }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, chart } = await load(props)
  return pageMetadata(page.reader, `charts/${chart.slug}`, page.reader.say(chart.title), page.reader.say(chart.note))
}

/** One chart, large, with its settings as links. */
export default async function ChartPage(props: Props) {
  const { page, chart } = await load(props)
  const { reader, query, charts, revision } = page
  const { view, frame, unknown, aside } = await drawChart(page, chart, query)
  const names = await pageNames(page.db, page.rev)
  const own = new URLSearchParams(writeAddress({ ...view, rev: null }, chart.defaults))
  for (const key of ['digits', 'months']) own.delete(key)
  const path = `charts/${chart.slug}`
  const map = view.tab === 'map' ? await chartMap(page, chart.slug, view, frame) : null
  return (
    <Shell reader={reader} path={path} query={Object.fromEntries(own)} charts={charts} revision={revision}>
      <ChartNav reader={reader} charts={charts} slug={chart.slug} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ChartControls reader={reader} chart={chart} view={view} names={names} />
        <LeftOut reader={reader} keys={unknown} aside={aside} />
        {!map && <CompareLinks reader={reader} chart={chart} view={view} />}
        <FrameChoices reader={reader} frame={frame} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ChartTabs reader={reader} chart={chart} view={view} mapped={isMapped(chart.slug)} />
          {map ? (
            <MapFigure frame={map.frame} prefs={reader.prefs} id="map" day={map.day} />
          ) : (
            <ChartFigure frame={frame} prefs={reader.prefs} level={1} asTable={view.tab === 'table'} />
          )}
        </div>
      </div>
    </Shell>
  )
}
