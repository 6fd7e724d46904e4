import { href } from '@/lib/charts/links'
import { VOCABULARIES } from '@/lib/domain/vocabularies'
import { CHANGE } from '@/lib/domain/vocabularies/record'
import type { DifferenceView, EntryLabel, HistoryView } from '../entry/detail'
import { Fact } from '../entry/field-value'
import { Section } from '../entry/section'
import { KindMark } from '../marks/kind-mark'
import type { Names, Reader } from '../reader'
import { recordTitle, word } from '../records/figure'
import { PageTitle } from '../shell/page-title'
import { Bidi } from '../text/bidi'
import { AmendedList, type AmendedView, type Pointed } from './amended-list'
import { COUNTED, type Counts } from './counts'
import { Difference } from './difference'

export type TouchedView = EntryLabel & {
  readonly change: HistoryView['change']
  readonly difference: DifferenceView | null
}

type Props = {
  readonly reader: Reader
  readonly head: {
    readonly revision: number
    /** Plain date, Asia/Baghdad. */
    readonly date: string
    readonly reason_en: string
    readonly reason_ar: string
    readonly coverage: number
    readonly amendments: number
    readonly hash: string
    readonly prev_hash: string
  }
  readonly counts: Counts
  readonly items: readonly TouchedView[]
  readonly names: Names
  /** What it corrected of outlets, actors, places and reports, and the names of what these point to. */
  readonly amended: readonly AmendedView[]
  readonly pointed: Pointed
  /** Filters that the address holds. */
  readonly query: Readonly<Record<string, string>>
  readonly cursor: string | null
  readonly nextCursor: string | null
  /** The newest revision that may be read here. */
  readonly newest: number
}

/** One revision: why, when, how many, its place in the hash chain, and what it changed in each record. */
export function RevisionView(props: Props) {
  const { reader, head, counts, items, names, amended, pointed, query, cursor, nextCursor, newest } = props
  const { t, f, say, prefs } = reader
  const n = head.revision
  const path = `changes/${n}`
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <article>
      <PageTitle
        over={<a href={reader.link('changes')}>{t('log.all_changes')}</a>}
        title={<Bidi>{t('log.revision_title', { n: f.digits(String(n)) })}</Bidi>}
      >
        <p>
          <Bidi>{say({ en: head.reason_en, ar: head.reason_ar })}</Bidi>
        </p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <a href={href(prefs.locale, '', { ...prefs, rev: n, day: null })} rel="nofollow">
            {t('log.read_then')}
          </a>
          {n > 1 && (
            <a href={reader.link(`changes/${n - 1}`)} rel="prev">
              {t('log.previous')}
            </a>
          )}
          {n < newest && (
            <a href={reader.link(`changes/${n + 1}`)} rel="next">
              {t('log.next')}
            </a>
          )}
        </p>
      </PageTitle>
      <dl className="max-w-4xl text-sm">
        <Fact label={t('log.published')}>{f.date(head.date)}</Fact>
        {head.coverage > 0 && (
          <Fact label={say(VOCABULARIES.coverage_level.label)}>{t('log.coverage', { n: head.coverage })}</Fact>
        )}
        <div className="border-line grid grid-cols-[8.5rem_1fr] gap-x-4 border-b py-1.5 sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{t('log.hash')}</dt>
          <dd className="font-mono text-xs break-all" dir="ltr">
            {head.hash}
          </dd>
        </div>
        <div className="border-line grid grid-cols-[8.5rem_1fr] gap-x-4 border-b py-1.5 sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{t('log.previous_hash')}</dt>
          <dd className="font-mono text-xs break-all" dir="ltr">
            {head.prev_hash}
          </dd>
        </div>
      </dl>
      {amended.length > 0 && (
        <Section id="amended" title={t('names.amended_title')}>
          <AmendedList reader={reader} amended={amended} pointed={pointed} more={head.amendments - amended.length} />
        </Section>
      )}
      {(total > 0 || amended.length === 0) && (
        <Section id="touched" title={t('log.touched')}>
          <nav aria-label={t('log.touched')} className="mb-2 flex flex-wrap gap-x-4 text-sm">
            <a href={reader.link(path)} aria-current={query.change || query.kind ? undefined : 'true'}>
              <Bidi>{`${t('log.every')} (${f.number(total)})`}</Bidi>
            </a>
            {COUNTED.map(([what, key]) =>
              counts[what] ? (
                <a
                  key={what}
                  href={reader.link(path, { change: what })}
                  aria-current={query.change === what ? 'true' : undefined}
                >
                  <Bidi>{t(key, { n: counts[what] })}</Bidi>
                </a>
              ) : null,
            )}
          </nav>
          <ul className="divide-line divide-y">
            {items.map(item => (
              <li key={item.event_id} className="py-2.5">
                <p>
                  <KindMark kind={item.kind} />{' '}
                  <span className="font-medium">{word(reader, CHANGE, item.change)}: </span>
                  <a href={reader.link(`entries/${item.event_id}`)} className="title-link">
                    <Bidi>{recordTitle(reader, item)}</Bidi>
                  </a>
                </p>
                <p className="text-muted text-sm">
                  <bdi>{item.event_id}</bdi> · <Bidi>{f.edtf(item.date_edtf, 'medium')}</Bidi>
                </p>
                {item.difference && item.change !== 'added' && (
                  <div className="text-sm">
                    <Difference reader={reader} difference={item.difference} names={names} change={item.change} />
                  </div>
                )}
              </li>
            ))}
          </ul>
          <p className="mt-3 flex gap-6">
            {cursor !== null && <a href={reader.link(path, query)}>{t('log.start')}</a>}
            {nextCursor !== null && (
              <a href={reader.link(path, { ...query, cursor: nextCursor })} rel="next">
                {t('log.more')}
              </a>
            )}
          </p>
        </Section>
      )}
      <p className="mt-4 text-sm">
        <a href={`/api/v1/revisions/${n}`}>
          <Bidi>{t('log.json')}</Bidi>
        </a>
      </p>
    </article>
  )
}
