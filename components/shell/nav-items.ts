import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { QueryValues } from '@/lib/charts/query'
import { chartTravel } from '@/lib/charts/travel'
import type { Reader } from '../reader'

export type NavChart = Pick<ChartDefinition, 'slug' | 'defaults'>

type NavItem = { readonly path: string; readonly label: string; readonly query?: QueryValues }

/** The rooms of the site, with what a link to each takes along. */
export function navItems(reader: Reader, charts: readonly NavChart[]): readonly NavItem[] {
  const { t } = reader
  const [first] = charts
  const { filters } = reader
  // Period, area and the other filters hold from page to page, wherever records are drawn or listed.
  return [
    { path: '', label: t('shell.overview'), query: filters },
    ...(first ? [{ path: `charts/${first.slug}`, label: t('shell.charts'), query: chartTravel(first, filters) }] : []),
    { path: 'entries', label: t('shell.records'), query: filters },
    { path: 'map', label: t('map.page'), query: filters },
    { path: 'deadlines', label: t('shell.deadlines'), query: filters },
    { path: 'changes', label: t('shell.changes') },
    { path: 'sources', label: t('sources.title') },
    { path: 'codebook', label: t('codebook.title') },
    { path: 'data', label: t('data.title') },
  ]
}
