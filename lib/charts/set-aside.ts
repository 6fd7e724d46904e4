import { FORCE } from '@/lib/domain/vocabularies/force-level'
import type { Localized } from '@/lib/domain/vocabulary'
import { viewValues } from './address'
import { FORCES, OTHER_KINDS, WHY } from './aside-words'
import type { ChartDefinition, RecordFilter } from './define-chart'
import type { View } from './view'

/** The filters of records that every page offers, in the order of the bar. */
export const RECORD_FILTERS: readonly RecordFilter[] = [
  'time',
  'kind',
  'scope',
  'bounds',
  'weapon',
  'place',
  'actor',
  'outcome',
  'verification',
  'q',
]

export type SetAside = { readonly key: RecordFilter | 'tab'; readonly why: Localized }

/** The filters that mean nothing to a chart, each with one sentence why. */
export const setAside = ({
  params,
  aside,
}: Pick<ChartDefinition, 'params' | 'aside'>): readonly (SetAside & { readonly key: RecordFilter })[] =>
  RECORD_FILTERS.flatMap(key => {
    const why = params.includes(key) ? undefined : (aside[key] ?? WHY[key])
    return why ? [{ key, why }] : []
  })

/** Those of them that a view asks for all the same, and actors that are no force on a chart of forces. */
export function asideOf(chart: ChartDefinition, view: View): readonly SetAside[] {
  const [asked, usual] = [viewValues(view), viewValues(chart.defaults)]
  // A chart that shows what is asked for, if not all of it, leaves out nothing of its own.
  const strange = view.kind.length > 0 && !chart.kinds.some(kind => view.kind.includes(kind))
  const stray = chart.kinds.includes('force_level') && view.actor.some(code => !Object.hasOwn(FORCE, code))
  return [
    ...setAside(chart).filter(({ key }) => key !== 'kind' && asked[key] !== usual[key]),
    ...(strange ? [{ key: 'kind' as const, why: OTHER_KINDS }] : []),
    ...(stray ? [{ key: 'actor' as const, why: FORCES }] : []),
  ]
}
