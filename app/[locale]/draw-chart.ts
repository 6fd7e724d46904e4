import { readAddress } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import { knownView } from '@/lib/charts/known'
import type { View } from '@/lib/charts/view'
import { watchedIn } from '@/lib/domain/coverage'
import { chartData } from '@/lib/server/queries/chart-data'
import type { OpenPage, Query } from './open-page'
import { pageNames } from './page-names'

export type DrawnChart = {
  readonly chart: ChartDefinition
  readonly view: View
  readonly frame: Frame
  /** Parameters that held codes which the record does not know; they were left out. */
  readonly unknown: readonly string[]
}

/**
 * A chart in the view of the page's address: address → need → data → Frame. `query` is empty where the page's own parameters
 * do not speak of the chart; the reader's choices and the pinned revision always hold.
 */
export async function drawChart(page: OpenPage, chart: ChartDefinition, query: Query = {}): Promise<DrawnChart> {
  const { reader, db, rev } = page
  const { prefs, today } = reader
  const names = await pageNames(db, rev)
  const asked = knownView(readAddress(query, chart.defaults), names, chart.defaults)
  const view = { ...asked.view, digits: prefs.digits, months: prefs.months, rev: reader.rev }
  const all = await chartData(db, chart.need(view, today), rev, prefs, names)
  const data = { ...all, coverage: watchedIn(all.coverage, view.scope) }
  return { chart, view, frame: chart.frame(data, view, { prefs, today }), unknown: asked.unknown }
}
