import type { RecordRow } from './record-row'

/** Rows of one request. */
export const PER_PAGE = 50
/** Pages on each side of the sight that stay in memory; those beyond are asked for again when they come near. */
const NEAR = 12
/** How many rows beyond the sight are asked for before they come into it. */
const AHEAD = 30

/** A list in pages of `PER_PAGE`: how many rows it has, and those of the pages that are in memory. */
export type RowPages = { readonly count: number; readonly pages: ReadonlyMap<number, readonly RecordRow[]> }

/** A list of `count` rows of which the first page is known. */
export const begun = (first: readonly RecordRow[], count: number): RowPages => ({
  count,
  pages: new Map([[0, first]]),
})

/** The row at a place, where it is in memory. */
export const rowAt = ({ pages }: RowPages, index: number): RecordRow | undefined =>
  pages.get(Math.floor(index / PER_PAGE))?.[index % PER_PAGE]

/**
 * The page to ask for next, when the rows from `first` to `last` are in sight: what is seen before what is near; null where
 * nothing is missing.
 */
export function wanted({ pages, count }: RowPages, first: number, last: number): number | null {
  if (count === 0) return null
  const pageOf = (index: number) => Math.floor(Math.min(count - 1, Math.max(0, index)) / PER_PAGE)
  for (const [from, to] of [
    [first, last],
    [last, last + AHEAD],
    [first - AHEAD, first],
  ] as const) {
    for (let page = pageOf(from); page <= pageOf(to); page++) if (!pages.has(page)) return page
  }
  return null
}

/** The list with the rows of a page put in, and pages far from it let go, all but the first. */
export function received(list: RowPages, page: number, rows: readonly RecordRow[]): RowPages {
  const near = [...list.pages].filter(([at]) => at === 0 || Math.abs(at - page) <= NEAR)
  return { count: list.count, pages: new Map([...near, [page, rows]]) }
}
