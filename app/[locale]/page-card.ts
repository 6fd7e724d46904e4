import type { Metadata } from 'next'
import type { Reader } from '@/components/reader'
import { writeAddress } from '@/lib/charts/address'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { LIVE } from '@/lib/charts/pin'
import type { View } from '@/lib/charts/view'
import { publicOrigin } from '@/lib/server/public-origin'
import { addressOf, readFilter } from './entries/read-filter'
import { cardMetadata, pageMetadata, type Query } from './open-page'

type Carded = {
  /** Address of the page without language. */
  readonly path: string
  /** Address of its card without language and ending, where it is not that of the page. */
  readonly card?: string
  /** Null for the first page, which is named as the site is. */
  readonly title: string | null
  readonly note: string
  /** What its card says, where that is not the title. */
  readonly alt?: string
  /** What of the page's address the card follows. */
  readonly query?: Parameters<Reader['link']>[1]
}

/** The head of a page that is previewed by a card of its own, in the state that its address asks for. */
export function cardedMetadata(reader: Reader, { path, card = path, title, note, alt, query }: Carded): Metadata {
  const at = (to: string) => `${publicOrigin()}${reader.link(to, query)}`
  return {
    ...pageMetadata(reader, path, title, note),
    ...cardMetadata(reader, {
      ...{ title: title ?? reader.t('shell.site'), note, ...(alt === undefined ? {} : { alt }) },
      ...{ image: at(`card/${card}.png`), page: at(path) },
    }),
  }
}

/** The filters of records that an address states, as the card of its page is asked by them. */
export const filtersOf = (query: Query) => addressOf(readFilter(query).values)

/** What the address of a page states of the chart that it shows, beside the reader's own choices. */
export const ownQuery = (
  view: View,
  { defaults }: Pick<ChartDefinition, 'defaults'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new URLSearchParams(writeAddress({ ...view, ...LIVE, digits: defaults.digits, months: defaults.months }, defaults)),
  )
