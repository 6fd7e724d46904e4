import { href } from '@/lib/charts/links'
import { CHANGE } from '@/lib/domain/vocabularies/record'
import { Difference } from '../changes/difference'
import type { Names, Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { DifferenceView, HistoryView } from './detail'

type Props = {
  readonly reader: Reader
  readonly id: string
  /** Newest first. */
  readonly history: readonly HistoryView[]
  /** The revision whose version is on screen. */
  readonly shown: number | null
  /** What each revision did to the record, by revision. */
  readonly differences: ReadonlyMap<number, DifferenceView>
  readonly names: Names
}

/** Every change of a record with its reason and what it changed, each leading to the record as it stood then. */
export function History({ reader, id, history, shown, differences, names }: Props) {
  const { t, f, say, prefs } = reader
  return (
    <ol className="divide-line divide-y">
      {history.map(item => {
        const address = href(prefs.locale, `entries/${id}`, { ...prefs, rev: item.revision, day: null })
        const difference = differences.get(item.revision)
        return (
          <li key={item.revision} id={`revision-${item.revision}`} className="py-2.5 text-sm">
            <p>
              <span className="font-medium">{word(reader, CHANGE, item.change)}</span>
              {' · '}
              <span className="text-muted">
                <Bidi>{f.date(item.date, 'medium')}</Bidi>
              </span>
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
              <a href={reader.link(`changes/${item.revision}`)} className="title-link" rel="nofollow">
                <Bidi>{say({ en: item.reason_en, ar: item.reason_ar })}</Bidi>
              </a>
            </p>
            {difference && item.change !== 'added' && (
              <Difference reader={reader} difference={difference} names={names} change={item.change} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
