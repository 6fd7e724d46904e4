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
import { formHref } from '@/lib/charts/forms'
import { LIVE } from '@/lib/charts/pin'
import { chartOf } from '@/lib/charts/registry'
import { publicOrigin } from '@/lib/server/public-origin'
import { drawChart } from '../../draw-chart'
import { isMapped } from '../../map/chart-map'
import { cardMetadata, openPage, type PageProps, pageMetadata } from '../../open-page'
import { pageNames } from '../../page-names'
import { ShareChart } from '../../share-chart'
import { shareOf } from '../../share-of'
import { tidied } from '../../tidied'

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
  const { reader } = page
  const head = pageMetadata(reader, `charts/${chart.slug}`, reader.say(chart.title), reader.say(chart.note))
  const { view, ...drawn } = await drawChart(page, chart, page.query)
  const frame = drawn.map?.frame ?? drawn.frame
  const { locale } = reader.prefs
  const origin = publicOrigin()
  const address = `${origin}${formHref(locale, chart, view)}`
  const image = `${origin}${formHref(locale, chart, view, 'png', { size: 'card' })}`
  const oembed = (format: string) => `${origin}/oembed?format=${format}&url=${encodeURIComponent(address)}`
  return {
    ...head,
    ...cardMetadata(reader, { image, title: frame.title, note: frame.subtitle, page: address }),
    alternates: {
      ...head.alternates,
      types: {
        ...head.alternates?.types,
        'application/json+oembed': [{ url: oembed('json'), title: frame.title }],
        'text/xml+oembed': [{ url: oembed('xml'), title: frame.title }],
      },
    },
  }
}

/** One chart, large, with its settings as links. */
export default async function ChartPage(props: Props) {
  const { page, chart } = await load(props)
  const { reader, query, charts, revision } = page
  const { view, frame, map, unknown, aside } = await drawChart(page, chart, query)
  const names = await pageNames(page.db, page.rev)
  const own = new URLSearchParams(writeAddress({ ...view, ...LIVE }, chart.defaults))
  for (const key of ['digits', 'months']) own.delete(key)
  const path = `charts/${chart.slug}`
  tidied(page, path, Object.fromEntries(own), unknown)
  const share = shareOf(page, { chart, view, frame: map?.frame ?? frame })
  return (
    <Shell reader={reader} path={path} query={Object.fromEntries(own)} charts={charts} revision={revision}>
      <ChartNav reader={reader} charts={charts} slug={chart.slug} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ChartControls reader={reader} chart={chart} view={view} names={names} frame={frame} />
        <LeftOut reader={reader} keys={unknown} aside={aside} />
        {!map && <CompareLinks reader={reader} chart={chart} view={view} />}
        <FrameChoices reader={reader} frame={frame} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            <div className="grow">
              <ChartTabs reader={reader} chart={chart} view={view} mapped={isMapped(chart.slug)} />
            </div>
            <ShareChart share={share} />
          </div>
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
