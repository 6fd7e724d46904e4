import { kindDefinition } from '@/lib/domain/kinds'
import type { EntryLabel } from '../entry/detail'
import { fieldLabel } from '../entry/field-value'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'

/** A record that rests on a report; `fields` empty: as a whole. */
export type CitingRecord = EntryLabel & { readonly fields: readonly string[] }

type Props = { readonly reader: Reader; readonly records: readonly CitingRecord[] }

/** The records that rest on a report, each with the fields that the report bears. */
export function CitedBy({ reader, records }: Props) {
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
            </div>
          </li>
        )
      })}
    </ul>
  )
}
