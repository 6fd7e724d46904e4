import { comparePresets } from '@/lib/charts/compare-periods'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { chartHref } from '@/lib/charts/links'
import type { View } from '@/lib/charts/view'
import type { Reader } from '../reader'
import { Choices } from './choices'

type Props = { readonly reader: Reader; readonly chart: ChartDefinition; readonly view: View }

/** Periods that a chart may be compared with, as links; one that was typed into the address is named as it stands. */
export function CompareLinks({ reader, chart, view }: Props) {
  if (!chart.params.includes('compare')) return null
  const { t, f, prefs } = reader
  const { compare } = view
  const presets = comparePresets(view, reader.today)
  const chosen = presets.find(({ window }) => window?.from === compare?.from && window?.to === compare?.to)
  const at = (window: View['compare']) => chartHref(prefs.locale, chart, { ...view, compare: window })
  const own = compare
    ? t('compare.own', {
        from: compare.from === null ? '…' : f.date(compare.from, 'medium'),
        to: f.date(compare.to ?? reader.today, 'medium'),
      })
    : ''
  return (
    <div className="no-print">
      <Choices
        label={t('compare.choose')}
        choices={[
          ...presets.map(({ key, window }) => ({
            key,
            label: t(`compare.${key}`),
            href: at(window),
            chosen: chosen?.key === key,
          })),
          ...(chosen ? [] : [{ key: 'own', label: own, href: at(compare), chosen: true }]),
        ]}
      />
    </div>
  )
}
