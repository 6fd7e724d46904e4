import { type Lag, lagOf } from '@/lib/domain/lag'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { ChartData, ChartEvent, ChartPair } from './chart-data'
import { formats } from './words'

/** How a lag is worded: as one number, as "the same day or one day later", for which no number is needed, or from one to another. */
export function lagSpread({ low, high }: Lag): 'one' | 'next_day' | 'range' {
  if (low === high) return 'one'
  return low === 0 && high === 1 ? 'next_day' : 'range'
}

/** Days from an attack to the strike that answered it: "5 days", "the same day or one day later", "the same day", "not known". */
export function lagWords(lag: Lag | null, t: Translate): string {
  if (lag === null) return t('responses.lag.unknown')
  const spread = lagSpread(lag)
  if (spread === 'one') return t('responses.lag.exact', { n: lag.low })
  return spread === 'next_day' ? t('responses.lag.next_day') : t('responses.lag.between', lag)
}

export const pairLag = ({ attack, strike }: ChartPair): Lag | null => lagOf(attack, strike)

/** An event's name: its summary, else its id. */
export const eventName = (event: ChartEvent, prefs: Preferences): string =>
  said(prefs, { en: event.summary_en, ar: event.summary_ar }) || event.event_id

/** The place of an event; empty where none is recorded. */
export const placeName = (
  event: Pick<ChartEvent, 'place_id'>,
  { names }: Pick<ChartData, 'names'>,
  prefs: Preferences,
): string => said(prefs, (event.place_id === null ? undefined : names.places[event.place_id]) ?? {})

/** When, what, where: "28 Jan 2024: attack, Tower 22". */
export function eventWords(event: ChartEvent, data: Pick<ChartData, 'names'>, prefs: Preferences): string {
  const t = translator(prefs)
  const place = placeName(event, data, prefs)
  const values = { date: formats(prefs).edtf(event.date_edtf, 'medium'), kind: event.kind, place }
  return place === '' ? t('responses.event_nowhere', values) : t('responses.event', values)
}

/** Both events of a pair and the days between them. */
export function pairWords(pair: ChartPair, data: Pick<ChartData, 'names'>, prefs: Preferences): string {
  const t = translator(prefs)
  return t('responses.pair', {
    attack: eventWords(pair.attack, data, prefs),
    strike: eventWords(pair.strike, data, prefs),
    lag: lagWords(pairLag(pair), t),
  })
}

/** Days from a strike to the attack that answered it. */
export const returnLag = ({ attack, strike }: ChartPair): Lag | null => lagOf(strike, attack)

/** A strike, the attack that is presented as the answer to it, and the days between them. */
export function returnWords(pair: ChartPair, data: Pick<ChartData, 'names'>, prefs: Preferences): string {
  const t = translator(prefs)
  return t('responses.return', {
    attack: eventWords(pair.attack, data, prefs),
    strike: eventWords(pair.strike, data, prefs),
    lag: lagWords(returnLag(pair), t),
  })
}
