import { Fragment } from 'react'
import { daysBetween } from '@/lib/core/plain-date'
import type { ForceLevelRecord } from '@/lib/domain/record'
import { VERIFICATION } from '@/lib/domain/vocabularies/event'
import type { Reader } from '../reader'
import { compared, word } from '../records/figure'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  readonly record: ForceLevelRecord | null
  /** Lowest and highest that reports of the same quarter state, as the chart's band shows it. */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly sources: readonly { readonly id: string; readonly label: string }[]
}

/** The newest stated number of US troops in Iraq: about, range, as of, source. The number opens its record. */
export function Troops({ reader, record, range, sources }: Props) {
  const { t, f } = reader
  if (!record) return <p>{t('overview.troops_none')}</p>
  const { low, best, high } = record
  const number = best === null ? f.range(low, best, high) : f.number(best)
  const lowest = Math.min(low ?? best ?? Infinity, range?.low ?? Infinity)
  const highest = Math.max(high ?? best ?? 0, range?.high ?? 0)
  const age = record.date_max === null ? null : daysBetween(record.date_max, reader.today)
  return (
    <>
      <p className="text-force text-4xl leading-tight font-semibold sm:text-5xl">
        <a href={reader.link(`entries/${record.event_id}`)} className="figure-link">
          <Bidi>{compared(reader, record.comparator, number)}</Bidi>
        </a>
      </p>
      <p className="mt-2 text-sm">
        <Bidi>{t('overview.as_of', { date: f.edtf(record.date_edtf) })}</Bidi>
        {age !== null && age > 0 && (
          <span className="text-muted">
            {' · '}
            <Bidi>{t('overview.age', { n: age })}</Bidi>
          </span>
        )}
      </p>
      <p className="text-sm">
        <Bidi>
          {lowest < highest
            ? t('overview.troops_range', { range: f.range(lowest, null, highest) })
            : t('overview.troops_exact')}
        </Bidi>
      </p>
      {record.verification !== null && (
        <p className="text-muted text-sm">
          <Bidi>
            {`${word(reader, VERIFICATION, record.verification)} · ${t('records.source_count', { n: record.number_of_sources })}`}
          </Bidi>
        </p>
      )}
      {sources.length > 0 && (
        <p className="text-sm">
          <span className="text-muted">{t('overview.source')}</span>{' '}
          {sources.map((source, index) => (
            <Fragment key={source.id}>
              {index > 0 && ' · '}
              <a href={reader.link(`sources/${encodeURIComponent(source.id)}`)}>
                <bdi>{source.label}</bdi>
              </a>
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}
