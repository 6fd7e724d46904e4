import type { Localized } from '@/lib/domain/vocabulary'
import type { Translate } from '@/lib/i18n/translate'
import type { MapPlace } from './map-data'

const PARTS = /\s*[(（/,،–].*$/u

/** A place's name without what stands in brackets or after a comma or stroke, for a label on the picture. */
export const shortName = (name: string): string => name.replace(PARTS, '') || name

/** A governorate's name without the word for governorate. */
export function bareGovernorate(name: Localized, locale: 'ar' | 'en'): string {
  return locale === 'ar' ? name.ar.replace(/^محافظة /u, '') : name.en.replace(/ governorate$/i, '')
}

/** Names of the outlines, by code. */
export function outlineNames(places: readonly MapPlace[], locale: 'ar' | 'en', t: Translate) {
  const own = places.filter(place => place.kind === 'governorate' && place.pcode !== null)
  return {
    governorates: Object.fromEntries(own.map(place => [place.pcode ?? '', bareGovernorate(place, locale)])),
    countries: {
      IQ: t('map.country_IQ'),
      SY: t('map.country_SY'),
      JO: t('map.country_JO'),
      SA: t('map.country_SA'),
      KW: t('map.country_KW'),
      IR: t('map.country_IR'),
      TR: t('map.country_TR'),
    },
  }
}

/** Names of places at one spot: both of two, else the first two and how many more. */
export function joinedNames(
  names: readonly string[],
  list: (items: readonly string[]) => string,
  t: Translate,
): string {
  if (names.length <= 2) return list(names)
  return t('map.names_more', { names: names.slice(0, 2).join(' · '), n: names.length - 2 })
}
