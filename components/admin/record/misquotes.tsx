import { isolated } from '@/lib/i18n/isolate'
import type { Reader } from '../../reader'

type Props = {
  readonly reader: Reader
  /** Citations of the draft whose words their report does not say, with where in the form they stand. */
  readonly rows: readonly { readonly at: number; readonly source_title: string; readonly quote_exact: string | null }[]
}

/** A warning over a draft that quotes what the kept text of a report does not say: each citation, with the way to its words. */
export function Misquotes({ reader, rows }: Props) {
  const { t, prefs } = reader
  const own = (text: string) => isolated(text, prefs.locale)
  if (rows.length === 0) return null
  return (
    <section aria-label={t('edit.misquotes')} className="border-warn border-s-4 px-3 py-2 text-sm">
      <p className="font-semibold">{t('edit.misquotes')}</p>
      <p>{t('edit.misquotes_help')}</p>
      <ul>
        {rows.map(({ at, source_title, quote_exact }) => (
          <li key={at}>
            <a href={`#f-citations.${at}.quote_exact`}>
              {t('edit.misquote', { n: at + 1, title: own(source_title), quote: own(quote_exact ?? '') })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
