import type { ChartDefinition } from '@/lib/charts/define-chart'
import { chartTravel } from '@/lib/charts/travel'
import type { Reader } from '../reader'

type Props = { readonly reader: Reader; readonly charts: readonly ChartDefinition[]; readonly slug: string }

/** The charts, each under the filters of this page; the one on screen marked. */
export function ChartNav({ reader, charts, slug }: Props) {
  return (
    <nav aria-label={reader.t('chart.pages')} className="mb-3">
      <ul className="flex gap-x-5 gap-y-1 flex-wrap text-sm whitespace-nowrap max-sm:py-1 sm:text-base">
        {charts.map(chart => (
          <li key={chart.slug}>
            <a
              href={reader.link(`charts/${chart.slug}`, chartTravel(chart, reader.filters))}
              aria-current={chart.slug === slug ? 'page' : undefined}
              className={chart.slug === slug ? 'text-ink font-semibold no-underline' : ''}
            >
              {reader.say(chart.name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
