import { type CsvProblem, parseRecords, unguardCell } from './csv'
import { decodeText } from './decode-text'
import { err, ok, type Result } from './result'

/** One line of a table with its cells by column; `whole` is false where it has more or fewer cells than the header. */
export type TableRow = {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly whole: boolean
}

/** A file of lines and columns, and what was found out about how it is written. */
export type TableFile = {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly encoding: string
  readonly delimiter: string
  /** The line of the names of columns; null where the file has none and they are called `1`, `2`, … */
  readonly header: number | null
}

const DELIMITERS = [',', ';', '\t', '|']
/** As much as is looked at to find out how a file is written, in characters. */
const SAMPLE = 65_536
/** A title, a date, an empty line: what people put above a table. */
const MOST_ABOVE = 10

const widths = (records: readonly (readonly string[])[]): number[] => records.map(record => record.length)

/** The width that most lines have, and the share of them that have it. */
function usual(records: readonly (readonly string[])[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>()
  for (const width of widths(records)) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { width, share: records.length === 0 ? 0 : count / records.length }
}

/** The sign between cells: the one that cuts the most lines into the same number of cells, more than one if any does. */
export function findDelimiter(text: string): string {
  // The last line of the sample may be cut in the middle.
  const sample = text.length <= SAMPLE ? text : text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE)
  const scored = DELIMITERS.flatMap(delimiter => {
    const read = parseRecords(sample, delimiter)
    if (!read.ok) return []
    const { width, share } = usual(read.value.records)
    return width > 1 ? [{ delimiter, score: share + width / 10_000 }] : []
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

const isName = (cell: string): boolean => cell.trim() !== '' && !/^[\d\s.,:/+-]+$/.test(cell)

/** The place of the header among the first lines: as wide as the table, all of its cells names, none of them twice. */
function findHeader(records: readonly (readonly string[])[]): number | null {
  const { width } = usual(records.slice(0, 200))
  const at = records
    .slice(0, MOST_ABOVE)
    .findIndex(record => record.length === width && record.every(isName) && new Set(record.map(trim)).size === width)
  return at < 0 ? null : at
}

const trim = (cell: string): string => cell.trim()

/**
 * Reads a file of comma-, semicolon-, tab- or bar-separated values in any encoding, with or without a header. Lines above the header
 * are left out; a line of another width is kept and marked. Marks that guard against formulas are taken off.
 */
export function readTableFile(bytes: Uint8Array): Result<TableFile, CsvProblem> {
  const { text, encoding } = decodeText(bytes)
  const delimiter = findDelimiter(text)
  const read = parseRecords(text, delimiter)
  if (!read.ok) return read
  const { records, lines } = read.value
  if (records.length === 0) return err({ row: 1, code: 'empty' })
  const at = findHeader(records)
  const named = at === null ? null : records[at]
  const columns = named ? named.map(trim) : Array.from({ length: usual(records).width }, (_, i) => String(i + 1))
  const rows = records.slice(at === null ? 0 : at + 1).map((record, index): TableRow => {
    const line = lines[index + (at === null ? 0 : at + 1)] ?? 1
    const cells = Object.fromEntries(columns.map((column, i) => [column, unguardCell(record[i] ?? '')]))
    return { line, cells, whole: record.length === columns.length }
  })
  return ok({ columns, rows, encoding, delimiter, header: at === null ? null : (lines[at] ?? 1) })
}
