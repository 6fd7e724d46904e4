import { type AddressParams, readAddress, viewValues } from './address'
import type { ChartDefinition } from './define-chart'
import { type QueryValues, queryOf } from './query'
import { RECORD_FILTERS } from './set-aside'
import { DEFAULT_VIEW } from './view'

/** Nothing asked: what an address states differs from this. */
const NOTHING: QueryValues = { ...viewValues({ ...DEFAULT_VIEW, scope: '' }), bounds: '' }

/** The filters of records that an address states, written as addresses write them: what links to other pages take along. */
export function travelling(params: AddressParams): QueryValues {
  const stated = params instanceof URLSearchParams ? params.has('bounds') : params.bounds !== undefined
  const view = readAddress(params, { ...DEFAULT_VIEW, scope: '' })
  const asked: QueryValues = { ...viewValues(view), ...(stated ? {} : { bounds: '' }) }
  return Object.fromEntries(
    RECORD_FILTERS.flatMap(key => (asked[key] === NOTHING[key] ? [] : [[key, asked[key] ?? '']])),
  )
}

/**
 * The same for a link to a chart: what it means anyway is left out. Where a chart begins with an area of its own, the area asked
 * for is said even if it is that one, so that it still holds for the page after it.
 */
export function chartTravel(chart: Pick<ChartDefinition, 'defaults'>, filters: QueryValues): QueryValues {
  const own = chart.defaults.scope !== DEFAULT_VIEW.scope
  const usual = { ...viewValues(DEFAULT_VIEW), ...(own ? { scope: '' } : {}) }
  return Object.fromEntries(new URLSearchParams(queryOf(Object.entries(filters), usual)))
}
