import { CHANGE } from '@/lib/domain/vocabularies/record'
import type { EntryLabel, HistoryView } from '../entry/detail'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { recordTitle, word } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { AmendedView } from './amended-list'
import { COUNTED, type Counts } from './counts'

export type LoggedView = {
  readonly revision: number
  /** Plain date, Asia/Baghdad. */
  readonly date: string
  readonly reason_en: string
  readonly reason_ar: string
  /** How many periods of coverage it stated. */
  readonly coverage: number
  /** How many names and reports it corrected, and the first few of them. */
  readonly amendments: number
  readonly amended: readonly AmendedView[]
  readonly counts: Counts
  /** The first few records that it touched. */
  readonly first: readonly (EntryLabel & { readonly change: HistoryView['change'] })[]
}

type Props = {
  readonly reader: Reader
  /** Newest first. */
  readonly items: readonly LoggedView[]
  /** Filters that the page of one revision takes up. */
  readonly query: Readonly<Record<string, string>>
}

/** How many records a revision touched, by what it did to them. */
export function CountText({
  reader,
  counts,
  coverage,
  amendments,
}: {
  readonly reader: Reader
  readonly counts: Counts
  readonly coverage: number
  readonly amendments: number
}) {
  const { t } = reader
  const parts = COUNTED.flatMap(([what, key]) => (counts[what] ? [t(key, { n: counts[what] })] : []))
  if (coverage > 0) parts.push(t('log.coverage', { n: coverage }))
  if (amendments > 0) parts.push(t('names.amended', { n: amendments }))
  return <Bidi>{parts.join(' · ')}</Bidi>
}

/** Revisions with their reasons: how many records each touched, the first few by name, and the way to all that it changed. */
export function ChangeLog({ reader, items, query }: Props) {
  const { t, f, say } = reader
  return (
    <ol className="divide-line border-rule divide-y border-t">
      {items.map(item => {
        const address = reader.link(`changes/${item.revision}`, query)
        const n = Object.values(item.counts).reduce((sum, count) => sum + count, 0)
        return (
          <li key={item.revision} className="grid gap-x-6 py-3 sm:grid-cols-[10rem_1fr]">
            <p>
              <a href={address} className="font-semibold">
                <Bidi>{t('shell.revision', { n: f.digits(String(item.revision)) })}</Bidi>
              </a>
              <time dateTime={item.date} className="text-muted block text-sm">
                <Bidi>{f.date(item.date, 'medium')}</Bidi>
              </time>
            </p>
            <div className="min-w-0">
              <p className="font-medium">
                <Bidi>{say({ en: item.reason_en, ar: item.reason_ar })}</Bidi>
              </p>
              <p className="text-muted text-sm">
                <CountText reader={reader} counts={item.counts} coverage={item.coverage} amendments={item.amendments} />
              </p>
              <ul className="mt-1 text-sm">
                {item.first.map(record => (
                  <li key={record.event_id} className="truncate py-0.5">
                    <KindMark kind={record.kind} />{' '}
                    {record.change !== 'added' && (
                      <span className="font-medium">{word(reader, CHANGE, record.change)}: </span>
                    )}
                    <a href={reader.link(`entries/${record.event_id}`)} className="title-link">
                      <Bidi>{recordTitle(reader, record)}</Bidi>
                    </a>
                  </li>
                ))}
                {item.amended.map(one => (
                  <li key={`${one.table} ${one.id}`} className="truncate py-0.5">
                    <span className="text-muted">{t(`names.of_${one.table}`)}: </span>
                    <Bidi>{say({ en: one.name_en, ar: one.name_ar })}</Bidi>
                  </li>
                ))}
              </ul>
              {n + item.amendments > 0 && (
                <p className="mt-1 text-sm">
                  <a href={address}>
                    <Bidi>{t('log.all', { n: n + item.amendments })}</Bidi>
                  </a>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
