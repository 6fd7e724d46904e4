import { otherLocale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'
import { PreferenceLinks } from './preference-links'

export type NavChart = { readonly slug: string }

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
  const items = [
    { path: '', label: t('shell.overview') },
    { path: 'entries', label: t('shell.records') },
    ...(first ? [{ path: `charts/${first.slug}`, label: t('shell.charts') }] : []),
    { path: 'changes', label: t('shell.changes') },
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
        <nav aria-label={t('shell.nav')} className="border-line border-b pt-2 pb-1">
          <ul className="-mx-2 flex flex-wrap text-sm">
            {items.map(item => {
              const current = item.path === '' ? path === '' : path.split('/')[0] === item.path.split('/')[0]
              return (
                <li key={item.path}>
                  <a
                    href={reader.link(item.path)}
                    aria-current={path === item.path ? 'page' : undefined}
                    className={`inline-block px-2 py-1.5 no-underline hover:underline ${current ? 'text-ink font-semibold' : 'text-muted'}`}
                  >
                    <span className={current ? 'border-ink border-b-2 pb-1.5' : ''}>{item.label}</span>
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
      </div>
    </header>
  )
}
