import 'server-only'
import type { Narrowing } from '@/lib/charts/chart-data'
import type { PlainDate } from '@/lib/core/plain-date'
import { lastCoveredDay, watchedIn } from '@/lib/domain/coverage'
import { byUrgency, type CommitmentState, dueDays, stateOf } from '@/lib/domain/deadline'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import type { ReadDb } from '../db/handle'
import { type CommitmentRow, commitments } from './commitments'
import { coverage } from './coverage'
import { type EntryLinkRow, linksOf } from './links'

export type LedgerEntry = CommitmentRow & {
  readonly state: CommitmentState
  /** The last due day that anybody named. */
  readonly latest: PlainDate
  readonly links: readonly EntryLinkRow[]
}

/** Every commitment as of a revision, with what became of it by a day, overdue ones first, and to when reports were followed. */
export async function ledger(
  db: ReadDb,
  rev: number,
  today: PlainDate,
  narrowing: Narrowing = {},
): Promise<{ readonly rows: readonly LedgerEntry[]; readonly coveredTo: PlainDate | null }> {
  const kept = await commitments(db, rev, narrowing)
  const links = await linksOf(
    db,
    kept.map(row => row.entry_id),
    rev,
  )
  const rows = kept.flatMap((row): LedgerEntry[] => {
    const [state, days] = [stateOf(row, today), dueDays(row.dues)]
    return state && days ? [{ ...row, state, latest: days.latest, links: links.get(row.entry_id) ?? [] }] : []
  })
  return {
    rows: rows.sort(byUrgency),
    coveredTo: lastCoveredDay(watchedIn(await coverage(db, rev), WHOLE_THEATRE), 'milestone', today),
  }
}
