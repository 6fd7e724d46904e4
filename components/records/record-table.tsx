import { KINDS } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { scopeLabel } from '@/lib/domain/scope'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { KindMark } from '../marks/kind-mark'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { figureText, recordTitle, word } from './figure'

/** Kind, place, weapon and outcome of a record in one line. */
function traits(reader: Reader, record: EntryRecord, names: Names): string {
  const place = record.place_id === null ? null : names.places[record.place_id]
  const where = place ?? (record.scope === null ? null : scopeLabel(record.scope))
  const event = record.kind === 'attack' || record.kind === 'strike'
  return [
    reader.say(KINDS[record.kind].label),
    where ? reader.say(where) : '',
    event ? word(reader, WEAPON, record.weapon) : '',
    event && record.outcome !== 'unknown' ? word(reader, OUTCOME, record.outcome) : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}

type Props = { readonly reader: Reader; readonly items: readonly EntryRecord[]; readonly names: Names }

/** Records, newest first, as a dense table; on a narrow screen the last columns move under the record's name. */
export function RecordTable({ reader, items, names }: Props) {
  const { t, f } = reader
  return (
    <table className="dense" aria-label={t('records.title')}>
      <thead>
        <tr>
          <th scope="col" className="w-24 sm:w-32">
            {t('records.date')}
          </th>
          <th scope="col">{t('records.record')}</th>
          <th scope="col" className="hidden w-44 md:table-cell">
            {t('records.figure')}
          </th>
          <th scope="col" className="hidden w-32 md:table-cell">
            {t('records.verification')}
          </th>
          <th scope="col" className="hidden w-24 text-end md:table-cell">
            {t('records.sources')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(record => {
          const figure = figureText(reader, record)
          const grade = word(reader, VERIFICATION, record.verification)
          return (
            <tr key={record.event_id}>
              <td>
                <Bidi>{f.edtf(record.date_edtf, 'medium')}</Bidi>
              </td>
              <td>
                <a href={reader.link(`entries/${record.event_id}`)} className="title-link font-medium">
                  <Bidi>{recordTitle(reader, record)}</Bidi>
                </a>
                <p className="text-muted mt-0.5">
                  <KindMark kind={record.kind} />{' '}
                  <bdi className="me-1 text-xs whitespace-nowrap">{record.event_id}</bdi>{' '}
                  <Bidi>{traits(reader, record, names)}</Bidi>
                </p>
                <p className="text-muted md:hidden">
                  <Bidi>
                    {[figure, grade, t('records.source_count', { n: record.number_of_sources })]
                      .filter(part => part !== '')
                      .join(' · ')}
                  </Bidi>
                </p>
              </td>
              <td className="hidden md:table-cell">
                {figure === '' ? (
                  <span className="text-muted">{t('records.not_reported')}</span>
                ) : (
                  <Bidi>{figure}</Bidi>
                )}
              </td>
              <td className="hidden md:table-cell">{grade}</td>
              <td className="hidden text-end md:table-cell">
                <bdi>{f.number(record.number_of_sources)}</bdi>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
