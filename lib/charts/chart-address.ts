import { isLocale, type Locale } from '@/lib/i18n/locale'
import { readAddress } from './address'
import type { ChartDefinition } from './define-chart'
import { chartOf } from './registry'
import type { View } from './view'

export type ChartAddress = {
  readonly locale: Locale
  readonly chart: ChartDefinition
  readonly params: URLSearchParams
}

/** The chart that a path of this site names, in any of its forms; null for anything else. */
function chartAt({ pathname, searchParams }: URL): ChartAddress | null {
  const [, locale = '', slug = ''] =
    /^\/(ar|en)\/(?:charts|embed)\/([a-z-]{1,60})(?:\.(?:svg|png|csv|json|table))?\/?$/.exec(pathname) ?? []
  const chart = chartOf(slug)
  return chart && isLocale(locale) ? { locale, chart, params: searchParams } : null
}

/**
 * The chart that an absolute address of this site names, in any of its forms; null for anything else. Never throws. `origin` is where
 * this site is to be found.
 */
export function readChartAddress(text: string, origin: string): ChartAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.origin === origin ? chartAt(url) : null
}

/** A chart in a view, as an address that somebody copied names it. */
export type PastedChart = { readonly chart: ChartDefinition; readonly view: View }

/**
 * Reads an address of a chart as it was pasted, whole (under whatever name the site was reached) or only its path, in either language;
 * null for anything else.
 */
export function readPasted(text: string): PastedChart | null {
  const pasted = text.trim()
  if (!/^(?:https?:\/\/|\/(?!\/))\S*$/.test(pasted) || !URL.canParse(pasted, 'http://localhost')) return null
  const named = chartAt(new URL(pasted, 'http://localhost'))
  return named && { chart: named.chart, view: readAddress(named.params, named.chart.defaults) }
}
