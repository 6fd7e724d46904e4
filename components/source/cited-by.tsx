import { anchorOf } from '@/lib/domain/codebook'
import { kindDefinition } from '@/lib/domain/kinds'
import { CREDIBILITY } from '@/lib/domain/vocabularies/source'
import { CodebookLink } from '../codebook/codebook-link'
import type { EntryLabel } from '../entry/detail'
import { fieldLabel } from '../entry/field-value'
import { Quote } from '../entry/quote'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { recordTitle, word } from '../records/figure'
import { Bidi } from '../text/bidi'

/** What a record cites of a report: its words for a field, and how far they are to be believed. */
export type CitedPart = {
  /** Null = the record as a whole. */
  readonly field: string | null
  readonly quote_exact: string | null
  readonly quote_prefix: string | null
  readonly quote_suffix: string | null
  /** Admiralty 1–6 */
  readonly credibility: number | null
  readonly credibility_reason_en: string | null
  readonly credibility_reason_ar: string | null
}

/** A record that rests on a report; `fields` empty: as a whole. */
export type CitingRecord = EntryLabel & {
  readonly fields: readonly string[]
  readonly citations: readonly CitedPart[]
}

type Props = {
  readonly reader: Reader
  readonly records: readonly CitingRecord[]
  /** BCP 47, of the report. */
  readonly language: string
}

/** How credible what one record cites is, and why. */
function Credibility({ reader, part }: { readonly reader: Reader; readonly part: CitedPart }) {
  const { t, say } = reader
  const grade = part.credibility === null ? '' : word(reader, CREDIBILITY, String(part.credibility))
  const reason = say({ en: part.credibility_reason_en, ar: part.credibility_reason_ar })
  if (!grade) return null
  return (
    <p className="text-muted text-sm">
      {t('entry.credibility')}
      {t('source.colon')}{' '}
      <CodebookLink reader={reader} anchor={anchorOf('credibility', String(part.credibility))}>
        <Bidi>{grade}</Bidi>
      </CodebookLink>
      {reason && <Bidi>{` (${reason})`}</Bidi>}
    </p>
  )
}

/** The records that rest on a report, each with the fields that the report bears, its words for them and their credibility. */
export function CitedBy({ reader, records, language }: Props) {
  const { t, f } = reader
  return (
    <ul className="divide-line divide-y">
      {records.map(record => {
        const { fields } = kindDefinition(record.kind)
        const borne = record.fields.map(key => {
          const field = fields[key]
          return field ? fieldLabel(reader, key, field) : key
        })
        return (
          <li key={record.event_id} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
            <p className="text-muted text-sm">
              <Bidi>{f.edtf(record.date_edtf, 'medium')}</Bidi>
            </p>
            <div>
              <a href={reader.link(`entries/${record.event_id}`)} className="title-link font-medium">
                <Bidi>{recordTitle(reader, record)}</Bidi>
              </a>
              <p className="text-muted flex flex-wrap items-baseline gap-x-2 text-sm">
                <KindMark kind={record.kind} />
                <bdi>{record.event_id}</bdi>
                <span>
                  {borne.length === 0 ? t('entry.citation_whole') : t('entry.citation_for', { field: f.list(borne) })}
                </span>
              </p>
              {record.citations.map(part => (
                <div key={`${part.field} ${part.quote_exact}`}>
                  <Quote quote={part} language={language} />
                  <Credibility reader={reader} part={part} />
                </div>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
