import { readAddress } from '@/lib/charts/address'
import { attackResponse } from '@/lib/charts/definitions/attack-response'
import type { View } from '@/lib/charts/view'
import type { OpenPage } from '../open-page'

/** The period of a map that no period narrows. */
const ALWAYS = 'earliest..latest'

/**
 * The map of a page's address as a view of the chart whose map it is: both kinds of event, or those that are asked for, under the
 * same filters. So it has every form that a chart has.
 */
export function sharedMap({ reader }: OpenPage, kept: Readonly<Record<string, string>>): View {
  const { digits, months } = reader.prefs
  const view = readAddress({ ...kept, time: kept.time ?? ALWAYS, tab: 'map' }, attackResponse.defaults)
  return { ...view, digits, months, rev: reader.rev, day: reader.day }
}
