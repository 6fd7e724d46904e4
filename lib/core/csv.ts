import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { err, ok, type Result } from './result'

/** What is wrong with a CSV file, and in which line of it (the first line, the header, is 1). */
export type CsvProblem = { readonly row: number; readonly code: CsvProblemCode }
export type CsvProblemCode =
  /** No header line. */
  | 'empty'
  /** A column without a name. */
  | 'unnamed_column'
  /** Two columns of one name. */
  | 'duplicate_column'
  /** More or fewer cells than the header has. */
  | 'cell_count'
  /** A quotation mark that opens or closes in the wrong place. */
  | 'quote'
  | 'unreadable'

export type Csv = { readonly columns: string[]; readonly rows: Record<string, string>[] }
export type CsvCell = string | number | boolean | null | undefined

const BOM = '\uFEFF'
/** A spreadsheet would run a cell that begins so as a formula (OWASP, "CSV injection"). */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

/** Puts `'` before text that a spreadsheet would run; a plain number such as `-5` stays. `unguardCell` takes it back. */
export function guardCell(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** Takes back the mark that `guardCell` puts: `unguardCell(guardCell(text)) === text` for every text. */
export function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

const QUOTE_CODES = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'])

/** Lines of cells, without a word about which of them is the header, and the line of the text in which each ends. */
export type Records = { readonly records: string[][]; readonly lines: number[] }

/** Cuts text into cells; any line end, quotes doubled, empty lines skipped, lines of any length. */
export function parseRecords(text: string, delimiter = ','): Result<Records, CsvProblem> {
  const lines: number[] = []
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line)
        return record
      },
    })
    return ok({ records, lines })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.lines === 'number' ? error.lines : 1
    return err({ row, code: QUOTE_CODES.has(error.code) ? 'quote' : 'unreadable' })
  }
}

/**
 * Reads RFC 4180 text (also with LF or CR line ends, or a byte order mark) into rows by column name. Cells are text as it stands;
 * an empty cell is ''. With `guarded` (for files that we wrote) the guard marks are taken off. Empty lines are skipped.
 */
export function parseCsv(text: string, options: { readonly guarded?: boolean } = {}): Result<Csv, CsvProblem> {
  const read = parseRecords(text)
  if (!read.ok) return read
  const { records, lines } = read.value
  const [columns, ...body] = records
  if (!columns) return err({ row: 1, code: 'empty' })
  if (columns.includes('')) return err({ row: 1, code: 'unnamed_column' })
  if (new Set(columns).size < columns.length) return err({ row: 1, code: 'duplicate_column' })
  const rows: Record<string, string>[] = []
  for (const [index, record] of body.entries()) {
    if (record.length !== columns.length) return err({ row: lines[index + 1] ?? 1, code: 'cell_count' })
    const cells = options.guarded ? record.map(unguardCell) : record
    rows.push(Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])))
  }
  return ok({ columns, rows })
}

/** Any value as a cell: lists are joined with `;`, and what a cell cannot hold is empty. */
export function csvCell(value: unknown): CsvCell {
  if (Array.isArray(value)) return value.join(';')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/**
 * Writes RFC 4180 text: UTF-8, CRLF, a header, one line a row, cells in the order of `columns`; null and a missing cell are
 * empty. Text cells are guarded against formulas. `bom` puts a byte order mark first, which Excel needs to see UTF-8; `header:
 * false` goes on with a file that was begun.
 */
export function writeCsv(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, CsvCell>>>,
  options: { readonly bom?: boolean; readonly header?: boolean } = {},
): string {
  const lines: string[][] = options.header === false ? [] : [[...columns]]
  for (const row of rows) lines.push(columns.map(column => cellText(row[column])))
  // A lone empty cell would be an empty line, which readers skip: quote it.
  const body = stringify(lines, {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    quoted_empty: columns.length === 1,
  })
  return options.bom ? BOM + body : body
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? guardCell(cell) : String(cell)
}
