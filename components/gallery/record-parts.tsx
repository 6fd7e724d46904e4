import type { ReactNode } from 'react'
import type { MapPlace } from '@/lib/charts/map-data'
import type { EventSums } from '@/lib/domain/claim-question'
import type { EntryRecord, TallyClaimRecord } from '@/lib/domain/record'
import { FieldChanges } from '../changes/field-changes'
import { Ledger } from '../deadlines/ledger'
import type { LedgerRow } from '../deadlines/ledger-row'
import { Casualties } from '../entry/casualties'
import { Citations } from '../entry/citations'
import { Conflicts } from '../entry/conflicts'
import type { CitationView, ConflictView, DifferenceView, HistoryView } from '../entry/detail'
import { Facts } from '../entry/facts'
import { Grades } from '../entry/grades'
import { History } from '../entry/history'
import { Neighbours, type NeighbourViews } from '../entry/neighbours'
import { OwnCount } from '../entry/own-count'
import { PlaceMap } from '../entry/place-map'
import { Statements } from '../entry/statements'
import { PlaceStill } from '../map/place-still'
import type { Names, Reader } from '../reader'
import { wordsOf } from '../records/list-view'
import { Example, Part } from './part'
import { WaitingRows } from './waiting'

/** A record with what hangs on it, as its page reads it. */
export type ShownEntry = {
  readonly entry: number
  readonly record: EntryRecord
  readonly citations: readonly CitationView[]
  readonly conflicts: readonly ConflictView[]
  readonly history: readonly HistoryView[]
  readonly differences: ReadonlyMap<number, DifferenceView>
}

/** A stated total with what of our record stands beside it. */
export type ClaimShown = {
  readonly claim: TallyClaimRecord
  readonly sums: Readonly<Record<string, readonly EventSums[]>>
}

type Props = {
  readonly reader: Reader
  readonly names: Names
  /** A record of an event on which reports disagree, if there is one. */
  readonly disputed: ShownEntry | null
  /** Its place, and the records before and after it. */
  readonly place: MapPlace | null
  readonly neighbours: NeighbourViews | null
  /** Stated totals, with our count beside them and without. */
  readonly claims: readonly ClaimShown[]
  /** A record that was changed after it was published, if there is one. */
  readonly changed: ShownEntry | null
  /** Commitments, of each state one. */
  readonly rows: readonly LedgerRow[]
  /** The list of records, and the map, wired to the site. */
  readonly grid: ReactNode
  readonly map: ReactNode
}

/** What pages say of records, drawn from the record. */
export function RecordParts(props: Props) {
  const { reader, names, disputed, place, neighbours, claims, changed, rows, grid, map } = props
  const { t } = reader
  const [difference] = changed ? [...changed.differences.values()] : []
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Part name={t('records.title')}>
        {grid}
        <WaitingRows words={wordsOf(reader, t('records.count', { n: rows.length }))} />
      </Part>
      {disputed && (
        <>
          <Part name={t('entry.facts')}>
            <Facts reader={reader} record={disputed.record} names={names} citations={disputed.citations} />
          </Part>
          {(disputed.record.kind === 'attack' || disputed.record.kind === 'strike') && (
            <>
              <Part name={t('entry.casualties')}>
                <Casualties reader={reader} record={disputed.record} citations={disputed.citations} />
              </Part>
              <Part name={t('entry.statements')}>
                <Statements reader={reader} record={disputed.record} names={names} citations={disputed.citations} />
              </Part>
            </>
          )}
          <Part name={t('entry.conflicts')}>
            <Conflicts
              reader={reader}
              record={disputed.record}
              conflicts={disputed.conflicts}
              sources={disputed.citations}
              names={names}
            />
          </Part>
          <Part name={t('entry.citations')}>
            <Citations reader={reader} record={disputed.record} citations={disputed.citations} />
          </Part>
          <Part name={t('entry.grades')}>
            <Grades reader={reader} record={disputed.record} />
          </Part>
          {place && (
            <Part name={t('map.small')} id="place-map">
              <PlaceMap reader={reader} record={disputed.record} place={place} />
              <Example reader={reader}>
                <div className="grid gap-4 sm:grid-cols-2">
                  <PlaceStill reader={reader} place={{ ...place, id: 'about' }} wherePrec={3} kind="strike" />
                  <PlaceStill reader={reader} place={{ ...place, id: 'area' }} wherePrec={4} kind="milestone" />
                </div>
              </Example>
            </Part>
          )}
          {neighbours && (
            <Part name={t('entry.neighbours')} id="neighbours">
              <Neighbours reader={reader} {...neighbours} />
            </Part>
          )}
        </>
      )}
      {claims.length > 0 && (
        <Part name={t('claims.section')} id="own-count">
          {claims.map(({ claim, sums }) => (
            <div key={claim.event_id} className="mb-4">
              <OwnCount reader={reader} claim={claim} sums={sums} />
            </div>
          ))}
        </Part>
      )}
      {changed && (
        <Part name={t('entry.history')}>
          <History
            reader={reader}
            id={changed.record.event_id}
            history={changed.history}
            shown={changed.record.since}
            differences={changed.differences}
            names={names}
          />
          {difference && (
            <FieldChanges reader={reader} kind={difference.kind} fields={difference.fields} names={names} />
          )}
        </Part>
      )}
      <Part name={t('deadlines.page.index')}>
        <Ledger reader={reader} rows={rows} names={names} />
        <Ledger reader={reader} rows={[]} names={names} />
      </Part>
      <Part name={t('map.page')}>{map}</Part>
    </div>
  )
}
