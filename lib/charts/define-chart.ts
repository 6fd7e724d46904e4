import type { PlainDate } from '@/lib/core/plain-date'
import type { Kind } from '@/lib/domain/kinds'
import type { Localized } from '@/lib/domain/vocabulary'
import type { Preferences } from '@/lib/i18n/preferences'
import type { ChartData, ChartNeed } from './chart-data'
import { narrowedTitle } from './filter-words'
import type { Frame } from './frame'
import { DEFAULT_VIEW, type View } from './view'

/** Reader's preferences and the day in Baghdad; a chart never reads the clock. */
export type ChartEnv = { readonly prefs: Preferences; readonly today: PlainDate }

/** What narrows records; the bar of every page shows all of these. */
export type RecordFilter =
  | 'time'
  | 'kind'
  | 'scope'
  | 'bounds'
  | 'weapon'
  | 'place'
  | 'actor'
  | 'outcome'
  | 'verification'
  | 'q'

/** The parts of a View that a chart answers to. */
export type ChartParam = RecordFilter | 'grain' | 'stack' | 'claims' | 'compare'

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
  /** Why a filter of records means nothing to it, where `lib/charts/set-aside.ts` has no words that fit. */
  readonly aside: Partial<Readonly<Record<RecordFilter, Localized>>>
  /** What an address that leaves a parameter out means for this chart: pass to `readAddress` and `writeAddress`. */
  readonly defaults: View
  readonly need: (view: View, today: PlainDate) => ChartNeed
  /** Pure: rows to picture. Never throws on data that the record can hold. */
  readonly frame: (data: ChartData, view: View, env: ChartEnv) => Frame
}

/** What a view narrows a chart to: of the filters that it answers to. The forces that a chart of levels draws are its lines, and named by them. */
const narrowing = ({ params, kinds }: Pick<ChartDefinition, 'params' | 'kinds'>, view: View): Partial<View> =>
  Object.fromEntries(
    Object.entries(view).filter(
      ([key]) => params.some(param => param === key) && !(key === 'actor' && kinds.includes('force_level')),
    ),
  )

/**
 * Declares a chart. Every surface (page, table, embed, files) follows from the definition; add it to `registry.ts`. Its heading begins with
 * what narrows it.
 */
export const defineChart = (
  chart: Omit<ChartDefinition, 'defaults' | 'aside'> & {
    readonly defaults?: Partial<View>
    readonly aside?: ChartDefinition['aside']
  },
): ChartDefinition => ({
  aside: {},
  ...chart,
  defaults: { ...DEFAULT_VIEW, ...chart.defaults },
  frame(data, view, env) {
    const frame = chart.frame(data, view, env)
    return { ...frame, title: narrowedTitle(frame.title, narrowing(chart, view), data.names, env.prefs) }
  },
})
