import { type Kind, kindDefinition } from '@/lib/domain/kinds'
import type { EntryLabel } from '../entry/detail'
import type { Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'

export type WeightView = {
  /** Public records that cite the outlet, by kind, and those of them that cite nobody else. */
  readonly weight: readonly { readonly kind: Kind; readonly records: number; readonly alone: number }[]
  /** Public records in all. */
  readonly all: number
  /** The newest of the records that rest on it alone. */
  readonly alone: readonly EntryLabel[]
}

/** Over all kinds, how many records cite an outlet, and how many of them nobody else. */
export const restingOnOutlet = (weight: WeightView['weight']) => ({
  cited: weight.reduce((sum, row) => sum + row.records, 0),
  only: weight.reduce((sum, row) => sum + row.alone, 0),
})

/** How much of the record rests on one outlet, and how much on it alone. */
export function OutletWeight({ reader, weight, all, alone }: WeightView & { readonly reader: Reader }) {
  const { t, f, say } = reader
  const { cited, only } = restingOnOutlet(weight)
  return (
    <>
      <p className="text-lg font-semibold">
        <Bidi>{t('outlet.cited', { n: cited, all })}</Bidi> <Bidi>{t('outlet.alone', { n: only })}</Bidi>
      </p>
      {only > 0 && <p className="text-muted mb-2 max-w-prose text-sm">{t('outlet.alone_note')}</p>}
      {weight.length > 0 && (
        <table className="dense max-w-xl">
          <thead>
            <tr>
              <th scope="col">{t('outlet.kind')}</th>
              <th scope="col">{t('outlet.cites')}</th>
              <th scope="col">{t('outlet.only')}</th>
            </tr>
          </thead>
          <tbody>
            {weight.map(row => (
              <tr key={row.kind}>
                <th scope="row">{say(kindDefinition(row.kind).plural)}</th>
                <td>
                  <bdi>{f.number(row.records)}</bdi>
                </td>
                <td>
                  <bdi>{f.number(row.alone)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {alone.length > 0 && (
        <details className="on-paper mt-3">
          <summary className="cursor-pointer font-medium">{t('outlet.only_list')}</summary>
          <ul className="mt-1 text-sm">
            {alone.map(record => (
              <li key={record.event_id} className="border-line border-b py-1.5">
                <a href={reader.link(`entries/${record.event_id}`)} className="title-link">
                  <Bidi>{recordTitle(reader, record)}</Bidi>
                </a>{' '}
                <span className="text-muted whitespace-nowrap">
                  <bdi>{record.event_id}</bdi> · <Bidi>{f.edtf(record.date_edtf, 'medium')}</Bidi>
                </span>
              </li>
            ))}
          </ul>
          {only > alone.length && (
            <p className="text-muted text-sm">
              <Bidi>{t('outlet.only_more', { n: only - alone.length })}</Bidi>
            </p>
          )}
        </details>
      )}
    </>
  )
}
