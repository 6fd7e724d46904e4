import 'server-only'
import sql from 'sql-template-tag'
import type { Narrowing } from '@/lib/charts/chart-data'
import { groupBy } from '@/lib/core/group-by'
import type { MilestoneRecord } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { asOf, publicAsOf } from './as-of'
import { type DueRow, entryDues } from './entry-parts'
import { narrowedSql } from './narrowed-sql'
import { recordsOfKind } from './records'
import { ids } from './sql'

/** A milestone with its stated due dates, in the order in which they were stated. */
export type CommitmentRow = {
  readonly entry_id: number
  readonly record: MilestoneRecord
  readonly dues: readonly DueRow[]
}

/** Public milestones that had a stated due date as of a revision, by the due date first stated; `among`: of these entries only. */
export async function commitments(
  db: ReadDb,
  rev: number,
  narrowing: Narrowing = {},
  among: readonly number[] | null = null,
): Promise<CommitmentRow[]> {
  const found = await recordsOfKind(
    db,
    'milestone',
    [
      publicAsOf('t', rev),
      ...(among === null ? [] : [sql`t.entry_id = any(${ids(among)})`]),
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

/** Milestones that had a stated due date and were taken back or merged by a revision, as they last stood. */
export async function withdrawnCommitments(db: ReadDb, rev: number): Promise<CommitmentRow[]> {
  const gone = await recordsOfKind(
    db,
    'milestone',
    [
      sql`${asOf('t', rev)} and t.status = 'retracted'`,
      sql`exists (select 1 from due_statement d where d.entry_id = t.entry_id)`,
    ],
    rev,
  )
  // What one revision took back stood together until then: it is read together.
  const byRevision = groupBy(gone, ({ record }) => (record.since ?? 1) - 1)
  const found: CommitmentRow[] = []
  for (const [before, rows] of byRevision) {
    found.push(
      ...(await commitments(
        db,
        before,
        {},
        rows.map(row => row.entry_id),
      )),
    )
  }
  return found
}
