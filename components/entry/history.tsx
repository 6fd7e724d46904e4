import { href } from '@/lib/charts/links'
import { CHANGE } from '@/lib/domain/vocabularies/record'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { HistoryView } from './detail'

type Props = {
  readonly reader: Reader
  readonly id: string
  /** Newest first. */
  readonly history: readonly HistoryView[]
  /** The revision whose version is on screen. */
  readonly shown: number | null
}

/** Every change of a record with its reason, each leading to the record as it stood then. */
export function History({ reader, id, history, shown }: Props) {
  const { t, f, say, prefs } = reader
  return (
    <ol className="divide-line divide-y">
      {history.map(item => {
        const address = href(prefs.locale, `entries/${id}`, { ...prefs, rev: item.revision })
        return (
          <li key={item.revision} className="grid gap-x-4 py-2 text-sm sm:grid-cols-[8rem_1fr]">
            <p className="text-muted">
              <Bidi>{f.date(item.date, 'medium')}</Bidi>
            </p>
            <div>
              <p>
                <span className="font-medium">{word(reader, CHANGE, item.change)}</span>
                {' · '}
                {item.revision === shown ? (
                  <span className="font-medium">{t('entry.shown')}</span>
                ) : (
                  <a href={address} rel="nofollow">
                    <Bidi>{t('entry.as_it_stood', { n: f.digits(String(item.revision)) })}</Bidi>
                  </a>
                )}
              </p>
              <p className="text-muted">
                <Bidi>{say({ en: item.reason_en, ar: item.reason_ar })}</Bidi>
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
