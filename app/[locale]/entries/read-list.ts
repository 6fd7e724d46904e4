import { readColumns, writeColumns } from '@/components/records/columns'
import type { ListView } from '@/components/records/list-view'
import type { QueryValues } from '@/lib/charts/query'
import { DEFAULT_SORT, isSort } from '@/lib/domain/record-sort'
import type { Names } from '@/lib/server/queries/names'
import { one, type Query } from '../open-page'
import { addressOf, type ReadFilter, readFilter } from './read-filter'
import { withTarget } from './read-target'

export type ReadList = ReadFilter & {
  readonly view: ListView
  /** The address without the filters that the filter bar does not show. */
  readonly plain: QueryValues
}

/** Filter, order and columns from the address. Never throws: an order that is none is the usual one, and is named in `unread`. */
export function readList(query: Query, names: Names): ReadList {
  const read = withTarget(readFilter(query, names), query)
  const asked = one(query, 'sort') ?? DEFAULT_SORT
  const fits = isSort(asked) && (asked !== 'relevance' || read.filter.q !== undefined)
  const sort = fits ? asked : DEFAULT_SORT
  const columns = readColumns(query.cols)
  const cols = writeColumns(columns)
  const filter = addressOf({ ...read.values, ...read.extra })
  const list = { sort: sort === DEFAULT_SORT ? '' : sort, cols: cols ?? '' }
  const values = { ...read.values, ...read.extra, ...list }
  const bare = Object.fromEntries(Object.entries(values).filter(([key]) => !Object.hasOwn(read.extra, key)))
  return {
    ...read,
    values,
    unread: isSort(asked) ? read.unread : [...read.unread, 'sort'],
    view: { filter, sort, columns, cols },
    plain: addressOf(bare),
  }
}
