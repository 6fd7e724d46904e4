import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { QueryValues } from '@/lib/charts/query'
import { chartTravel } from '@/lib/charts/travel'
import { otherLocale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'
import { NavList } from './nav-list'
import { PreferenceLinks } from './preference-links'

export type NavChart = Pick<ChartDefinition, 'slug' | 'defaults'>

type Props = {
  readonly reader: Reader
  /** Path without language, as in `entries/IWM-A-0001`; empty for the overview. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly charts: readonly NavChart[]
}

/** Site name, main navigation, and the reader's choices; each choice is a link to this same address. */
export function Masthead({ reader, path, query, charts }: Props) {
  const { t, prefs } = reader
  const other = otherLocale(prefs.locale)
  const [first] = charts
  const { filters } = reader
  // Period, area and the other filters hold from page to page, wherever records are drawn or listed.
  const items: readonly { path: string; label: string; query?: QueryValues }[] = [
    { path: '', label: t('shell.overview'), query: filters },
    ...(first ? [{ path: `charts/${first.slug}`, label: t('shell.charts'), query: chartTravel(first, filters) }] : []),
    { path: 'entries', label: t('shell.records'), query: filters },
    { path: 'map', label: t('map.page'), query: filters },
    { path: 'deadlines', label: t('shell.deadlines'), query: filters },
    { path: 'changes', label: t('shell.changes') },
    { path: 'sources', label: t('sources.title') },
    { path: 'codebook', label: t('codebook.title') },
  ]
  return (
    <header className="border-t-4 border-rule">
      <div className="page">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-3">
          <a href={reader.link('')} className="text-ink text-lg font-semibold no-underline hover:underline sm:text-xl">
            {t('shell.site')}
          </a>
          <PreferenceLinks
            reader={reader}
            path={path}
            query={query}
            other={{ locale: other, name: translator({ ...prefs, locale: other })('shell.language_name') }}
          />
        </div>
        <NavList
          label={t('shell.nav')}
          items={items.map(item => {
            const near = item.path === '' ? path === '' : path.split('/')[0] === item.path.split('/')[0]
            const here = path === item.path ? 'page' : near ? 'below' : null
            return { key: item.path, label: item.label, href: reader.link(item.path, item.query), here }
          })}
        />
      </div>
    </header>
  )
}
