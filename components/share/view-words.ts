import { viewValues } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { FILTER_KEYS } from '@/lib/charts/shared-view'
import type { View } from '@/lib/charts/view'
import { filterName } from '../filters/filter-names'
import { choicesOf } from '../filters/options'
import { periodWords } from '../filters/period'
import type { Names, Reader } from '../reader'

export type ViewWord = { readonly key: string; readonly label: string; readonly value: string }

/** What a view of a chart states beyond the chart's own beginning, in words, so that whoever shares it sees what was understood. */
export function viewWords(reader: Reader, chart: ChartDefinition, view: View, names: Names): readonly ViewWord[] {
  const [values, usual] = [viewValues(view), viewValues(chart.defaults)]
  const period = (window: View['time']) => (window === null ? '' : periodWords(reader, window))
  const worded = (key: string): string => {
    if (key === 'time') return period(view.time)
    if (key === 'compare') return period(view.compare)
    if (key === 'tab') return reader.t(`map.tab_${view.tab}`)
    const known = FILTER_KEYS.find(one => one === key)
    if (known === undefined || known === 'time' || known === 'q') return values[key] ?? ''
    const forces = chart.kinds.includes('force_level')
    const { options } = choicesOf(known, { reader, names, forces, kinds: chart.kinds, usual: usual[key] ?? '' })
    const codes = (values[key] ?? '').split(',')
    return reader.f.list(codes.map(code => options.find(([value]) => value === code)?.[1] ?? code))
  }
  return [...FILTER_KEYS, 'compare', 'claims', 'tab'].flatMap(key =>
    values[key] === usual[key] || values[key] === ''
      ? []
      : [{ key, label: filterName(key, reader), value: worded(key) }],
  )
}
