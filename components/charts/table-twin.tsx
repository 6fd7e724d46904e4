import type { FrameTable, TableCell } from '@/lib/charts/frame'
import { Bidi } from '../text/bidi'
import { AS, BlockCell, ColumnHeading } from '../text/block-table'

function Cell({ cell }: { readonly cell: TableCell }) {
  const words = <Bidi>{cell.text}</Bidi>
  return cell.href === undefined || cell.text === '' ? words : <a href={cell.href}>{words}</a>
}

/** Figures are compared down their columns, so they scroll beside a first column that stays; words are read row by row, as blocks. */
const isWords = ({ columns }: FrameTable): boolean => columns.slice(1).filter(({ numeric }) => !numeric).length >= 2

type Props = {
  readonly table: FrameTable
  /** What stands in place of rows where there are none. */
  readonly none: string
  /** What stands beside the box that brings all columns on a phone; without it all are there from the first. */
  readonly all?: string
  /** Finding and note that stand over the table: a caption that says the same again is for the ear alone. */
  readonly told?: string
  /** In a document of its own all columns are in sight, so that what limits a row stands in its column alone. */
  readonly alone?: true
}

/** The table behind a chart: the same values, with the same addresses behind them. */
export function TableTwin({ table, none, all, told, alone }: Props) {
  const [first, ...columns] = table.columns
  const words = isWords(table)
  const end = words ? 'md:text-end print:text-end' : 'text-end'
  const align = (numeric: boolean | undefined) => (numeric ? `${end} tabular-nums` : 'text-start')
  const brief = all !== undefined && columns.some(column => column.minor)
  return (
    <div className="wide-table overflow-x-auto print:overflow-visible">
      {brief && (
        <label className="all-columns">
          <input type="checkbox" />
          {all}
        </label>
      )}
      <table {...AS.table} className={`dense ${words ? 'blocks' : 'first-stays'}`}>
        <caption className={table.caption === told ? 'sr-only' : 'text-muted pb-2 text-start text-sm'}>
          <Bidi>{table.caption}</Bidi>
        </caption>
        <thead {...AS.group}>
          <tr {...AS.row}>
            <ColumnHeading>{first?.label ?? ''}</ColumnHeading>
            {columns.map(column => (
              <ColumnHeading key={column.key} className={align(column.numeric)}>
                {column.label}
              </ColumnHeading>
            ))}
          </tr>
        </thead>
        <tbody {...AS.group}>
          {table.rows.length === 0 && (
            <tr {...AS.row}>
              <th {...AS.heading} colSpan={table.columns.length} className="font-normal">
                {none}
              </th>
            </tr>
          )}
          {table.rows.map(row => (
            <tr key={row.key} {...AS.row}>
              <th {...AS.heading} className="md:whitespace-nowrap print:whitespace-normal">
                <Cell cell={row.head} />
                {row.caveat !== undefined && !alone && (
                  <span
                    aria-hidden="true"
                    className="text-muted block text-xs font-normal whitespace-normal md:hidden print:hidden"
                  >
                    <Bidi>{row.caveat}</Bidi>
                  </span>
                )}
              </th>
              {columns.map((column, index) => {
                const cell = row.cells[index] ?? { text: '' }
                return (
                  <BlockCell
                    key={column.key}
                    label={column.label}
                    empty={cell.text === ''}
                    minor={brief && column.minor}
                    className={align(column.numeric)}
                  >
                    <Cell cell={cell} />
                  </BlockCell>
                )
              })}
            </tr>
          ))}
        </tbody>
        {table.foot && (
          <tfoot {...AS.group}>
            <tr {...AS.row}>
              <th {...AS.heading}>{table.foot.head.text}</th>
              {columns.map((column, index) => {
                const cell = table.foot?.cells[index] ?? { text: '' }
                return (
                  <BlockCell
                    key={column.key}
                    label={column.label}
                    empty={cell.text === ''}
                    className={`${align(column.numeric)} font-semibold`}
                  >
                    <Cell cell={cell} />
                  </BlockCell>
                )
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
