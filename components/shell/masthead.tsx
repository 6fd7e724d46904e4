import { otherLocale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'
import { type NavChart, navItems } from './nav-items'
import { NavList } from './nav-list'
import { PreferenceLinks } from './preference-links'

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
  const items = navItems(reader, charts)
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
