import { viewValues } from '@/lib/charts/address'
import { comparePresets } from '@/lib/charts/compare-periods'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { chartHref } from '@/lib/charts/links'
import { queryOf } from '@/lib/charts/query'
import type { View } from '@/lib/charts/view'
import { shortPeriod, writePeriod } from '@/lib/core/period'
import { LiveForm } from '../filters/live-form'
import { periodProblems } from '../filters/period'
import { PeriodField } from '../filters/period-field'
import { Pill } from '../filters/pick'
import type { Reader } from '../reader'
import { Choices } from './choices'

type Props = { readonly reader: Reader; readonly chart: ChartDefinition; readonly view: View }

/** The period that a chart is compared with: usual ones as links, any other typed as the period of the filter bar is. */
export function CompareLinks({ reader, chart, view }: Props) {
  if (!chart.params.includes('compare')) return null
  const { t, f, prefs } = reader
  const { compare } = view
  const presets = comparePresets(view, reader.today)
  const chosen = presets.find(({ window }) => window?.from === compare?.from && window?.to === compare?.to)
  const at = (window: View['compare']) => chartHref(prefs.locale, chart, { ...view, compare: window })
  const own =
    compare && !chosen
      ? t('compare.own', {
          from: compare.from === null ? '…' : f.date(compare.from, 'medium'),
          to: f.date(compare.to ?? reader.today, 'medium'),
        })
      : ''
  const [values, usual] = [viewValues(view), viewValues(chart.defaults)]
  const kept = Object.entries(values).filter(([key, value]) => key !== 'compare' && value !== usual[key])
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
      <Choices
        label={t('compare.choose')}
        choices={presets.map(({ key, window }) => ({
          key,
          label: t(`compare.${key}`),
          href: at(window),
          chosen: chosen?.key === key,
        }))}
      />
      <LiveForm
        action={`/${prefs.locale}/charts/${chart.slug}`}
        query={queryOf(Object.entries(values), usual)}
        usual={usual}
        label={t('compare.typed')}
        busy={t('filters.busy')}
      >
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <details name="filters" className="filter">
          <Pill label={t('compare.other')} value={own} />
          <div className="filter-panel sm:min-w-80">
            <PeriodField
              name="compare"
              value={compare ? shortPeriod(compare) || writePeriod(compare) : ''}
              label={t('compare.typed')}
              hint={t('filters.period_hint')}
              problems={periodProblems(reader)}
            />
            <noscript>
              <button type="submit" className="button">
                {t('filters.apply')}
              </button>
            </noscript>
          </div>
        </details>
      </LiveForm>
    </div>
  )
}
