import { viewValues } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { View } from '@/lib/charts/view'
import { FilterBar } from '../filters/filter-bar'
import { FILTER_KEYS } from '../filters/options'
import type { Names, Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  readonly names: Names
}

/** What says how a chart is drawn, and nothing to its map. */
const DRAWN: ReadonlySet<string> = new Set(['grain', 'stack'])

/** Settings of a chart: of the bar that all pages share, what the chart (or its map) answers to. */
export function ChartControls({ reader, chart, view, names }: Props) {
  return (
    <FilterBar
      reader={reader}
      action={`/${reader.prefs.locale}/charts/${chart.slug}`}
      values={viewValues(view)}
      usual={viewValues(chart.defaults)}
      shown={FILTER_KEYS.filter(
        key => chart.params.some(param => param === key) && (view.tab !== 'map' || !DRAWN.has(key)),
      )}
      names={names}
      forces={chart.kinds.includes('force_level')}
    />
  )
}
