import type { Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { EntryLabel } from './detail'

/** The records of the same kind just before and just after this one by date; null where there is none. */
export type NeighbourViews = { readonly earlier: EntryLabel | null; readonly later: EntryLabel | null }

/** Leads to the records of the same kind before and after this one in time. */
export function Neighbours({ reader, earlier, later }: NeighbourViews & { readonly reader: Reader }) {
  const { t, f } = reader
  const side = (record: EntryLabel | null, label: string, rel: 'prev' | 'next') =>
    record === null ? (
      <span />
    ) : (
      <p className={rel === 'next' ? 'text-end' : ''}>
        <span className="label block">{label}</span>
        <a href={reader.link(`entries/${record.event_id}`)} rel={rel} className="title-link">
          <Bidi>{recordTitle(reader, record)}</Bidi>
        </a>
        <span className="text-muted block text-sm">
          <bdi>{record.event_id}</bdi> · <Bidi>{f.edtf(record.date_edtf, 'medium')}</Bidi>
        </span>
      </p>
    )
  if (earlier === null && later === null) return null
  return (
    <nav aria-label={t('entry.neighbours')} className="border-rule mt-10 grid grid-cols-2 gap-6 border-t pt-3">
      {side(earlier, t('entry.earlier'), 'prev')}
      {side(later, t('entry.later'), 'next')}
    </nav>
  )
}
