import type { Grain } from '@/lib/core/grain'
import type { Period } from '@/lib/core/period'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Kind } from '@/lib/domain/kinds'
import type { BoundName, Split } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'

/** Inclusive plain dates, Asia/Baghdad. `from: null` is the first record, `to: null` is today ("latest"). */
export type TimeWindow = Period

export type Tab = 'chart' | 'table' | 'map'

/** The whole state of a chart that an address holds. `time: null` is the chart's own window for the grain. */
export type View = {
  readonly time: TimeWindow | null
  /** A second window, set over the first period by period; null compares with nothing. */
  readonly compare: TimeWindow | null
  readonly grain: Grain
  readonly stack: Split
  /** Kinds of record; none asks for all that a page holds. */
  readonly kind: readonly Kind[]
  readonly weapon: readonly string[]
  /** Actor ids; codes of a force (`us`, `nato`, …) on the chart of force levels. */
  readonly actor: readonly string[]
  readonly place: readonly string[]
  readonly outcome: readonly string[]
  readonly verification: readonly string[]
  /** Words that records must hold, in either language. */
  readonly q: string
  readonly scope: string
  readonly bounds: BoundName
  readonly tab: Tab
  readonly digits: Preferences['digits']
  readonly months: Preferences['months']
  readonly rev: number | null
  /** The day that a pinned revision is read on; null is the one of its publication. */
  readonly day: PlainDate | null
  /** By what stated totals are measured: the name of a yardstick; null is the one that most of them share. */
  readonly claims: string | null
}

/** What an address means where it says nothing; a chart may differ (`ChartDefinition.defaults`). */
export const DEFAULT_VIEW: View = {
  time: null,
  compare: null,
  grain: 'month',
  stack: 'none',
  kind: [],
  weapon: [],
  actor: [],
  place: [],
  outcome: [],
  verification: [],
  q: '',
  scope: 'theatre',
  bounds: 'best',
  tab: 'chart',
  digits: 'latn',
  months: 'iraqi',
  rev: null,
  day: null,
  claims: null,
}
