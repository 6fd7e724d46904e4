import type { MapPlace } from '@/lib/charts/map-data'
import type { EventSums } from '@/lib/domain/claim-question'
import { commitmentState } from '@/lib/domain/deadline'
import { KINDS } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import { KindMark } from '../marks/kind-mark'
import { StateMark, stateColor } from '../marks/state-mark'
import { stateText } from '../overview/commitment-list'
import type { Names, Reader } from '../reader'
import { figureText, recordTitle } from '../records/figure'
import { AsOfForm } from '../shell/as-of-form'
import { PageTitle } from '../shell/page-title'
import { Bidi } from '../text/bidi'
import { Casualties } from './casualties'
import { Citations } from './citations'
import { Conflicts } from './conflicts'
import type { CitationView, ConflictView, DifferenceView, DueView, HistoryView, LinkView } from './detail'
import { Dues } from './dues'
import { Facts } from './facts'
import { Grades } from './grades'
import { History } from './history'
import { Linked } from './linked'
import { Neighbours, type NeighbourViews } from './neighbours'
import { OwnCount } from './own-count'
import { PlaceMap } from './place-map'
import { Section } from './section'
import { Statements } from './statements'

type Props = {
  readonly reader: Reader
  readonly record: EntryRecord
  readonly citations: readonly CitationView[]
  readonly conflicts: readonly ConflictView[]
  readonly dues: readonly DueView[]
  readonly links: readonly LinkView[]
  readonly history: readonly HistoryView[]
  /** What each revision did to the record, by revision. */
  readonly differences: ReadonlyMap<number, DifferenceView>
  readonly neighbours: NeighbourViews
  readonly names: Names
  /** What stands beside a stated total, by `counterKey`. */
  readonly sums?: Readonly<Record<string, readonly EventSums[]>>
  /** The place that the record names. */
  readonly place?: MapPlace | undefined
}

/** A record in full: facts and doubt on the reading side, reports and history beside them. */
export function EntryView(props: Props) {
  const {
    reader,
    record,
    citations,
    conflicts,
    dues,
    links,
    history,
    differences,
    neighbours,
    names,
    sums = {},
    place,
  } = props
  const { t, f, say } = reader
  const title = recordTitle(reader, record)
  const summary = say({ en: record.summary_en, ar: record.summary_ar })
  const event = record.kind === 'attack' || record.kind === 'strike'
  const figure = event ? '' : figureText(reader, record)
  const state =
    record.kind === 'milestone'
      ? commitmentState({ ...record, dues, status: record.milestone_status, today: reader.today })
      : null
  const reports = [
    t('records.source_count', { n: record.number_of_sources }),
    t('records.outlet_count', { n: record.independent_sources }),
  ].join(' ')
  return (
    <article>
      <PageTitle
        over={
          <span className="inline-flex flex-wrap items-baseline gap-x-2">
            <KindMark kind={record.kind} />
            <span>{say(KINDS[record.kind].label)}</span>
            <bdi>{record.event_id}</bdi>
            <span aria-hidden="true">·</span>
            <span>
              <Bidi>{f.edtf(record.date_edtf)}</Bidi>
            </span>
          </span>
        }
        title={<Bidi>{title}</Bidi>}
      >
        {record.status === 'retracted' && <p className="text-bad font-semibold">{t('entry.retracted')}</p>}
        {figure && !state && (
          <p className="text-xl font-semibold">
            <Bidi>{figure}</Bidi>
          </p>
        )}
        {state && (
          <p className={`flex items-center gap-2 text-lg font-semibold ${stateColor(state.state)}`}>
            <StateMark state={state.state} />
            <span>
              <Bidi>{stateText(reader, state)}</Bidi>
            </span>
          </p>
        )}
        {summary !== title && (
          <p>
            <Bidi>{summary}</Bidi>
          </p>
        )}
      </PageTitle>
      <div className="gap-x-12 lg:grid lg:grid-cols-[7fr_5fr]">
        <div className="min-w-0">
          <Section id="facts" title={t('entry.facts')}>
            <Facts reader={reader} record={record} names={names} citations={citations} />
          </Section>
          {place && <PlaceMap reader={reader} record={record} place={place} />}
          {record.kind === 'tally_claim' && (
            <Section id="own-count" title={t('claims.section')} note={t('claims.section_note')}>
              <OwnCount reader={reader} claim={record} sums={sums} />
            </Section>
          )}
          {event && (
            <>
              <Section id="casualties" title={t('entry.casualties')}>
                <Casualties reader={reader} record={record} citations={citations} />
              </Section>
              <Section id="statements" title={t('entry.statements')} note={t('entry.statements_note')}>
                <Statements reader={reader} record={record} names={names} citations={citations} />
              </Section>
            </>
          )}
          {dues.length > 0 && (
            <Section id="dues" title={t('entry.dues')}>
              <Dues reader={reader} dues={dues} names={names} ledger={record.event_id} />
            </Section>
          )}
          {conflicts.length > 0 && (
            <Section id="conflicts" title={t('entry.conflicts')} note={t('entry.conflicts_note')}>
              <Conflicts reader={reader} record={record} conflicts={conflicts} sources={citations} names={names} />
            </Section>
          )}
        </div>
        <div className="min-w-0">
          <Section id="citations" title={t('entry.citations')} note={reports}>
            <Citations reader={reader} record={record} citations={citations} />
          </Section>
          <Section id="grades" title={t('entry.grades')}>
            <Grades reader={reader} record={record} />
          </Section>
          {links.length > 0 && (
            <Section id="links" title={t('entry.links')}>
              <Linked reader={reader} links={links} />
            </Section>
          )}
          <Section id="history" title={t('entry.history')} note={t('entry.history_note')}>
            <AsOfForm
              reader={reader}
              path={`entries/${record.event_id}`}
              id="record-as-of"
              label={t('asof.this_record')}
            />
            <History
              reader={reader}
              id={record.event_id}
              history={history}
              shown={record.since}
              differences={differences}
              names={names}
            />
            <p className="mt-2 text-sm">
              <a href={`/api/v1/entries/${record.event_id}`}>
                <Bidi>{t('entry.json')}</Bidi>
              </a>
            </p>
          </Section>
        </div>
      </div>
      <Neighbours reader={reader} {...neighbours} />
    </article>
  )
}
