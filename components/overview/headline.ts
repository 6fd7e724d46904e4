import type { Reader } from '../reader'
import type { CommitmentRow } from './commitment-list'

/**
 * The finding over the first page: the commitment whose due day passed last without a sourced outcome; else the next one due;
 * else the plain question.
 */
export function headline(reader: Reader, commitments: readonly CommitmentRow[]): string {
  const days = (name: CommitmentRow['state']['state']) =>
    commitments.filter(row => row.state.state === name).map(row => row.state.days)
  const overdue = days('overdue_unknown')
  const due = days('due')
  if (overdue.length > 0) return reader.t('overview.headline_overdue', { n: Math.min(...overdue) })
  if (due.length > 0) return reader.t('overview.headline_due', { n: Math.min(...due) })
  return reader.t('overview.headline_plain')
}
