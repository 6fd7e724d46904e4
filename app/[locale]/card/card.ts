import type { Reader } from '@/components/reader'
import type { CardWords } from '@/components/share/words-card'
import type { Frame } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import type { MessageKey } from '@/lib/i18n/messages/messages'

/** What the card of a page shows, and how much of an address it follows. */
export type Card = {
  /** Address of the page without language. */
  readonly path: string
  readonly query?: Parameters<Reader['link']>[1]
  /** A chart, a map, or the page in words. */
  readonly shows: { readonly frame: Frame } | { readonly map: MapFrame } | CardWords
  /** Parameters that the page knows, beside digits, month names and revision. */
  readonly takes: readonly string[]
  /** Those of them that could not be read. */
  readonly unread?: readonly string[]
}

/** The address of a page leads on for good: the record was merged. */
export type Moved = { readonly moved: string }

/** A number over what it counts: the words under it follow the number, as Arabic has four forms of a counted noun. */
export const counted = (
  { t, f }: Reader,
  n: number,
  key: MessageKey,
  values?: Readonly<Record<string, number>>,
): CardWords['figures'][number] => ({ value: f.number(n), label: t(key, { ...values, n }) })
