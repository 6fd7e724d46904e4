import type { PlainDate } from '@/lib/core/plain-date'
import type { CommitmentState } from '@/lib/domain/deadline'
import type { MilestoneRecord } from '@/lib/domain/record'
import type { DueView, LinkView } from '../entry/detail'

/** A commitment as the ledger shows it. */
export type LedgerRow = {
  readonly record: MilestoneRecord
  readonly dues: readonly DueView[]
  readonly state: CommitmentState
  /** The last due day that anybody named, be it after the one in force had passed. */
  readonly latest: PlainDate
  readonly links: readonly LinkView[]
}
