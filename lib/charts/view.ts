import type { Grain } from '@/lib/core/grain'
import type { PlainDate } from '@/lib/core/plain-date'
import type { BoundName, Split } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'

/** Inclusive plain dates, Asia/Baghdad. `from: null` is the first record, `to: null` is today ("latest"). */
export type TimeWindow = { readonly from: PlainDate | null; readonly to: PlainDate | null }

export type Tab = 'chart' | 'table' | 'map'

/** The whole state of a chart that an address holds. `time: null` is the chart's own window for the grain. */
export type View = {
  readonly time: TimeWindow | null
  readonly grain: Grain
  readonly stack: Split
  readonly weapon: readonly string[]
  /** Actor ids; codes of a force (`us`, `nato`, …) on the chart of force levels. */
  readonly actor: readonly string[]
  readonly place: readonly string[]
  readonly scope: string
  readonly bounds: BoundName
  readonly tab: Tab
  readonly digits: Preferences['digits']
  readonly months: Preferences['months']
  readonly rev: number | null
}

/** What an address means where it says nothing; a chart may differ (`ChartDefinition.defaults`). */
export const DEFAULT_VIEW: View = {
  time: null,
  grain: 'month',
  stack: 'none',
  weapon: [],
  actor: [],
  place: [],
  scope: 'theatre',
  bounds: 'best',
  tab: 'chart',
  digits: 'latn',
  months: 'iraqi',
  rev: null,
}
