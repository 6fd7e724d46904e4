import type { RecordRow } from './record-row'

/** Rows of one request. */
export const PER_PAGE = 50
/** Pages on each side of the sight that stay in memory; those beyond are asked for again when they come near. */
const NEAR = 12
/** How many rows before the end of what is known the next page is asked for. */
const AHEAD = 30

export type Answer = { readonly rows: readonly RecordRow[]; readonly next: string | null }

/** A list as far as it was read: each page with the cursor that leads to it, its rows while it is near. */
export type RowPages = {
  readonly pages: readonly { readonly cursor: string | null; readonly rows: readonly RecordRow[] | null }[]
  /** Of the page after the last one; null when that was the last. */
  readonly next: string | null
}

/** A list of which the first page is known. */
export const begun = ({ rows, next }: Answer): RowPages => ({ pages: [{ cursor: null, rows }], next })

/** A list that was read up to some page before: its pages are known, the rows of the first alone. */
export function resumed(first: Answer, cursors: readonly string[]): RowPages {
  if (cursors.length === 0) return begun(first)
  return { pages: [{ cursor: null, rows: first.rows }, ...cursors.map(cursor => ({ cursor, rows: null }))], next: null }
}

/** How many rows are known; a page whose rows are away counts as full. */
export const rowCount = ({ pages }: RowPages): number =>
  Math.max(0, pages.length - 1) * PER_PAGE + (pages.at(-1)?.rows?.length ?? PER_PAGE)

/** The row at a place, where it is in memory. */
export const rowAt = ({ pages }: RowPages, index: number): RecordRow | undefined =>
  pages[Math.floor(index / PER_PAGE)]?.rows?.[index % PER_PAGE]

export type Wanted = { readonly page: number; readonly cursor: string }

/** The page to ask for next, when the rows from `first` to `last` are in sight; null where nothing is missing. */
export function wanted(list: RowPages, first: number, last: number): Wanted | null {
  const [from, to] = [Math.floor(Math.max(0, first) / PER_PAGE), Math.floor(Math.max(0, last) / PER_PAGE)]
  for (let page = from; page <= to; page++) {
    const found = list.pages[page]
    if (found && found.rows === null && found.cursor !== null) return { page, cursor: found.cursor }
  }
  const near = last >= rowCount(list) - AHEAD
  return near && list.next !== null ? { page: list.pages.length, cursor: list.next } : null
}

/** The list with the answer for a page put in, and pages far from it let go. */
export function received(list: RowPages, { page, cursor }: Wanted, { rows, next }: Answer): RowPages {
  const added = page === list.pages.length ? [...list.pages, { cursor, rows }] : list.pages
  const pages = added.map((one, at) => {
    if (at === page) return { cursor, rows }
    // The first page has no cursor to be asked for again by.
    return at === 0 || Math.abs(at - page) <= NEAR || one.rows === null ? one : { cursor: one.cursor, rows: null }
  })
  return { pages, next: page >= list.pages.length - 1 ? next : list.next }
}

/** The cursors of all pages but the first, to come back by. */
export const cursorsOf = ({ pages }: RowPages): string[] => pages.flatMap(({ cursor }) => cursor ?? [])
