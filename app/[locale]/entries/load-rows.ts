import type { Names, Reader } from '@/components/reader'
import type { Column } from '@/components/records/columns'
import { type RecordRow, recordRow, searchedTexts } from '@/components/records/record-row'
import { PER_PAGE } from '@/components/records/row-pages'
import { foldedWords } from '@/lib/core/fold'
import type { Sort } from '@/lib/domain/record-sort'
import type { ReadDb } from '@/lib/server/db/handle'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { foundBy } from '@/lib/server/queries/found-by'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { revisionTimes } from '@/lib/server/queries/revision'
import { matchingWords, type Search } from '@/lib/server/queries/search'
import { dayOf } from '../open-page'

export type RowsAsked = {
  readonly db: ReadDb
  readonly reader: Reader
  readonly names: Names
  readonly filter: EntryFilter
  readonly sort: Sort
  readonly columns: readonly Column[]
  readonly rev: number
  readonly cursor: string | null
  /** Place of the first row where no cursor is given; the first of the list is 0. */
  readonly at?: number
}

export type LoadedRows = {
  readonly rows: readonly RecordRow[]
  readonly next: string | null
  /** How many rows of the list come before these. */
  readonly before: number
  readonly search: Search
}

/** A page of the list as rows in ready words, with what a search found marked in them. */
export async function loadRows({
  db,
  reader,
  names,
  filter,
  sort,
  columns,
  rev,
  cursor,
  at = 0,
}: RowsAsked): Promise<LoadedRows> {
  const { items, next_cursor, before, search } = await pageOfEntries(db, filter, {
    rev,
    limit: PER_PAGE,
    sort,
    locale: reader.prefs.locale,
    cursor,
    at,
  })
  const words = (texts: readonly string[]) => texts.flatMap(foldedWords)
  const seen = search.query === null ? [] : items.flatMap(record => words(searchedTexts(record, names)))
  const hits = await matchingWords(db, search, seen)
  const hidden =
    search.query === null ? [] : items.filter(item => !words(searchedTexts(item, names)).some(word => hits.has(word)))
  const also = await foundBy(
    db,
    hidden.map(item => item.event_id),
    rev,
  )
  const more = await matchingWords(db, search, [...also.values()].flatMap(words))
  const times = columns.includes('updated')
    ? await revisionTimes(
        db,
        items.map(item => item.revision),
      )
    : []
  const context = {
    names,
    columns,
    hits: new Set([...hits, ...more]),
    also,
    days: new Map(times.map(({ number, at }) => [number, dayOf(at)])),
  }
  return { rows: items.map(record => recordRow(reader, record, context)), next: next_cursor, before, search }
}
