import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartControls } from '@/components/chart-page/chart-controls'
import { ChartNav } from '@/components/chart-page/chart-nav'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Shell } from '@/components/shell/shell'
import { writeAddress } from '@/lib/charts/address'
import { chartOf } from '@/lib/charts/registry'
import { drawChart } from '../../draw-chart'
import { openPage, type PageProps, pageMetadata } from '../../open-page'

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
  const { view, frame } = await drawChart(page, chart, query)
  const own = new URLSearchParams(writeAddress({ ...view, rev: null }, chart.defaults))
  for (const key of ['digits', 'months']) own.delete(key)
  const path = `charts/${chart.slug}`
  return (
    <Shell reader={reader} path={path} query={Object.fromEntries(own)} charts={charts} revision={revision}>
      <ChartNav reader={reader} charts={charts} slug={chart.slug} />
      {/* On a phone the chart comes first and its settings after it. */}
      <div className="flex flex-col gap-4">
        <ChartControls reader={reader} chart={chart} view={view} />
        <ChartFigure frame={frame} prefs={reader.prefs} level={1} tableOpen={view.tab === 'table'} />
      </div>
    </Shell>
  )
}
