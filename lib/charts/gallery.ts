import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { ChartParam } from './define-chart'

/** A view in which the gallery shows a chart that answers to all of `params`. */
export type GalleryState = {
  readonly key: string
  readonly label: MessageKey
  readonly params: readonly ChartParam[]
  readonly query: Readonly<Record<string, string>>
  /** In the other digits. */
  readonly digits?: 'arab'
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
  {
    key: 'compare',
    label: 'gallery.compare',
    params: ['compare'],
    query: { time: '2024-01-01..2024-06-30', compare: '2023-07-01..2023-12-31' },
  },
  { key: 'bounds', label: 'gallery.bounds', params: ['bounds'], query: { bounds: 'low' } },
  { key: 'filtered', label: 'gallery.filtered', params: ['q'], query: { verification: 'confirmed' } },
  {
    key: 'measure',
    label: 'gallery.measure',
    params: ['claims'],
    query: { claims: 'attacks_on_us_forces.IQ.2023-10-17' },
  },
  { key: 'digits', label: 'gallery.digits', params: [], query: {}, digits: 'arab' },
  { key: 'table', label: 'gallery.table', params: ['time'], query: { tab: 'table', time: '2024' } },
  { key: 'map', label: 'gallery.map', params: ['weapon'], query: { tab: 'map' } },
  { key: 'scope', label: 'gallery.scope', params: ['scope'], query: { scope: 'SY' } },
]

/** A group of parts that the gallery shows at an address of its own. */
export type GalleryPart = { readonly key: string; readonly label: MessageKey }

/** The groups of parts, in the order of the gallery's tabs; the first tab shows what all pages are made of. */
export const GALLERY_PARTS = [
  { key: 'records', label: 'gallery.records' },
  { key: 'views', label: 'gallery.views' },
  { key: 'changes', label: 'gallery.changes' },
  { key: 'sources', label: 'gallery.sources' },
  { key: 'manual', label: 'gallery.manual' },
  { key: 'share', label: 'gallery.share' },
  { key: 'forms', label: 'gallery.forms' },
  { key: 'desk', label: 'gallery.desk' },
  { key: 'names', label: 'gallery.names' },
  { key: 'edit', label: 'gallery.edit' },
  { key: 'form', label: 'gallery.form' },
] as const satisfies readonly GalleryPart[]
export type GalleryPartKey = (typeof GALLERY_PARTS)[number]['key']
