import { viewValues } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import { RECORD_FILTERS, setAside } from '@/lib/charts/set-aside'
import { FILTER_KEYS } from '@/lib/charts/shared-view'
import type { TimeWindow, View } from '@/lib/charts/view'
import { compareDates, fromDayNumber, type PlainDate } from '@/lib/core/plain-date'
import { FilterBar } from '../filters/filter-bar'
import type { Names, Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  readonly names: Names
  /** What is drawn, where its window is the page's. */
  readonly frame?: Frame
  /** Address path of the page where it is not the chart's own. */
  readonly action?: string
}

/** What says how a chart is drawn, and nothing to its map. */
const DRAWN: ReadonlySet<string> = new Set(['grain', 'stack'])

/** The days of a picture; one that goes on to today or beyond is open. */
function windowOf({ x }: Frame, today: PlainDate): TimeWindow {
  const [from, to] = [fromDayNumber(x.domain[0]), fromDayNumber(x.domain[1] - 1)]
  return { from, to: compareDates(to, today) < 0 ? to : null }
}

/** Settings of a chart: the bar that all pages share, with what the chart has no use for set aside. */
export function ChartControls({ reader, chart, view, names, frame, action }: Props) {
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
      {...(frame && { window: windowOf(frame, reader.today) })}
      kinds={chart.kinds}
      forces={chart.kinds.includes('force_level')}
      aside={Object.fromEntries(setAside(chart).map(({ key, why }) => [key, say(why)]))}
    />
  )
}
