import type { Metadata } from 'next'
import { ChartFigure } from '@/components/charts/chart-figure'
import { CardPreview } from '@/components/gallery/card-preview'
import { Parts } from '@/components/gallery/parts'
import { MapFigure } from '@/components/map/map-figure'
import { makeReader } from '@/components/reader'
import { PageTitle } from '@/components/shell/page-title'
import { Shell } from '@/components/shell/shell'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { GALLERY_PARTS, GALLERY_STATES, type GalleryState } from '@/lib/charts/gallery'
import { chartHref } from '@/lib/charts/links'
import { otherLocale } from '@/lib/i18n/locale'
import { drawChart } from '../draw-chart'
import { isMapped } from '../map/chart-map'
import { type OpenPage, openPage, type PageProps } from '../open-page'
import { cardedMetadata } from '../page-card'
import { pageNames } from '../page-names'
import { PartGroup } from './part-group'
import { readGallery } from './read-gallery'

export const dynamic = 'force-dynamic'

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader, query } = await openPage(props)
  const { t } = reader
  const { part, view } = readGallery(query)
  const title = part ? `${t('gallery.title')}: ${t(part.label)}` : t('gallery.title')
  return {
    ...cardedMetadata(reader, { path: 'gallery', title, note: t('gallery.intro'), query: view }),
    robots: { index: false },
  }
}

/** A chart in one of the states: its picture, its table or its map. */
async function draw(page: OpenPage, chart: ChartDefinition, state: GalleryState) {
  const { reader } = page
  const prefs = { ...reader.prefs, ...(state.digits ? { digits: state.digits } : {}) }
  const asked = { ...page, reader: makeReader(prefs, reader, reader.today) }
  const { view, frame, map } = await drawChart(asked, chart, state.query)
  const id = `${chart.slug}-${state.key}`
  const href = chartHref(prefs.locale, chart, view)
  return { id, chart, state, prefs, view, frame, map, href }
}

/** Every part of the pages and every chart in every state, drawn from the record: for those who look after how it looks. */
export default async function GalleryPage(props: PageProps<object>) {
  const page = await openPage(props)
  const { reader, db, query, rev, revision, charts } = page
  const { t, prefs } = reader
  const { chosen, part, view } = readGallery(query)
  const names = await pageNames(db, rev)
  const shown = []
  // All states of all charts would be a page too heavy to keep: one chart at a time, and of the others how they open.
  for (const chart of chosen ? [chosen] : part ? [] : charts)
    for (const state of chosen ? GALLERY_STATES : GALLERY_STATES.slice(0, 1)) {
      if (!state.params.every(param => chart.params.includes(param))) continue
      if (state.key === 'map' && !isMapped(chart.slug)) continue
      shown.push(await draw(page, chart, state))
    }
  const tabs = [
    { key: 'parts', label: t('gallery.parts'), href: reader.link('gallery'), here: !chosen && !part },
    ...GALLERY_PARTS.map(({ key, label }) => ({
      key,
      label: t(label),
      href: reader.link('gallery', { part: key }),
      here: key === part?.key,
    })),
    ...charts.map(chart => ({
      key: chart.slug,
      label: reader.say(chart.name),
      href: reader.link('gallery', { chart: chart.slug }),
      here: chart === chosen,
    })),
  ]
  const other = otherLocale(prefs.locale)
  const turned = makeReader({ ...prefs, locale: other }, reader, reader.today)
  return (
    <Shell reader={reader} path="gallery" query={view} charts={charts} revision={revision}>
      <PageTitle title={t('gallery.title')}>{t('gallery.intro')}</PageTitle>
      <nav aria-label={t('gallery.title')} className="text-sm">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {tabs.map(tab => (
            <li key={tab.key}>
              <a href={tab.href} aria-current={tab.here ? 'page' : undefined}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part && (
        <>
          <h2 className="mt-8 mb-4 text-xl font-semibold">{t(part.label)}</h2>
          <PartGroup page={page} names={names} part={part.key} />
        </>
      )}
      {!chosen && !part && (
        <>
          <h2 className="mt-8 mb-4 text-xl font-semibold">{t('gallery.parts')}</h2>
          <Parts reader={reader} names={names} revision={revision} id="own" />
          <h2 className="mt-12 mb-4 text-xl font-semibold">{t('gallery.other_way')}</h2>
          <div lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
            <Parts reader={turned} names={names} revision={revision} id="other" />
          </div>
        </>
      )}
      {shown.length > 0 && <h2 className="mt-12 mb-4 text-xl font-semibold">{t('gallery.charts')}</h2>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
        {shown.map(({ id, chart, state, prefs: own, view, frame, map: mapped, href }) => (
          <section key={id} aria-label={`${reader.say(chart.name)}: ${t(state.label)}`}>
            <p className="label mb-2">
              {reader.say(chart.name)}: {t(state.label)}
            </p>
            <div className={state.narrow ? 'max-w-[22.5rem]' : ''}>
              {mapped ? (
                <MapFigure frame={mapped.frame} prefs={own} id={id} level={2} day={mapped.day} />
              ) : (
                <ChartFigure
                  frame={frame}
                  prefs={own}
                  id={id}
                  level={3}
                  href={href}
                  asTable={view.tab === 'table'}
                  compact
                />
              )}
            </div>
            {state.key === GALLERY_STATES[0]?.key && <CardPreview {...{ reader, chart, view }} title={frame.title} />}
          </section>
        ))}
      </div>
    </Shell>
  )
}
