import { writeCsv } from '@/lib/core/csv'
import { readTableFile, type TableFile } from '@/lib/core/table-file'

/** A file of these columns and rows, as an import meets it. */
export function tableOf(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): TableFile {
  return tableOfText(writeCsv(columns, rows))
}

/** A file by its text. */
export function tableOfText(text: string): TableFile {
  const read = readTableFile(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(`${read.error.code} in line ${read.error.row}`)
  return read.value
}
