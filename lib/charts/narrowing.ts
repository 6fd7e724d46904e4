import { WHOLE_THEATRE } from '@/lib/domain/scope'
import { translator } from '@/lib/i18n/translate'
import type { Narrowing } from './chart-data'
import type { ChartEnv } from './define-chart'
import type { View } from './view'

type Key = keyof Narrowing

/** What a view asks of records that are no events, of the filters that a chart answers to. */
export function narrowingOf(view: View, keys: readonly Key[]): Narrowing {
  const given = (key: Key): boolean => (key === 'scope' ? view.scope !== WHOLE_THEATRE : view[key].length > 0)
  return Object.fromEntries(keys.filter(given).map(key => [key, view[key]]))
}

/** A subtitle that says where a view is narrowed to some of the records. */
export const withFilters = (subtitle: string, narrowing: Narrowing, { prefs }: Pick<ChartEnv, 'prefs'>): string =>
  Object.keys(narrowing).some(key => key !== 'scope')
    ? `${subtitle} · ${translator(prefs)('charts.filtered')}`
    : subtitle
