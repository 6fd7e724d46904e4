import type { Translate } from '@/lib/i18n/translate'

/**
 * The words of what is live before the map moves, ready for the reader: all messages of both languages weigh more than the rest of the
 * script that a first view brings.
 */
export type MapWords = {
  readonly bring: string
  readonly coming: string
  readonly failed: string
  readonly impossible: string
  readonly places: string
  readonly keys: string
}

export const mapWords = (t: Translate): MapWords => ({
  bring: t('map.bring'),
  coming: t('map.on_its_way'),
  failed: t('map.not_come'),
  impossible: t('map.no_webgl'),
  places: t('map.places'),
  keys: t('map.places_keys'),
})

export type SliderWords = {
  readonly name: string
  /** With `{from}` and `{to}` where the months go. */
  readonly period: string
  readonly wait: string
  readonly from: string
  readonly to: string
}

export const sliderWords = (t: Translate): SliderWords => ({
  name: t('map.time'),
  period: t('map.period', { from: '{from}', to: '{to}' }),
  wait: t('map.time_wait'),
  from: t('map.time_from'),
  to: t('map.time_to'),
})
