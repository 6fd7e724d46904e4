import { drawMap, type MapEnv } from '@/lib/charts/draw-map'
import type { MapCell, MapData, MapPlace } from '@/lib/charts/map-data'
import { LIVE } from '@/lib/charts/pin'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'

const anbar = { en: 'Anbar Governorate', ar: 'محافظة الأنبار' }

function place(id: string, en: string, ar: string, given: Partial<MapPlace> = {}): MapPlace {
  const nowhere = { governorate: null, pcode: null, latitude: null, longitude: null }
  return { id, en, ar, kind: 'base', country: 'IQ', where_prec: 1, ...nowhere, ...given }
}

const cell = (at: string | null, where_prec: number | null, kind: MapCell['kind'], n: number): MapCell => ({
  place: at,
  where_prec,
  kind,
  n,
})

/** Counts of these tests: made up in the shape of real ones, at places that there are. */
export const MAP_DATA: MapData = {
  revision: 7,
  span: { from: '2023-10-17', to: '2024-02-29' },
  cells: [
    cell('ain-al-asad', 1, 'attack', 12),
    cell('ain-al-asad', 2, 'strike', 2),
    cell('rutba', 3, 'attack', 3),
    cell('anbar', 4, 'attack', 4),
    cell('iraq', 6, 'attack', 5),
    cell(null, null, 'strike', 1),
  ],
  places: [
    place('ain-al-asad', 'Ain al-Asad', 'عين الأسد', {
      governorate: anbar,
      pcode: 'IQG01',
      latitude: 33.79,
      longitude: 42.44,
    }),
    place('rutba', 'Rutba', 'الرطبة', {
      kind: 'city',
      governorate: anbar,
      pcode: 'IQG01',
      latitude: 33.04,
      longitude: 40.28,
      where_prec: 3,
    }),
    place('anbar', 'Anbar Governorate', 'محافظة الأنبار', {
      kind: 'governorate',
      governorate: anbar,
      pcode: 'IQG01',
      where_prec: 4,
    }),
    place('iraq', 'Iraq', 'العراق', { kind: 'country', where_prec: 6 }),
  ],
  bases: [{ place: 'ain-al-asad', says: 'handover', date: '2024-01-31', event_id: 'IWM-M-9001' }],
}

/** The map of these counts for a reader, on a fixed day. */
export const fixtureMap = (locale: Locale, change: Partial<MapEnv> = {}) =>
  drawMap(MAP_DATA, {
    prefs: defaultPreferences(locale),
    today: '2024-03-15',
    pin: LIVE,
    time: null,
    bounds: 'best',
    query: {},
    filtered: false,
    titled: finding => finding,
    ...change,
  })
