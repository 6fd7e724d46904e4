import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import { columnsFor } from '@/lib/server/api/entry-files'
import { entriesFile } from '@/lib/server/api/read-entries'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { readFilter } from '../../../../entries/read-filter'
import type { OpenChart } from '../../../../open-chart'

/** Exactly the records of a picture: those that it counted, by the address that its total opens, or those that it names mark by mark. */
function recordsOf({ drawn: { frame }, origin }: OpenChart): EntryFilter {
  if (frame.total?.href) return readFilter(Object.fromEntries(new URL(frame.total.href, origin).searchParams)).filter
  return { ids: [...new Set(frame.series.flatMap(({ values }) => values.flatMap(({ id }) => id ?? [])))] }
}

/** The records behind a chart as CSV, made while it is sent: the columns of the kinds that it shows, and no other's. */
export function recordsBehind(open: OpenChart): ReadableStream<Uint8Array> {
  const { page, options, drawn } = open
  const bom = options.bom === '1'
  const filter = recordsOf(open)
  return entriesFile(page.db, {
    filter,
    columns: columnsFor(filter.kind ?? drawn.chart.kinds),
    sort: DEFAULT_SORT,
    cursor: null,
    rev: page.rev,
    format: 'csv',
    bom,
  })
}
