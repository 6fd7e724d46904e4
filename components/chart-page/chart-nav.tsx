import type { ChartDefinition } from '@/lib/charts/define-chart'
import type { Reader } from '../reader'

type Props = { readonly reader: Reader; readonly charts: readonly ChartDefinition[]; readonly slug: string }

/** The charts, each in its own first view; the one on screen marked. */
export function ChartNav({ reader, charts, slug }: Props) {
  return (
    <nav aria-label={reader.t('chart.pages')} className="mb-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm sm:text-base">
        {charts.map(chart => (
          <li key={chart.slug}>
            <a
              href={reader.link(`charts/${chart.slug}`)}
              aria-current={chart.slug === slug ? 'page' : undefined}
              className={chart.slug === slug ? 'text-ink font-semibold no-underline' : ''}
            >
              {reader.say(chart.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
