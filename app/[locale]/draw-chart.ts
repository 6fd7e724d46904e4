import type { Reader } from '@/components/reader'
import { readAddress, unreadLists } from '@/lib/charts/address'
import { NO_MAP } from '@/lib/charts/aside-words'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import { knownView } from '@/lib/charts/known'
import type { MapFrame } from '@/lib/charts/map-frame'
import { asideOf, type SetAside } from '@/lib/charts/set-aside'
import type { View } from '@/lib/charts/view'
import { watchedIn } from '@/lib/domain/coverage'
import { chartData } from '@/lib/server/queries/chart-data'
import { chartMap, type MappedChart } from './map/chart-map'
import { type OpenPage, one, type Query } from './open-page'
import { pageNames } from './page-names'

export type DrawnChart = {
  readonly chart: ChartDefinition
  readonly view: View
  readonly frame: Frame
  /** The map that the view asks for in place of the picture; null where it asks for none, and for charts without places. */
  readonly map: MappedChart | null
  /** Parameters that held codes which the record does not know; they were left out. */
  readonly unknown: readonly string[]
  /** Filters of the address that mean nothing to this chart. */
  readonly aside: readonly SetAside[]
}

const PERIOD = ['time', 'from', 'to'] as const
const SETTINGS = ['grain', 'stack', 'bounds', 'tab'] as const

/** Parameters whose value could not be read, so that the chart shows what it shows anyway. */
function unreadOf(query: Query, view: View): string[] {
  const given = (key: string): boolean => one(query, key) !== undefined
  return [
    ...(view.time === null ? PERIOD.filter(given) : []),
    ...(view.compare === null && given('compare') ? ['compare'] : []),
    ...SETTINGS.filter(key => given(key) && one(query, key)?.trim() !== view[key]),
    ...unreadLists(query),
  ]
}

/** A chart of made-up events says so in its words, which every form of it carries. */
const saidMadeUp = <F extends Frame | MapFrame>(frame: F, { t }: Reader): F => ({
  ...frame,
  title: `${t('shell.synthetic_label')}: ${frame.title}`,
  caption: `${t('shell.synthetic')} ${frame.caption}`,
})

/**
 * A chart in the view of the page's address: address → need → data → Frame. `query` is empty where the page's own parameters
 * do not speak of the chart; the reader's choices and the pinned revision always hold.
 */
export async function drawChart(page: OpenPage, chart: ChartDefinition, query: Query = {}): Promise<DrawnChart> {
  const { reader, db, rev } = page
  const { prefs, today } = reader
  const names = await pageNames(db, rev)
  const asked = knownView(readAddress(query, chart.defaults), names, chart.defaults)
  const view = { ...asked.view, digits: prefs.digits, months: prefs.months, rev: reader.rev, day: reader.day }
  const all = await chartData(db, chart.need(view, today), rev, prefs, names)
  const data = { ...all, coverage: watchedIn(all.coverage, view.scope) }
  const frame = chart.frame(data, view, { prefs, today })
  const map = view.tab === 'map' ? await chartMap(page, chart.slug, view, frame) : null
  const noMap: readonly SetAside[] = view.tab === 'map' && map === null ? [{ key: 'tab', why: NO_MAP }] : []
  const said = <F extends Frame | MapFrame>(one: F): F => (reader.synthetic ? saidMadeUp(one, reader) : one)
  return {
    ...{ chart, view, frame: said(frame), map: map && { ...map, frame: said(map.frame) } },
    ...{
      unknown: [...new Set([...unreadOf(query, view), ...asked.unknown])],
      aside: [...asideOf(chart, view), ...noMap],
    },
  }
}
