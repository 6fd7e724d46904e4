import 'server-only'
import { type CsvCell, writeCsv } from '@/lib/core/csv'
import type { DataTable } from '@/lib/domain/dataset/column'

type Row = Readonly<Record<string, unknown>>

function cell(value: unknown): CsvCell {
  if (Array.isArray(value)) return value.join(';')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Rows of a table as lines of its file; with `header` the line of names comes first. */
export function tableLines({ columns }: DataTable, rows: readonly Row[], header: boolean): string {
  const names = columns.map(({ name }) => name)
  const lines = rows.map(row => Object.fromEntries(names.map(name => [name, cell(row[name])])))
  return writeCsv(names, lines, { header })
}
