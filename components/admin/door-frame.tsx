import type { ReactNode } from 'react'
import { otherLocale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translate'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  /** Path of this page without language, for the switch to the other one. */
  readonly path: string
  readonly title: string
  readonly children: ReactNode
}

/** The frame of the pages before the desk: the site's name, one narrow column, the other language. */
export function DoorFrame({ reader, path, title, children }: Props) {
  const { t, prefs } = reader
  const other = otherLocale(prefs.locale)
  return (
    <>
      <header className="border-rule border-t-4">
        <div className="page flex flex-wrap items-baseline justify-between gap-x-6 pt-3">
          <a href={reader.link('')} className="text-ink text-lg font-semibold no-underline hover:underline">
            {t('shell.site')}
          </a>
          <a href={`/${other}/${path}`} lang={other} hrefLang={other} className="text-sm">
            {translator({ ...prefs, locale: other })('shell.language_name')}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page py-10 outline-none">
        <div className="mx-auto grid max-w-md gap-5">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {children}
        </div>
      </main>
    </>
  )
}
