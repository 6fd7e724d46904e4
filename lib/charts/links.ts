import { isMeasure, sureTargets } from '@/lib/domain/claim-definition'
import { type ClaimQuestion, counterKind } from '@/lib/domain/claim-question'
import type { BoundName } from '@/lib/domain/tally'
import type { Locale } from '@/lib/i18n/locale'
import { writeAddress } from './address'
import type { ChartDefinition } from './define-chart'
import { encodeValue } from './query'
import { DEFAULT_VIEW, type View } from './view'

/** What every address of the site carries, so that a followed link reads like the page that it stood on. */
export type LinkContext = Pick<View, 'digits' | 'months' | 'rev' | 'day'>

type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/**
 * Path and query of a page: `href('ar', 'entries', context, { kind: 'attack' })` → `/ar/entries?kind=attack`. Empty values are
 * left out; digits, month names, revision and its day follow the reader where they are not the default.
 */
export function href(locale: Locale, path: string, context: LinkContext, query: Query = {}): string {
  const values: Query = {
    ...query,
    digits: context.digits === DEFAULT_VIEW.digits ? null : context.digits,
    months: context.months === DEFAULT_VIEW.months ? null : context.months,
    rev: context.rev,
    day: context.rev === null ? null : context.day,
  }
  const parts: string[] = []
  for (const [key, value] of Object.entries(values)) {
    const text = Array.isArray(value) ? value.join(',') : value
    if (text !== null && text !== undefined && text !== '') parts.push(`${key}=${encodeValue(String(text))}`)
  }
  const trimmed = path.replace(/^\/+/, '')
  const base = trimmed === '' ? `/${locale}` : `/${locale}/${trimmed}`
  return parts.length > 0 ? `${base}?${parts.join('&')}` : base
}

/** Address of one record. */
export const entryHref = (locale: Locale, id: string, context: LinkContext): string =>
  href(locale, `entries/${id}`, context)

/** Address of one report. */
export const sourceHref = (locale: Locale, id: string, context: LinkContext): string =>
  href(locale, `sources/${encodeURIComponent(id)}`, context)

/** Address of a list of records; the parameters are those of `GET /api/v1/entries`, plus `grain` and `bucket`. */
export const recordsHref = (locale: Locale, context: LinkContext, query: Query): string =>
  href(locale, 'entries', context, query)

/** The same list under another bound: what the low or the high count of a cell holds. */
export function boundHref(address: string, bounds: BoundName): string {
  const [path = '', query = ''] = address.split('?')
  const kept = query.split('&').filter(part => part !== '' && !part.startsWith('bounds='))
  return `${path}?${[...kept, `bounds=${bounds}`].join('&')}`
}

/** The list of a cell without its cell: all periods of the same window, under the bound that the cell counts by. */
export function wholeHref(address: string): string {
  const [path = '', query = ''] = address.split('?')
  const kept = query.split('&').filter(part => part !== '' && !/^(?:bucket|grain)=/.test(part))
  const stated = kept.some(part => part.startsWith('bounds='))
  return `${path}?${[...kept, ...(stated ? [] : ['bounds=best'])].join('&')}`
}

/** Address of a chart in a given view. */
export function chartHref(locale: Locale, chart: Pick<ChartDefinition, 'slug' | 'defaults'>, view: View): string {
  const query = writeAddress(view, chart.defaults)
  return query === '' ? `/${locale}/charts/${chart.slug}` : `/${locale}/charts/${chart.slug}?${query}`
}

/**
 * Address of exactly the records that our own count beside a claim holds (its best). None where the count adds up people: no
 * list of records equals it.
 */
export function countedHref(locale: Locale, context: LinkContext, question: ClaimQuestion): string | undefined {
  const { counter, scope, window } = question
  if (counter.of === 'injured') return undefined
  return recordsHref(locale, context, {
    kind: counterKind(counter),
    from: window.from,
    to: window.to,
    scope,
    bounds: 'best',
    claimed_by: counter.of === 'claimed' ? counter.by : null,
    target: isMeasure(counter.of) ? sureTargets(counter.of) : null,
  })
}
