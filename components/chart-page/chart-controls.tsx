import { writeAddress } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { chartHref } from '@/lib/charts/links'
import type { View } from '@/lib/charts/view'
import { GRAINS } from '@/lib/core/grain'
import { SCOPES, scopeLabel } from '@/lib/domain/scope'
import type { BoundName, Split } from '@/lib/domain/tally'
import { WEAPON } from '@/lib/domain/vocabularies/event'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Choices } from './choices'

const SPLITS: readonly Split[] = ['none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification']
const BOUNDS: readonly BoundName[] = ['low', 'best', 'high']

type Props = { readonly reader: Reader; readonly chart: ChartDefinition; readonly view: View }

/** What the form below does not show but must keep. */
function kept(chart: ChartDefinition, view: View): [string, string][] {
  const shown = new Set(['time', 'scope', 'weapon'])
  return [...new URLSearchParams(writeAddress(view, chart.defaults))].filter(([key]) => !shown.has(key))
}

/** Settings of a chart: links for the short lists, a plain GET form for period, area and weapon. Works without script. */
export function ChartControls({ reader, chart, view }: Props) {
  const { t, f, say, prefs } = reader
  const weapons = view.weapon.join(',')
  const at = (change: Partial<View>) => chartHref(prefs.locale, chart, { ...view, ...change })
  const has = (param: ChartDefinition['params'][number]) => chart.params.includes(param)
  const field = (id: string, label: string, input: React.ReactNode) => (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={`chart-${id}`} className="label">
        {label}
      </label>
      {input}
    </div>
  )
  const date = (id: 'from' | 'to') => (
    <input id={`chart-${id}`} name={id} type="date" dir="ltr" className="field" defaultValue={view.time?.[id] ?? ''} />
  )
  return (
    <section aria-label={t('chart.controls')} className="no-print border-line border-y py-3 max-sm:order-last">
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {has('grain') && (
          <Choices
            label={t('chart.grain')}
            choices={GRAINS.map(grain => ({
              key: grain,
              label: t(`chart.grain_${grain}`),
              href: at({ grain }),
              chosen: view.grain === grain,
            }))}
          />
        )}
        {has('stack') && (
          <Choices
            label={t('chart.stack')}
            choices={SPLITS.map(stack => ({
              key: stack,
              label: t(`chart.stack_${stack}`),
              href: at({ stack }),
              chosen: view.stack === stack,
            }))}
          />
        )}
        {has('bounds') && (
          <Choices
            label={t('chart.bounds')}
            choices={BOUNDS.map(bounds => ({
              key: bounds,
              label: t(`chart.bounds_${bounds}`),
              href: at({ bounds }),
              chosen: view.bounds === bounds,
            }))}
          />
        )}
      </div>
      <form action={`/${prefs.locale}/charts/${chart.slug}`} className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
        {kept(chart, view).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {field('from', t('records.from'), date('from'))}
        {field('to', t('records.to'), date('to'))}
        {has('scope') &&
          field(
            'scope',
            t('records.scope'),
            <select id="chart-scope" name="scope" defaultValue={view.scope} className="field">
              {!Object.hasOwn(SCOPES, view.scope) && <option value={view.scope}>{say(scopeLabel(view.scope))}</option>}
              {Object.entries(SCOPES).map(([code, label]) => (
                <option key={code} value={code}>
                  {say(label)}
                </option>
              ))}
            </select>,
          )}
        {has('weapon') &&
          field(
            'weapon',
            t('records.weapon'),
            <select id="chart-weapon" name="weapon" defaultValue={weapons} className="field">
              <option value="">{t('records.any')}</option>
              {view.weapon.length > 1 && (
                <option value={weapons}>{f.list(view.weapon.map(code => word(reader, WEAPON, code)))}</option>
              )}
              {Object.entries(WEAPON).map(([code, label]) => (
                <option key={code} value={code}>
                  {say(label)}
                </option>
              ))}
            </select>,
          )}
        <button type="submit" className="button">
          {t('chart.apply')}
        </button>
        <a href={reader.link(`charts/${chart.slug}`)} className="pb-1.5 text-sm">
          {t('chart.reset')}
        </a>
      </form>
    </section>
  )
}
