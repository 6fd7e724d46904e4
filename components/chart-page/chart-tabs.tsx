import type { ChartDefinition } from '@/lib/charts/define-chart'
import { chartHref } from '@/lib/charts/links'
import type { Tab, View } from '@/lib/charts/view'
import type { Reader } from '../reader'

const TABS = ['chart', 'table', 'map'] as const

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  /** Whether what it draws has places. */
  readonly mapped: boolean
  /** Address of each, where the chart stands on a page that is not its own. */
  readonly hrefOf?: (tab: Tab) => string
}

/** A chart as picture, as table or, where places matter, on the map; links, so that each is an address. */
export function ChartTabs({ reader, chart, view, mapped, hrefOf }: Props) {
  const at = hrefOf ?? ((tab: Tab) => chartHref(reader.prefs.locale, chart, { ...view, tab }))
  const tabs = TABS.filter(tab => mapped || tab !== 'map')
  const shown = tabs.find(tab => tab === view.tab) ?? 'chart'
  return (
    <nav aria-label={reader.t('map.tabs')} className="no-print">
      <ul className="border-line flex gap-x-5 border-b text-sm">
        {tabs.map(tab => (
          <li key={tab}>
            <a
              href={at(tab)}
              aria-current={shown === tab ? 'page' : undefined}
              className={`inline-block py-1.5 ${shown === tab ? 'border-rule text-ink border-b-2 font-semibold no-underline' : ''}`}
            >
              {reader.t(`map.tab_${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
