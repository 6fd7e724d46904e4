import { direction, LOCALES, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'

/** Lists in which something may have been looked for, besides the records. */
const LISTS = ['changes', 'charts', 'outlets', 'sources'] as const
type List = (typeof LISTS)[number]

function MissingIn({ locale, list }: { readonly locale: Locale; readonly list: List | undefined }) {
  const t = translator(defaultPreferences(locale))
  return (
    <section
      lang={locale}
      dir={direction(locale)}
      className={`only-${locale} border-rule mb-10 max-w-2xl border-t-4 pt-4`}
    >
      <p className="mb-8 text-lg font-semibold">
        <a href={`/${locale}`} className="text-ink no-underline hover:underline">
          {t('shell.site')}
        </a>
      </p>
      <p className="label">
        <bdi>404</bdi> · {t('missing.title')}
      </p>
      <h1 className="mt-1 mb-3 text-3xl font-semibold">{t('missing.heading')}</h1>
      {list === undefined ? (
        <>
          <p className="mb-3">{t('missing.text')}</p>
          <p className="text-muted mb-5 text-sm">
            <Bidi>{t('missing.id_hint')}</Bidi>
          </p>
        </>
      ) : (
        <p className="mb-5">
          {t(`missing.text_${list}`)}{' '}
          <a href={`/${locale}/${list === 'outlets' ? 'sources' : list}`}>{t(`missing.all_${list}`)}</a>
        </p>
      )}
      <form action={`/${locale}/entries`} className="mb-5 flex flex-wrap gap-2">
        <label className="sr-only" htmlFor={`missing-${locale}`}>
          {t('missing.look')}
        </label>
        <input id={`missing-${locale}`} name="q" type="search" className="field grow" />
        <button type="submit" className="button">
          {t('missing.look')}
        </button>
      </form>
      <a href={`/${locale}`}>{t('missing.home')}</a>
    </section>
  )
}

/**
 * What an address without a page says; `list` names where it looked for something, if not among the records. A 404 page is told neither language nor address, so it holds both languages and the
 * style sheet shows the one of the document; an address in no language of ours shows both.
 */
export function Missing({ list }: { readonly list?: string | undefined }) {
  const known = LISTS.find(one => one === list)
  return (
    <main id="content" tabIndex={-1} className="page pt-10 outline-none">
      {LOCALES.map(locale => (
        <MissingIn key={locale} locale={locale} list={known} />
      ))}
    </main>
  )
}
