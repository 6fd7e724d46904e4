import type { CoverageSpan } from '@/lib/domain/coverage'
import type { ForceLevelRecord, MilestoneRecord } from '@/lib/domain/record'
import type { Tally, TallyRow } from '@/lib/domain/tally'
import type { Localized } from '@/lib/domain/vocabulary'

/** A report as a chart names it: its id and a ready name (outlet and date, or title). */
export type ChartSource = { readonly id: string; readonly label: string }

/** A force level with the reports that its citations name. */
export type ChartForceLevel = ForceLevelRecord & { readonly source_names: readonly ChartSource[] }

/** The name under which queries know it. */
export type CoverageRow = CoverageSpan

/** What a chart asks of the record before it can be drawn. Each tally is answered under its own key. */
export type ChartNeed = {
  readonly tallies: Readonly<Record<string, Omit<Tally, 'revision'>>>
  readonly forceLevels: boolean
  readonly milestones: boolean
}

/** The answer to a ChartNeed as of one revision. Published records only. */
export type ChartData = {
  readonly revision: number
  readonly tallies: Readonly<Record<string, readonly TallyRow[]>>
  readonly forceLevels: readonly ChartForceLevel[]
  readonly milestones: readonly MilestoneRecord[]
  readonly coverage: readonly CoverageSpan[]
  readonly names: {
    readonly places: Readonly<Record<string, Localized>>
    readonly actors: Readonly<Record<string, Localized>>
  }
  /** Distinct reports behind the counted records, or behind the force levels. */
  readonly sources: readonly ChartSource[]
}
