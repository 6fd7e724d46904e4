import type { ChartDefinition } from './define-chart'
import { attacks } from './definitions/attacks'
import { forceLevels } from './definitions/force-levels'
import { strikes } from './definitions/strikes'

/** Every chart, in the order in which pages list them. */
export const CHARTS: readonly ChartDefinition[] = [forceLevels, attacks, strikes]

/** The chart of a slug, or null where the slug names none. */
export const chartOf = (slug: string): ChartDefinition | null => CHARTS.find(chart => chart.slug === slug) ?? null
