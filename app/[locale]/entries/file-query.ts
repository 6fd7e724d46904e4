import type { EntryFilter } from '@/lib/server/queries/entry-filter'

/** A filter as the parameters of the API state it: its files hold exactly what the page lists. */
export function fileQuery({ cell, where_prec, ...filter }: EntryFilter): Readonly<Record<string, string>> {
  const given = {
    ...filter,
    grain: cell?.grain,
    bucket: cell && (cell.bucket ?? 'none'),
    where_prec: where_prec?.map(precision => precision ?? 'none'),
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const text = typeof value === 'string' ? value : (value?.join(',') ?? '')
      return text === '' ? [] : [[key, text]]
    }),
  )
}
