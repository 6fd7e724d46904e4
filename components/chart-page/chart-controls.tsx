import { viewValues } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { RECORD_FILTERS, setAside } from '@/lib/charts/set-aside'
import { FILTER_KEYS } from '@/lib/charts/shared-view'
import type { View } from '@/lib/charts/view'
import { FilterBar } from '../filters/filter-bar'
import type { Names, Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  readonly names: Names
  /** Address path of the page where it is not the chart's own. */
  readonly action?: string
}

/** What says how a chart is drawn, and nothing to its map. */
const DRAWN: ReadonlySet<string> = new Set(['grain', 'stack'])

/** Settings of a chart: the bar that all pages share, with what the chart has no use for set aside. */
export function ChartControls({ reader, chart, view, names, action }: Props) {
  const { say, prefs } = reader
  const shown = FILTER_KEYS.filter(key =>
    DRAWN.has(key) ? chart.params.some(param => param === key) : RECORD_FILTERS.some(filter => filter === key),
  )
  return (
    <FilterBar
      reader={reader}
      action={action ?? `/${prefs.locale}/charts/${chart.slug}`}
      values={viewValues(view)}
      usual={viewValues(chart.defaults)}
      shown={shown.filter(key => view.tab !== 'map' || !DRAWN.has(key))}
      names={names}
      kinds={chart.kinds}
      forces={chart.kinds.includes('force_level')}
      aside={Object.fromEntries(setAside(chart).map(({ key, why }) => [key, say(why)]))}
    />
  )
}
