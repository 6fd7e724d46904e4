import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import { entriesFile } from '@/lib/server/api/read-entries'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { readFilter } from '../../../../entries/read-filter'
import type { OpenChart } from '../../../../open-chart'

/** Exactly the records of a picture: those that it counted, by the address that its total opens, or those that it names mark by mark. */
function recordsOf({ drawn: { frame }, origin }: OpenChart): EntryFilter {
  if (frame.total?.href) return readFilter(Object.fromEntries(new URL(frame.total.href, origin).searchParams)).filter
  return { ids: [...new Set(frame.series.flatMap(({ values }) => values.flatMap(({ id }) => id ?? [])))] }
}

/** The records behind a chart as CSV, made while it is sent. */
export function recordsBehind(open: OpenChart): ReadableStream<Uint8Array> {
  const { page, options } = open
  const bom = options.bom === '1'
  return entriesFile(page.db, {
    filter: recordsOf(open),
    sort: DEFAULT_SORT,
    cursor: null,
    rev: page.rev,
    format: 'csv',
    bom,
  })
}
