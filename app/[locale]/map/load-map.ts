import { EVENTS_ONLY } from '@/lib/charts/aside-words'
import { drawMap } from '@/lib/charts/draw-map'
import { narrowedTitle } from '@/lib/charts/filter-words'
import type { MapData } from '@/lib/charts/map-data'
import type { MapFrame } from '@/lib/charts/map-frame'
import { type QueryValues, queryOf } from '@/lib/charts/query'
import type { SetAside } from '@/lib/charts/set-aside'
import type { TimeWindow } from '@/lib/charts/view'
import { parsePeriod } from '@/lib/core/period'
import { mapData } from '@/lib/server/queries/map-data'
import { readFilter, USUAL_VALUES } from '../entries/read-filter'
import type { OpenPage } from '../open-page'
import { pageNames } from '../page-names'

/** The map counts as charts do: best unless the address says otherwise. */
export const USUAL_MAP: QueryValues = { ...USUAL_VALUES, bounds: 'best' }

const KINDS = ['attack', 'strike'] as const

export type LoadedMap = {
  readonly frame: MapFrame
  readonly time: TimeWindow | null
  /** The period that the record knows. */
  readonly span: MapData['span']
  /** The whole address by parameter. */
  readonly values: QueryValues
  /** What differs from the usual view: the page's own parameters, to be kept by its links. */
  readonly kept: Readonly<Record<string, string>>
  readonly unread: readonly string[]
  readonly aside: readonly SetAside[]
}

/** The map of a page's address: address → filter → counts → MapFrame, by the same filters as the records page. */
export async function loadMap({ reader, db, query, rev }: OpenPage): Promise<LoadedMap> {
  const names = await pageNames(db, rev)
  const read = readFilter(query, names)
  const bounds = read.filter.bounds ?? 'best'
  const values: QueryValues = { ...read.values, bounds }
  const period = parsePeriod(values.time ?? '')
  const time = period.ok ? period.value : null
  const shown = Object.entries(values).filter(([key]) => !['digits', 'months', 'rev', 'day'].includes(key))
  const kept = Object.fromEntries(new URLSearchParams(queryOf(shown, USUAL_MAP)))
  const { kind: _kind, time: _time, place, bounds: _bounds, ...narrowing } = kept
  const asked = read.filter.kind?.filter(one => KINDS.some(kind => kind === one)) ?? []
  const strange = read.filter.kind !== undefined && asked.length === 0
  const data = await mapData(db, { ...read.filter, kind: strange ? undefined : read.filter.kind, bounds }, rev)
  const frame = drawMap(data, {
    prefs: reader.prefs,
    today: reader.today,
    pin: reader,
    time,
    bounds,
    query: narrowing,
    filtered: place !== undefined || Object.keys(narrowing).length > 0,
    titled: finding => narrowedTitle(finding, read.filter, names, reader.prefs),
  })
  const aside = strange ? [{ key: 'kind' as const, why: EVENTS_ONLY }] : []
  return { frame, time, span: data.span, values, kept, unread: read.unread, aside }
}
