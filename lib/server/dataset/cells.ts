import 'server-only'
import { csvCell, writeCsv } from '@/lib/core/csv'
import type { DataTable } from '@/lib/domain/dataset/column'

type Row = Readonly<Record<string, unknown>>

/** Rows of a table as lines of its file; with `header` the line of names comes first. */
export function tableLines({ columns }: DataTable, rows: readonly Row[], header: boolean): string {
  const names = columns.map(({ name }) => name)
  const lines = rows.map(row => Object.fromEntries(names.map(name => [name, csvCell(row[name])])))
  return writeCsv(names, lines, { header })
}
