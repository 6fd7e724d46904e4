import type { Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  /** Citations of the draft whose words their report does not say, with where in the form they stand. */
  readonly rows: readonly { readonly at: number; readonly source_title: string; readonly quote_exact: string | null }[]
}

/** A warning over a draft that quotes what the kept text of a report does not say: each citation, with the way to its words. */
export function Misquotes({ reader, rows }: Props) {
  const { t } = reader
  if (rows.length === 0) return null
  return (
    <section aria-label={t('edit.misquotes')} className="border-warn border-s-4 px-3 py-2 text-sm">
      <p className="font-semibold">{t('edit.misquotes')}</p>
      <p>{t('edit.misquotes_help')}</p>
      <ul>
        {rows.map(({ at, source_title, quote_exact }) => (
          <li key={at}>
            <a href={`#f-citations.${at}.quote_exact`}>
              <Bidi>{t('edit.misquote', { n: at + 1, title: source_title, quote: quote_exact ?? '' })}</Bidi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
