import { ChartTabs } from '@/components/chart-page/chart-tabs'
import { FrameChoices } from '@/components/chart-page/frame-choices'
import { ChartFigure } from '@/components/charts/chart-figure'
import { LeftOut } from '@/components/filters/left-out'
import { MapFigure } from '@/components/map/map-figure'
import type { Reader } from '@/components/reader'
import { ShareBanner } from '@/components/share/share-banner'
import { ShareControls } from '@/components/share/share-controls'
import { ShareFrame } from '@/components/share/share-frame'
import { PageTitle } from '@/components/shell/page-title'
import { Bidi } from '@/components/text/bidi'
import { chartHref } from '@/lib/charts/links'
import { queryOf } from '@/lib/charts/query'
import { freeKeys, OWN, viewQuery } from '@/lib/charts/shared-view'
import { otherLocale } from '@/lib/i18n/locale'
import type { Share } from '@/lib/server/queries/shares'
import { drawChart } from '../draw-chart'
import { isMapped } from '../map/chart-map'
import { one } from '../open-page'
import { pageNames } from '../page-names'
import { openShare, type ShareProps, shareHref } from './open-share'

/** What whoever shares a link calls it and says of it, in the reader's language. */
export function titlesOf(reader: Reader, share: Share | null): { readonly title: string; readonly note: string } {
  if (!share) return { title: '', note: '' }
  return {
    title: reader.say({ en: share.title_en, ar: share.title_ar }),
    note: reader.say({ en: share.note_en, ar: share.note_ar }),
  }
}

/** The chart of a link: its title, its age, what may be changed, the picture, the table, the sources. */
export async function SharedChart(props: ShareProps) {
  const open = await openShare(props)
  const { page, share, chart, kept, view, pinned, live, besides } = open
  const { reader } = page
  const { t } = reader
  const { title, note } = titlesOf(reader, share)
  const drawn = await drawChart(page, chart, viewQuery(chart, view))
  const { map } = drawn
  const free = freeKeys(chart, kept, share.locked)
  const claims = (drawn.frame.choices ?? []).map(choice => ({
    ...choice,
    href: shareHref(open, { [OWN]: '1', claims: choice.key }),
  }))
  const path = `/s/${share.slug}`
  const said = queryOf(Object.entries(besides))
  const asShared = said === '' ? path : `${path}?${said}`
  const chose = one(page.query, OWN) !== undefined
  // Each page shown is a view: where they are few, the table under the picture has to do.
  const tabs = share.max_views === null
  return (
    <ShareFrame
      reader={reader}
      other={share.locale === null ? shareHref(open, { lang: otherLocale(reader.prefs.locale) }) : null}
      banner={
        pinned && (
          <ShareBanner reader={reader} pinned={pinned} live={live} turn={shareHref(open, { live: live ? '' : '1' })} />
        )
      }
    >
      <PageTitle over={t('share.over')} title={<Bidi>{title}</Bidi>}>
        {note && (
          <p dir="auto" className="whitespace-pre-line">
            {note}
          </p>
        )}
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ShareControls
          {...{ reader, chart, kept, besides }}
          view={view}
          locks={share.locked}
          names={await pageNames(page.db, page.rev)}
          path={path}
        />
        {!tabs && <p className="text-muted no-print text-sm">{t('share.each_view')}</p>}
        {chose && (
          <p className="no-print text-sm">
            <a href={asShared}>{t('share.reset')}</a>
          </p>
        )}
        <LeftOut reader={reader} keys={drawn.unknown} aside={drawn.aside} />
        {free.includes('claims') && <FrameChoices reader={reader} frame={{ ...drawn.frame, choices: claims }} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {tabs && (
            <ChartTabs
              reader={reader}
              chart={chart}
              view={drawn.view}
              mapped={isMapped(chart.slug)}
              hrefOf={tab => shareHref(open, { tab })}
            />
          )}
          {map ? (
            <MapFigure frame={map.frame} prefs={reader.prefs} id="map" day={map.day} />
          ) : (
            <ChartFigure frame={drawn.frame} prefs={reader.prefs} level={2} asTable={drawn.view.tab === 'table'} />
          )}
        </div>
        {share.locked.length === 0 && (
          <p className="no-print">
            <a href={chartHref(reader.prefs.locale, chart, { ...drawn.view, rev: reader.rev, day: reader.day })}>
              {t('share.full')}
            </a>
          </p>
        )}
      </div>
    </ShareFrame>
  )
}
