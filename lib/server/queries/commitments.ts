import 'server-only'
import sql from 'sql-template-tag'
import type { Narrowing } from '@/lib/charts/chart-data'
import type { MilestoneRecord } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { type DueRow, entryDues } from './entry-parts'
import { narrowedSql } from './narrowed-sql'
import { recordsOfKind } from './records'

/** A milestone with its stated due dates, in the order in which they were stated. */
export type CommitmentRow = {
  readonly entry_id: number
  readonly record: MilestoneRecord
  readonly dues: readonly DueRow[]
}

/** Public milestones that had a stated due date as of a revision, by the due date first stated. */
export async function commitments(db: ReadDb, rev: number, narrowing: Narrowing = {}): Promise<CommitmentRow[]> {
  const found = await recordsOfKind(
    db,
    'milestone',
    [
      publicAsOf('t', rev),
      sql`exists (select 1 from due_statement d where d.entry_id = t.entry_id and ${asOf('d', rev)})`,
      ...(await narrowedSql(db, 'milestone', narrowing, rev)),
    ],
    rev,
  )
  const dues = await entryDues(
    db,
    found.map(row => row.entry_id),
    rev,
  )
  const rows = found.map(({ entry_id, record }) => ({
    entry_id,
    record,
    dues: dues.filter(due => due.entry_id === entry_id).map(({ entry_id: _, ...due }) => due),
  }))
  const first = ({ dues: [due] }: CommitmentRow): string => due?.due_max ?? due?.due_min ?? '9999'
  return rows.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
}
