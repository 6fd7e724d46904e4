import { stateWords } from '@/lib/charts/deadline-words'
import { Dues } from '../entry/dues'
import { Linked } from '../entry/linked'
import { StateMark, stateColor } from '../marks/state-mark'
import type { Names, Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'
import { Fold } from '../text/fold'
import { CommitmentFacts } from './commitment-facts'
import type { LedgerRow } from './ledger-row'

type Props = { readonly reader: Reader; readonly rows: readonly LedgerRow[]; readonly names: Names }

const sub = 'mt-3 text-sm font-semibold'

/** One commitment: its dates, what became of it, who said what when, and what it is tied to. Its id is its address on the page. */
function Commitment({ reader, row, names }: { reader: Reader; row: LedgerRow; names: Names }) {
  const { t } = reader
  const { record, state, dues, links } = row
  const id = record.event_id
  const stated = <Bidi>{t('deadlines.page.statements', { n: dues.length })}</Bidi>
  return (
    <li
      id={id}
      className={`scroll-mt-4 py-4 ${state.state === 'overdue_unknown' ? 'border-attack border-t-4' : 'border-rule border-t'}`}
    >
      <article aria-labelledby={`${id}-name`}>
        <h3 id={`${id}-name`} className="text-lg leading-snug font-semibold">
          <a href={reader.link(`entries/${id}`)} className="title-link">
            <Bidi>{recordTitle(reader, record)}</Bidi>
          </a>{' '}
          <bdi className="text-muted text-sm font-normal">{id}</bdi>
        </h3>
        <p className={`mt-1 flex items-center gap-2 font-semibold ${stateColor(state.state)}`}>
          <StateMark state={state.state} />
          <span>
            <Bidi>{stateWords(state, t)}</Bidi>
          </span>
        </p>
        <CommitmentFacts reader={reader} row={row} names={names} />
        <Fold label={stated}>
          <h4 className={`${sub} max-md:hidden print:block`}>{stated}</h4>
          <Dues reader={reader} dues={dues} names={names} />
          {links.length > 0 && (
            <>
              <h4 className={sub}>{t('deadlines.page.linked')}</h4>
              <Linked reader={reader} links={links} />
            </>
          )}
        </Fold>
      </article>
    </li>
  )
}

/** Every commitment with its statements, in the order given. */
export function Ledger({ reader, rows, names }: Props) {
  const { t } = reader
  if (rows.length === 0) return <p>{t('deadlines.page.none')}</p>
  return (
    <section aria-labelledby="ledger" className="mt-10">
      <h2 id="ledger" className="text-xl font-semibold">
        {t('deadlines.page.index')}
      </h2>
      <ol className="my-3 grid gap-x-8 gap-y-1 text-sm lg:grid-cols-2">
        {rows.map(({ record, state }) => (
          <li key={record.event_id} className="flex items-baseline gap-2">
            <span className="relative top-0.5">
              <StateMark state={state.state} />
            </span>
            <span>
              <a href={`#${record.event_id}`}>
                <Bidi>{recordTitle(reader, record)}</Bidi>
              </a>{' '}
              <span className={stateColor(state.state)}>
                <Bidi>{stateWords(state, t)}</Bidi>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <ol>
        {rows.map(row => (
          <Commitment key={row.record.event_id} reader={reader} row={row} names={names} />
        ))}
      </ol>
    </section>
  )
}
