import { readAddress } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Frame } from '@/lib/charts/frame'
import type { View } from '@/lib/charts/view'
import { chartData } from '@/lib/server/queries/chart-data'
import type { OpenPage, Query } from './open-page'

/**
 * A chart in the view of the page's address: address → need → data → Frame. `query` is empty where the page's own parameters
 * do not speak of the chart; the reader's choices and the pinned revision always hold.
 */
export async function drawChart(
  { reader, db, rev }: OpenPage,
  chart: ChartDefinition,
  query: Query = {},
): Promise<{ readonly chart: ChartDefinition; readonly view: View; readonly frame: Frame }> {
  const { prefs, today } = reader
  const asked = readAddress(query, chart.defaults)
  const view = { ...asked, digits: prefs.digits, months: prefs.months, rev: reader.rev }
  const data = await chartData(db, chart.need(view, today), rev, prefs)
  return { chart, view, frame: chart.frame(data, view, { prefs, today }) }
}
