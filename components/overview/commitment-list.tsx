import { stateWords } from '@/lib/charts/deadline-words'
import type { CommitmentState } from '@/lib/domain/deadline'
import type { MilestoneRecord } from '@/lib/domain/record'
import { StateMark, stateColor } from '../marks/state-mark'
import type { Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'

export type CommitmentRow = { readonly record: MilestoneRecord; readonly state: CommitmentState }

/** A commitment's state in the reader's words. */
export const stateText = (reader: Reader, state: CommitmentState): string => stateWords(state, reader.t)

function Rows({ reader, rows }: { readonly reader: Reader; readonly rows: readonly CommitmentRow[] }) {
  const { t, f } = reader
  return (
    <ul className="divide-line divide-y">
      {rows.map(({ record, state }) => (
        <li
          key={record.event_id}
          className="grid grid-cols-[1.25rem_1fr] gap-x-2 py-2 sm:grid-cols-[1.25rem_1fr_11rem]"
        >
          <span className="pt-1">
            <StateMark state={state.state} />
          </span>
          <div>
            <a href={reader.link(`entries/${record.event_id}`)} className="title-link font-medium">
              <Bidi>{recordTitle(reader, record)}</Bidi>
            </a>
            <p className="text-muted text-sm">
              {t('overview.due')}{' '}
              <time dateTime={state.due}>
                <Bidi>{f.date(state.due)}</Bidi>
              </time>
              {state.original_due !== state.due && (
                <>
                  {' · '}
                  <Bidi>{t('overview.first_due', { date: f.date(state.original_due) })}</Bidi>
                </>
              )}
            </p>
          </div>
          <p className={`col-start-2 text-sm font-semibold sm:col-start-3 sm:pt-0.5 ${stateColor(state.state)}`}>
            <Bidi>{stateText(reader, state)}</Bidi>
          </p>
        </li>
      ))}
    </ul>
  )
}

type Props = { readonly reader: Reader; readonly rows: readonly CommitmentRow[]; readonly shown: number }

/** Each commitment with its due date and what became of it; the first `shown` at once, the others on demand. */
export function CommitmentList({ reader, rows, shown }: Props) {
  const { t } = reader
  if (rows.length === 0) return <p>{t('overview.commitments_none')}</p>
  const rest = rows.slice(shown)
  return (
    <>
      <Rows reader={reader} rows={rows.slice(0, shown)} />
      {rest.length > 0 && (
        <details className="on-paper border-line border-t pt-2">
          <summary className="text-link cursor-pointer text-sm">
            <Bidi>{t('overview.commitments_more', { n: rest.length })}</Bidi>
          </summary>
          <Rows reader={reader} rows={rest} />
        </details>
      )}
    </>
  )
}
