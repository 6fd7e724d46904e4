import { viewValues } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { QueryValues } from '@/lib/charts/query'
import { FILTER_KEYS, freeKeys, type Lock, OWN } from '@/lib/charts/shared-view'
import type { View } from '@/lib/charts/view'
import { FilterBar } from '../filters/filter-bar'
import { filterName } from '../filters/filter-names'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { viewWords } from './view-words'

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  /** What is on screen. */
  readonly view: View
  /** What the link keeps, and what of it its reader cannot change. */
  readonly kept: View
  readonly locks: readonly Lock[]
  readonly names: Names
  /** Path of the link, and what its address says besides the view. */
  readonly path: string
  readonly besides: QueryValues
}

/** What the reader of a link may change of the view, as the filter bar that all pages have; what is locked is named, not offered. */
export function ShareControls({ reader, chart, view, kept, locks, names, path, besides }: Props) {
  const { t, f } = reader
  const free = freeKeys(chart, kept, locks)
  const shown = FILTER_KEYS.filter(key => free.some(lock => lock === key))
  const values = viewValues(view)
  const usual = viewValues(chart.defaults)
  const own = Object.fromEntries(free.map(key => [key, values[key] ?? '']))
  const words = viewWords(reader, chart, kept, names)
  const locked = locks.map(lock => {
    const word = words.find(({ key }) => key === lock)
    return word ? t('share.locked_value', word) : filterName(lock, reader)
  })
  return (
    <>
      {shown.length > 0 && (
        <FilterBar
          reader={reader}
          action={path}
          values={{ ...own, ...besides, [OWN]: '1' }}
          usual={usual}
          shown={shown}
          names={names}
          kinds={chart.kinds}
          forces={chart.kinds.includes('force_level')}
        />
      )}
      {locks.length > 0 && (
        <p className="text-muted text-sm">
          <Bidi>{t('share.locked', { names: f.list(locked) })}</Bidi>
        </p>
      )}
    </>
  )
}
