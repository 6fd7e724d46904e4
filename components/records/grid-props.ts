import type { RefObject } from 'react'
import type { Column } from './columns'
import type { Answer } from './row-pages'
import type { LoadRows } from './use-row-pages'

/** The words of the list, ready for the reader. */
export type GridWords = {
  readonly name: string
  readonly found: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
}

/** What the rows of the list need. */
export type RowsProps = {
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>
  /** What the list is of: filter, order, columns and revision. Another address is another list. */
  readonly address: string
  readonly columns: readonly Column[]
  readonly first: Answer
  /** How many rows of the list come before the first. */
  readonly before: number
  readonly words: GridWords
  readonly load: LoadRows
  /** How many columns a line across all of them spans. */
  readonly width: number
}
