import 'server-only'
import type { Remark, SkipCode } from '@/lib/domain/import/reading'
import type { Kind } from '@/lib/domain/kinds'
import type { Problem } from '../commands/problem'

/** What an import will write of one row. */
export type Write = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly citations: readonly { readonly source_id: string; readonly quote_exact: string | null }[]
  /** The public version that is changed; null for a new record. */
  readonly before: number | null
}

/** What becomes of one row of a file. */
export type PlannedRow = {
  readonly line: number
  readonly action: 'add' | 'change' | 'skip' | 'refuse'
  /** Why nothing is done: the row is not about what this record holds, is there already, or says nothing new. */
  readonly skip?: SkipCode | 'same' | 'known'
  readonly kind: Kind | null
  readonly event_id: string | null
  /** The record as it will stand, as far as it was read. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Fields that change. */
  readonly changes: readonly string[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly Remark[]
  /** Records that may be the same event. */
  readonly near: readonly string[]
  /** Reports that the row is to cite with words that their kept text does not hold. */
  readonly misquoted?: readonly string[]
  readonly write: Write | null
}

export type Counts = Readonly<Record<PlannedRow['action'], number>>

export type Plan = {
  readonly rows: readonly PlannedRow[]
  readonly counts: Counts
  /** Columns of the file that nothing was read from. */
  readonly unread: readonly string[]
}
