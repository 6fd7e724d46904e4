import { lagRange, medianLag } from '@/lib/domain/lag'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import { cell } from './cell'
import type { ChartData, ChartPair, ChartResponses } from './chart-data'
import type { ChartEnv } from './define-chart'
import type { FrameTable } from './frame'
import { entryHref } from './links'
import { eventName, lagSpread, lagWords, pairLag, placeName, returnLag } from './response-words'
import type { View } from './view'
import { formats } from './words'

type Context = { readonly data: ChartData; readonly found: ChartResponses; readonly view: View; readonly env: ChartEnv }

/** The lags of those pairs whose dates leave one. */
export const lagsOf = ({ pairs }: ChartResponses) => pairs.flatMap(pair => pairLag(pair) ?? [])

/** One row for each linked pair, by the day of the attack. */
export function pairTable(caption: string, { data, found, view, env }: Context): FrameTable {
  const { prefs } = env
  const t = translator(prefs)
  const { edtf } = formats(prefs)
  const column = (key: string, numeric = false) => ({ key, numeric })
  const pairs = [...found.pairs, ...found.returned].sort((a, b) => (a.attack.date_min < b.attack.date_min ? -1 : 1))
  const lag = (pair: ChartPair) => {
    const isReturn = found.returned.includes(pair)
    const days = isReturn ? returnLag(pair) : pairLag(pair)
    const words = lagWords(days, t)
    // As many days as the dates leave possible; below 0 where the attack answered the strike.
    const sign = isReturn ? -1 : 1
    const ends = days === null ? [] : [...new Set([days.low * sign, days.high * sign])]
    return cell(isReturn ? t('responses.lag.return', { lag: words }) : words, { code: ends.join('..') })
  }
  const named = (event: ChartPair['attack']) =>
    cell(eventName(event, prefs), { href: entryHref(prefs.locale, event.event_id, view), code: event.event_id })
  return {
    caption,
    columns: [
      { ...column('attack_date'), label: t('responses.table.attack_date') },
      { ...column('attack'), label: t('responses.table.attack') },
      { ...column('strike_date'), label: t('responses.table.strike_date') },
      { ...column('strike'), label: t('responses.table.strike') },
      { ...column('lag', true), label: t('responses.table.lag') },
      { ...column('places'), label: t('responses.table.places') },
      { ...column('note'), label: t('responses.table.note') },
    ],
    rows: pairs.map(pair => {
      const { attack, strike } = pair
      const places = [attack, strike].map(event => placeName(event, data, prefs) || '—')
      return {
        key: `${attack.event_id} ${strike.event_id}`,
        head: cell(edtf(attack.date_edtf, 'medium'), { code: attack.date_edtf }),
        cells: [
          named(attack),
          cell(edtf(strike.date_edtf, 'medium'), { code: strike.date_edtf }),
          named(strike),
          lag(pair),
          { text: places.join(prefs.locale === 'ar' ? ' ← ' : ' → ') },
          { text: said(prefs, { en: pair.note_en, ar: pair.note_ar }) },
        ],
      }
    }),
    foot: null,
  }
}

/** What was found, as the heading: how long after, and how many attacks were left without an answer on record. */
export function responseTitle({ found, env }: Pick<Context, 'found' | 'env'>): string {
  const t = translator(env.prefs)
  const { attack, strike } = found.counts
  const values = {
    n: found.pairs.length,
    attacks: attack.total,
    open: attack.total - attack.linked,
    strikes: strike.total,
  }
  if (found.pairs.length === 0)
    return attack.total + strike.total === 0 ? t('responses.found.none') : t('responses.found.unlinked', values)
  const median = medianLag(lagsOf(found))
  if (!median) return t('responses.found.undated', values)
  return t('responses.found.pairs', { ...values, ...median, spread: lagSpread(median) })
}

/** Counts, and the lag of the pairs: its median and from the shortest to the longest possible. */
export function responseSentences({ found, env }: Pick<Context, 'found' | 'env'>): string[] {
  const t = translator(env.prefs)
  const { attack, strike } = found.counts
  const lags = lagsOf(found)
  const [median, range] = [medianLag(lags), lagRange(lags)]
  return [
    t('responses.sentence.counts', {
      attacks: attack.total,
      open: attack.total - attack.linked,
      strikes: strike.total,
      linked: strike.linked,
    }),
    ...(median && range
      ? [
          t('responses.sentence.lag', {
            n: lags.length,
            median: lagWords(median, t),
            range: lagWords(range, t),
          }),
        ]
      : []),
    ...(found.returned.length > 0 ? [t('responses.sentence.returned', { n: found.returned.length })] : []),
  ]
}
