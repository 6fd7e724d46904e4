import type { PlainDate } from '@/lib/core/plain-date'
import type { Kind } from '@/lib/domain/kinds'
import type { Localized } from '@/lib/domain/vocabulary'
import type { Preferences } from '@/lib/i18n/preferences'
import type { ChartData, ChartNeed } from './chart-data'
import type { Frame } from './frame'
import { DEFAULT_VIEW, type View } from './view'

/** Reader's preferences and the day in Baghdad; a chart never reads the clock. */
export type ChartEnv = { readonly prefs: Preferences; readonly today: PlainDate }

/** The parts of a View that a chart answers to; the page offers controls for these only. */
export type ChartParam =
  | 'time'
  | 'grain'
  | 'stack'
  | 'weapon'
  | 'actor'
  | 'place'
  | 'outcome'
  | 'verification'
  | 'q'
  | 'scope'
  | 'bounds'
  | 'claims'
  | 'compare'

export type ChartDefinition = {
  readonly slug: string
  /** The kinds of record that it draws. */
  readonly kinds: readonly Kind[]
  /** Its name where charts are listed. */
  readonly name: Localized
  readonly title: Localized
  /** How to read it and what it cannot say. */
  readonly note: Localized
  readonly params: readonly ChartParam[]
  /** What an address that leaves a parameter out means for this chart: pass to `readAddress` and `writeAddress`. */
  readonly defaults: View
  readonly need: (view: View, today: PlainDate) => ChartNeed
  /** Pure: rows to picture. Never throws on data that the record can hold. */
  readonly frame: (data: ChartData, view: View, env: ChartEnv) => Frame
}

/** Declares a chart. Every surface (page, table, embed, files) follows from the definition; add it to `registry.ts`. */
export const defineChart = (
  chart: Omit<ChartDefinition, 'defaults'> & { readonly defaults?: Partial<View> },
): ChartDefinition => ({ ...chart, defaults: { ...DEFAULT_VIEW, ...chart.defaults } })
