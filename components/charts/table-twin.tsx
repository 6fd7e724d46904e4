import type { FrameTable, TableCell } from '@/lib/charts/frame'
import { Bidi } from '../text/bidi'

function Cell({ cell }: { readonly cell: TableCell }) {
  const words = <Bidi>{cell.text}</Bidi>
  return cell.href === undefined || cell.text === '' ? words : <a href={cell.href}>{words}</a>
}

/** The table behind a chart: the same values, with the same addresses behind them. */
export function TableTwin({ table }: { readonly table: FrameTable }) {
  const [first, ...columns] = table.columns
  const align = (numeric: boolean | undefined) => (numeric ? 'text-end tabular-nums' : 'text-start')
  return (
    <div className="wide-table overflow-x-auto">
      <table className="dense">
        <caption className="text-muted pb-2 text-start text-sm">
          <Bidi>{table.caption}</Bidi>
        </caption>
        <thead>
          <tr>
            <th scope="col">{first?.label}</th>
            {columns.map(column => (
              <th key={column.key} scope="col" className={align(column.numeric)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.key}>
              <th scope="row" className="whitespace-nowrap">
                <Cell cell={row.head} />
              </th>
              {columns.map((column, index) => (
                <td key={column.key} className={align(column.numeric)}>
                  <Cell cell={row.cells[index] ?? { text: '' }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {table.foot && (
          <tfoot>
            <tr>
              <th scope="row">{table.foot.head.text}</th>
              {columns.map((column, index) => (
                <td key={column.key} className={`${align(column.numeric)} font-semibold`}>
                  <Cell cell={table.foot?.cells[index] ?? { text: '' }} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
