import { xmlText } from '@/lib/core/xml-text'
import type { Locale } from '@/lib/i18n/locale'
import type { ChartDefinition } from './define-chart'
import { formHref } from './forms'
import type { View } from './view'

export type EmbedWish = {
  readonly locale: Locale
  readonly chart: Pick<ChartDefinition, 'slug' | 'defaults'>
  readonly view: View
  /** Where this site is to be found, without a slash at the end. */
  readonly origin: string
  readonly title: string
  readonly maxWidth?: number
  /** A higher chart is scrolled within its frame. */
  readonly maxHeight?: number
}

/** Height in CSS pixels that a frame has until its chart says how high it is. */
export const EMBED_HEIGHT = 640

/** What somebody pastes into their page: the frame, and the small script that gives it its height. Works without the script. */
export function embedCode({ locale, chart, view, origin, title, maxWidth, maxHeight }: EmbedWish): string {
  const source = xmlText(`${origin}${formHref(locale, chart, view, 'embed')}`)
  const width = maxWidth === undefined ? '' : `;max-width:${maxWidth}px`
  const most = maxHeight === undefined ? '' : `;max-height:${maxHeight}px`
  const frame = `<iframe src="${source}" title="${xmlText(title)}" style="width:100%;height:${EMBED_HEIGHT}px;border:0${width}${most}" loading="lazy"></iframe>`
  return `${frame}\n<script src="${xmlText(origin)}/embed.js" async></script>`
}
