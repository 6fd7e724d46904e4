import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { ChartParam } from './define-chart'

/** A view in which the gallery shows a chart that answers to all of `params`. */
export type GalleryState = {
  readonly key: string
  readonly label: MessageKey
  readonly params: readonly ChartParam[]
  readonly query: Readonly<Record<string, string>>
  /** In the width of a phone. */
  readonly narrow?: boolean
}

/** The states that every chart is looked at in. All are views of the record; where it holds nothing, that is the state. */
export const GALLERY_STATES: readonly GalleryState[] = [
  { key: 'usual', label: 'gallery.usual', params: [], query: {} },
  { key: 'narrow', label: 'gallery.narrow', params: [], query: {}, narrow: true },
  { key: 'short', label: 'gallery.short', params: ['time'], query: { time: '2024-01-01..2024-02-07', grain: 'day' } },
  {
    key: 'whole',
    label: 'gallery.whole',
    params: ['time', 'grain'],
    query: { time: 'earliest..latest', grain: 'year' },
  },
  { key: 'empty', label: 'gallery.empty', params: ['time'], query: { time: '2018-01-01..2018-02-28' } },
  { key: 'split', label: 'gallery.split', params: ['stack'], query: { stack: 'place', grain: 'week' } },
  { key: 'scope', label: 'gallery.scope', params: ['scope'], query: { scope: 'SY' } },
]
