import { drawMap } from '@/lib/charts/draw-map'
import { narrowedTitle } from '@/lib/charts/filter-words'
import type { Frame } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { View } from '@/lib/charts/view'
import { compareDates, fromDayNumber } from '@/lib/core/plain-date'
import type { EventKind } from '@/lib/domain/tally'
import { mapData } from '@/lib/server/queries/map-data'
import type { OpenPage } from '../open-page'
import { pageNames } from '../page-names'

/** The charts whose events have places, and the kinds that each holds. */
const MAPPED: Readonly<Record<string, readonly EventKind[]>> = {
  attacks: ['attack'],
  strikes: ['strike'],
  'attack-response': ['attack', 'strike'],
}

/** Whether a chart can be shown on the map. */
export const isMapped = (slug: string): boolean => Object.hasOwn(MAPPED, slug)

export type MappedChart = {
  readonly frame: MapFrame
  /** The day as of which bases are shown, in words. */
  readonly day: string
}

/** What a chart counts, on the map: the same kinds, period, area, bound and filters. Null for charts without places. */
export async function chartMap(
  { reader, db, rev }: OpenPage,
  slug: string,
  view: View,
  { x, caption }: Frame,
): Promise<MappedChart | null> {
  const kinds = MAPPED[slug]
  if (kinds === undefined) return null
  const asked = kinds.filter(one => view.kind.includes(one))
  const kind = asked.length > 0 ? asked : kinds
  const { prefs, today } = reader
  const end = fromDayNumber(x.domain[1] - 1)
  const time = { from: fromDayNumber(x.domain[0]), to: compareDates(end, today) > 0 ? today : end }
  const { scope, weapon, actor, place, outcome, verification, q, bounds } = view
  const names = await pageNames(db, rev)
  const data = await mapData(db, { kind, ...time, scope, weapon, actor, place, outcome, verification, q, bounds }, rev)
  const frame = drawMap(data, {
    prefs,
    today,
    pin: reader,
    time,
    bounds,
    query: {
      scope,
      weapon: weapon.join(','),
      actor: actor.join(','),
      outcome: outcome.join(','),
      verification: verification.join(','),
      q,
    },
    filtered: [weapon, actor, place, outcome, verification, q].some(one => one.length > 0),
    titled: finding => narrowedTitle(finding, { weapon, actor, place, outcome, verification, q }, names, prefs),
  })
  const day = reader.f.date(time.to)
  // The events are the chart's own, so its line of sources, window, scope and revision holds for the map as well.
  return { frame: { ...frame, caption: [caption, reader.t('map.caption_bases', { date: day })].join(' · ') }, day }
}
