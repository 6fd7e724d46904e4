import type { ChartDefinition } from '@/lib/charts/define-chart'
import { formHref } from '@/lib/charts/forms'
import type { View } from '@/lib/charts/view'
import type { Reader } from '../reader'

type Props = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  readonly title: string
}

/** The card by which a link to a chart is previewed elsewhere, at half its size. */
export function CardPreview({ reader, chart, view, title }: Props) {
  return (
    <figure className="mt-8">
      <figcaption className="label mb-2">{reader.t('gallery.card')}</figcaption>
      <img
        src={formHref(reader.prefs.locale, chart, view, 'png', { size: 'card' })}
        alt={title}
        width={1200}
        height={630}
        loading="lazy"
        className="border-line h-auto w-full max-w-[37.5rem] border"
      />
    </figure>
  )
}
