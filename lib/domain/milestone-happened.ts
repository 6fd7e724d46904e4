import type { MilestoneRecord } from './record'

const HAPPENED: ReadonlySet<string> = new Set(['occurred', 'met', 'met_late', 'partially_met'])

/** Whether a report says that a milestone came about, be it late or in part. One without a status is one of which nothing is known. */
export const hasHappened = ({ milestone_status }: Pick<MilestoneRecord, 'milestone_status'>): boolean =>
  milestone_status !== null && HAPPENED.has(milestone_status)

/** Whether it came about on the day that it stands on: a deadline stands on the day that was set, whatever became of it. */
export const happenedThen = (record: Pick<MilestoneRecord, 'milestone_status' | 'milestone_kind'>): boolean =>
  record.milestone_kind !== 'deadline' && hasHappened(record)
