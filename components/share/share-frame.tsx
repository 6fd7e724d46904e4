import type { ReactNode } from 'react'
import { type Locale, otherLocale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'
import { SyntheticBanner } from '../shell/synthetic-banner'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** This page in the other language; none where the link holds its language. */
  readonly other: string | null
  /** What stands between head and content: the age of what is shown. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

/** The calm frame of a named link: whose record it is, the other language, what is shown, and the way to the whole. */
export function ShareFrame({ reader, other, banner, children }: Props) {
  const { t, prefs } = reader
  const locale: Locale = otherLocale(prefs.locale)
  return (
    <>
      <header className="border-rule border-t-4">
        <div className="page flex flex-wrap items-baseline justify-between gap-x-6 pt-3 pb-2">
          <a href={`/${prefs.locale}`} className="text-ink font-semibold no-underline hover:underline">
            {t('shell.site')}
          </a>
          {other !== null && (
            <a href={other} lang={locale} hrefLang={locale} className="no-print py-1 text-sm font-medium">
              {translator({ ...prefs, locale })('shell.language_name')}
            </a>
          )}
        </div>
      </header>
      {reader.synthetic && <SyntheticBanner reader={reader} />}
      {banner}
      <main id="content" tabIndex={-1} className="page pt-6 outline-none sm:pt-8">
        {children}
      </main>
      <footer className="border-rule mt-12 border-t text-sm">
        <p className="page text-muted flex flex-wrap gap-x-4 py-5">
          <span>
            <Bidi>{t('share.foot')}</Bidi>
          </span>
          <a href={`/${prefs.locale}`}>{t('share.to_record')}</a>
        </p>
      </footer>
    </>
  )
}
