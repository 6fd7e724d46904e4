import { groupBy } from '@/lib/core/group-by'
import type { PlainDate } from '@/lib/core/plain-date'
import { BASE_STATUS, type BaseEvidence, type BaseStatus, baseState } from '@/lib/domain/base-status'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import { entryHref, type LinkContext, recordsHref } from './links'
import type { MapData, MapPlace } from './map-data'
import type { MapBase } from './map-frame'
import { formats } from './words'

const ORDER: readonly BaseStatus[] = ['open', 'handed_over', 'unknown']

/** Places that are bases, or of which a handover as a base is recorded. */
function basePlaces({ places, bases }: MapData): readonly MapPlace[] {
  const spoken = new Set(bases.map(({ place }) => place))
  return places.filter(place => place.kind === 'base' || spoken.has(place.id))
}

/** The bases with their status on a day, open ones first. */
export function basesOf(data: MapData, day: PlainDate, prefs: Preferences, links: LinkContext): readonly MapBase[] {
  const t = translator(prefs)
  const { date, digits } = formats(prefs)
  const evidence: ReadonlyMap<string, readonly BaseEvidence[]> = groupBy(data.bases, one => one.place)
  const found = basePlaces(data).map((place): MapBase => {
    const { status, from } = baseState(evidence.get(place.id) ?? [], day)
    const name = said(prefs, place)
    const statusWords = BASE_STATUS[status][prefs.locale]
    const rests = from === null ? '' : t('map.base_from', { date: date(from.date), id: digits(from.event_id) })
    const values = { name, status: statusWords }
    return {
      key: place.id,
      lon: place.longitude ?? 0,
      lat: place.latitude ?? 0,
      name,
      status,
      statusWords,
      from: rests,
      href:
        from === null
          ? recordsHref(prefs.locale, links, { place: place.id })
          : entryHref(prefs.locale, from.event_id, links),
      label: rests === '' ? t('map.base_label', values) : t('map.base_label_from', { ...values, from: rests }),
      drawn: place.longitude !== null && place.latitude !== null && place.where_prec <= 2,
    }
  })
  return found.toSorted(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.name.localeCompare(b.name, prefs.locale),
  )
}
