import { type CsvCell, writeCsv } from '@/lib/core/csv'
import { westernDigits } from '@/lib/core/fold'
import type { FrameTable, TableCell } from './frame'

/** A number as spreadsheets read it: western digits, no grouping. Text that is more than a number stays as it is. */
function plain({ text }: TableCell): CsvCell {
  const bare = text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '')
  const digits = westernDigits(bare)
    .replace(/[,\u066c\u202f\u00a0]/gu, '')
    .replace('\u066b', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : bare
}

/**
 * A table as CSV (RFC 4180): the rows that a chart shows, without its foot, which a reader can add up. Columns are named by the
 * words of the table or by their keys; two of one name get their key behind it. Under keys stand codes, where the record has them:
 * periods and days as the API writes them, ids, and nothing for what was not watched.
 */
export function tableCsv(
  table: FrameTable,
  { names, bom }: { readonly names: 'readable' | 'short'; readonly bom: boolean },
): string {
  const label = ({ key, label }: FrameTable['columns'][number]): string => {
    const twice = table.columns.filter(column => column.label === label).length > 1
    return twice || label === '' ? `${label} (${key})`.trim() : label
  }
  const heads = table.columns.map(column => (names === 'short' ? column.key : label(column)))
  const rows = table.rows.map(row =>
    Object.fromEntries(
      heads.map((head, index) => {
        const cell = index === 0 ? row.head : (row.cells[index - 1] ?? { text: '' })
        const said = names === 'short' && cell.code !== undefined ? { text: cell.code } : cell
        return [head, table.columns[index]?.numeric ? plain(said) : said.text.replace(/[\u2066-\u2069]/gu, '')]
      }),
    ),
  )
  return writeCsv(heads, rows, { bom })
}
