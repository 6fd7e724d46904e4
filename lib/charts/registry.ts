import type { ChartDefinition } from './define-chart'
import { attackResponse } from './definitions/attack-response'
import { attacks } from './definitions/attacks'
import { claimedTallies } from './definitions/claimed-tallies'
import { deadlines } from './definitions/deadlines'
import { forceLevels } from './definitions/force-levels'
import { strikes } from './definitions/strikes'

/** Every chart, in the order in which pages list them. */
export const CHARTS: readonly ChartDefinition[] = [
  forceLevels,
  attacks,
  strikes,
  claimedTallies,
  deadlines,
  attackResponse,
]

/** The charts of the first page: where the force stands, and what is done to it and by it. */
export const FIRST_CHARTS: readonly ChartDefinition[] = [forceLevels, attacks, strikes]

/** The chart of a slug, or null where the slug names none. */
export const chartOf = (slug: string): ChartDefinition | null => CHARTS.find(chart => chart.slug === slug) ?? null

/** The chart of a page as named links keep it (`charts/attacks`), or null where it is none. */
export const chartOfPage = (page: string): ChartDefinition | null => chartOf(/^charts\/(.+)$/.exec(page)?.[1] ?? '')
