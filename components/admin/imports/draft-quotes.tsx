import { isolated } from '@/lib/i18n/isolate'
import type { Reader } from '../../reader'

type Props = {
  readonly reader: Reader
  /** Words that drafts of an import would publish as those of a report whose kept text does not hold them. */
  readonly quotes: readonly {
    readonly id: number
    readonly line: number
    readonly event_id: string
    readonly title: string
    readonly quote_exact: string | null
  }[]
}

const MOST = 200

/** A warning before drafts of an import are published: each record that quotes what its report does not say, by its line. */
export function DraftQuotes({ reader, quotes }: Props) {
  const { t, prefs } = reader
  const own = (text: string) => isolated(text, prefs.locale)
  if (quotes.length === 0) return null
  return (
    <section aria-label={t('edit.misquotes')} className="border-warn border-s-4 px-3 py-2 text-sm sm:col-span-2">
      <p className="font-semibold">{t('edit.misquotes')}</p>
      <p>{t('imports.misquotes_help')}</p>
      <ul className="mt-1 grid gap-1">
        {quotes.slice(0, MOST).map(({ id, line, event_id, title, quote_exact }) => (
          <li key={id}>
            {t('imports.at_line', { n: line })}
            {t('imports.comma')}
            <a href={`/${prefs.locale}/admin/entries/${event_id}`}>
              <bdi>{event_id}</bdi>
            </a>
            : {t('imports.quoted', { title: own(title), quote: own(quote_exact ?? '') })}
          </li>
        ))}
      </ul>
      {quotes.length > MOST && <p className="text-muted">{t('imports.further_quotes', { n: quotes.length - MOST })}</p>}
    </section>
  )
}
