import type { PlainDate } from '@/lib/core/plain-date'
import type { EventSums } from '@/lib/domain/claim-question'
import type { CoverageSpan } from '@/lib/domain/coverage'
import type { DueStatement } from '@/lib/domain/deadline'
import type { ForceLevelRecord, MilestoneRecord, TallyClaimRecord } from '@/lib/domain/record'
import type { BoundName, EventKind, Tally, TallyRow } from '@/lib/domain/tally'
import type { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import type { Localized } from '@/lib/domain/vocabulary'

/** A report as a chart names it: its id and a ready name (outlet and date, or title). */
export type ChartSource = { readonly id: string; readonly label: string }

/** A force level with the reports that its citations name. */
export type ChartForceLevel = ForceLevelRecord & { readonly source_names: readonly ChartSource[] }

/** A stated total with the reports that its citations name. */
export type ChartClaim = TallyClaimRecord & { readonly source_names: readonly ChartSource[] }

/** Stated totals, and of our own record what stands beside them: sums by `counterKey`. */
export type ChartClaims = {
  readonly records: readonly ChartClaim[]
  readonly sums: Readonly<Record<string, readonly EventSums[]>>
}

/** The name under which queries know it. */
export type CoverageRow = CoverageSpan

/** A stated due date with the report that states it. */
export type ChartDue = DueStatement & {
  readonly id: number
  readonly due_edtf: string
  readonly deadline_kind: keyof typeof DEADLINE_KIND
  readonly stated_edtf: string | null
  /** Id of an actor. */
  readonly stated_by: string | null
  readonly conditional: boolean
  readonly source: ChartSource
}

/** A milestone with its stated due dates, in the order in which they were stated. */
export type ChartCommitment = { readonly record: MilestoneRecord; readonly dues: readonly ChartDue[] }

/** Which levels, commitments or stated totals a chart asks for; what is left out does not narrow. */
export type Narrowing = {
  readonly scope?: string
  readonly place?: readonly string[]
  readonly actor?: readonly string[]
  readonly verification?: readonly string[]
  /** Words, in either language. */
  readonly q?: string
}

/** The attacks and strikes of a window, and of those the pairs that sources present as attack and answer. */
export type ResponseNeed = {
  readonly from: PlainDate
  readonly to: PlainDate
  /** None asks for both. */
  readonly kind: readonly EventKind[]
  readonly bounds: BoundName
  readonly scope: string
  readonly weapon: readonly string[]
  readonly actor: readonly string[]
  readonly place: readonly string[]
  readonly outcome: readonly string[]
  readonly verification: readonly string[]
  /** Words, in either language. */
  readonly q: string
  /** More events than this are counted, and only those of pairs are read. */
  readonly most: number
}

/** An attack or strike as a mark: what it was and when, as exactly as is known. */
export type ChartEvent = {
  readonly event_id: string
  readonly kind: EventKind
  readonly date_edtf: string | null
  readonly date_min: PlainDate
  readonly date_max: PlainDate
  readonly place_id: string | null
  readonly summary_en: string | null
  readonly summary_ar: string | null
}

export type ChartPair = {
  readonly attack: ChartEvent
  readonly strike: ChartEvent
  readonly note_en: string | null
  readonly note_ar: string | null
}

export type ChartResponses = {
  /** Events of the window, and how many of them a link ties to one of the other kind, be it outside the window. */
  readonly counts: Readonly<Record<EventKind, { readonly total: number; readonly linked: number }>>
  /** First possible day of the first event. */
  readonly first: PlainDate | null
  /** By day; those of pairs alone where there are more than `most`. */
  readonly events: readonly ChartEvent[]
  readonly complete: boolean
  /** Strike answers attack; both lie in the window and one of them at least meets the filter. */
  readonly pairs: readonly ChartPair[]
  /** The other way round: an attack that a source presents as the answer to a strike. They count for no lag of the pairs. */
  readonly returned: readonly ChartPair[]
}

/** What a chart asks of the record before it can be drawn. Each tally is answered under its own key. */
export type ChartNeed = {
  readonly tallies: Readonly<Record<string, Omit<Tally, 'revision'>>>
  readonly forceLevels: boolean
  readonly milestones: boolean
  readonly claims?: boolean
  readonly commitments?: boolean
  readonly responses?: ResponseNeed
  /** Holds for force levels, commitments and stated totals; tallies and responses have filters of their own. */
  readonly narrowing?: Narrowing
}

/** The answer to a ChartNeed as of one revision. Published records only. */
export type ChartData = {
  readonly revision: number
  readonly tallies: Readonly<Record<string, readonly TallyRow[]>>
  readonly forceLevels: readonly ChartForceLevel[]
  readonly milestones: readonly MilestoneRecord[]
  readonly claims?: ChartClaims
  readonly coverage: readonly CoverageSpan[]
  readonly names: {
    readonly places: Readonly<Record<string, Localized>>
    readonly actors: Readonly<Record<string, Localized>>
    /** Those that are spellings of others, and of which. */
    readonly merged?: Readonly<Record<'place' | 'actor', Readonly<Record<string, string>>>>
  }
  readonly commitments?: readonly ChartCommitment[]
  readonly responses?: ChartResponses
  /** Distinct reports behind the counted records, or behind the force levels. */
  readonly sources: readonly ChartSource[]
}
