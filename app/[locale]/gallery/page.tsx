import type { Metadata } from 'next'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Parts } from '@/components/gallery/parts'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import { GALLERY_STATES } from '@/lib/charts/gallery'
import { chartHref } from '@/lib/charts/links'
import { chartOf } from '@/lib/charts/registry'
import { names as namesOf } from '@/lib/server/queries/names'
import { drawChart } from '../draw-chart'
import { one, openPage, type PageProps, pageMetadata } from '../open-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await openPage(props)
  return {
    ...pageMetadata(reader, 'gallery', reader.t('gallery.title'), reader.t('gallery.intro')),
    robots: { index: false },
  }
}

/** Every part of the pages and every chart in every state, drawn from the record: for those who look after how it looks. */
export default async function GalleryPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, query, rev, revision, charts } = page
  const { t, prefs } = reader
  const chosen = chartOf(one(query, 'chart') ?? '')
  const shown = []
  // All states of all charts would be a page too heavy to keep: one chart at a time, and of the others how they open.
  for (const chart of chosen ? [chosen] : charts)
    for (const state of chosen ? GALLERY_STATES : GALLERY_STATES.slice(0, 1)) {
      if (!state.params.every(param => chart.params.includes(param))) continue
      const { view, frame } = await drawChart(page, chart, state.query)
      shown.push({ id: `${chart.slug}-${state.key}`, chart, state, frame, href: chartHref(prefs.locale, chart, view) })
    }
  return (
    <Shell reader={reader} path="gallery" charts={charts} revision={revision}>
      <PageTitle title={t('gallery.title')}>{t('gallery.intro')}</PageTitle>
      <nav aria-label={t('gallery.title')} className="text-sm">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          <li>
            <a href={reader.link('gallery')} aria-current={chosen ? undefined : 'page'}>
              {t('gallery.parts')}
            </a>
          </li>
          {charts.map(chart => (
            <li key={chart.slug}>
              <a
                href={reader.link('gallery', { chart: chart.slug })}
                aria-current={chart === chosen ? 'page' : undefined}
              >
                {reader.say(chart.name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!chosen && (
        <>
          <h2 className="mt-8 mb-4 text-xl font-semibold">{t('gallery.parts')}</h2>
          <Parts reader={reader} names={await namesOf(db, rev)} revision={revision} />
        </>
      )}
      <h2 className="mt-12 mb-4 text-xl font-semibold">{t('gallery.charts')}</h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
        {shown.map(({ id, chart, state, frame, href }) => (
          <section key={id} aria-label={`${reader.say(chart.name)}: ${t(state.label)}`}>
            <p className="label mb-2">
              {reader.say(chart.name)}: {t(state.label)}
            </p>
            <div className={state.narrow ? 'max-w-[22.5rem]' : ''}>
              <ChartFigure frame={frame} prefs={reader.prefs} id={id} level={3} href={href} compact />
            </div>
          </section>
        ))}
      </div>
    </Shell>
  )
}
