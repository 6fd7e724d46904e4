import type { RefObject } from 'react'
import type { Column } from './columns'
import type { RecordRow } from './record-row'
import type { LoadRows } from './use-row-pages'

/** The words of the list, ready for the reader. */
export type GridWords = {
  readonly name: string
  readonly found: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
  /** That the server asked to wait, and that the rows come by themselves. */
  readonly paused: string
  /** That the list goes on beyond what can be scrolled. */
  readonly more: string
  /** How many records a sheet of paper holds, as `{n}`, and where the whole list is. */
  readonly printed: string
  /** The locale of Intl that writes numbers as the reader wants them. */
  readonly numerals: string
}

/** What the rows of the list need. */
export type RowsProps = {
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>
  /** What the list is of: filter, order, columns and revision. Another address is another list. */
  readonly address: string
  readonly columns: readonly Column[]
  /** The rows that the page came with. */
  readonly first: readonly RecordRow[]
  /** How many rows of the list come before the first of them. */
  readonly before: number
  /** How many rows there are from the first of them on. */
  readonly count: number
  /** Whether the list goes on after these. */
  readonly more: boolean
  readonly words: GridWords
  readonly load: LoadRows
  /** How many columns a line across all of them spans. */
  readonly width: number
}
