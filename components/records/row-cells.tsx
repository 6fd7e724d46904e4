import { KindMark } from '../marks/kind-mark'
import { Bidi } from '../text/bidi'
import { COLUMNS, type Column } from './columns'
import { MarkedText } from './marked-text'
import type { RecordRow } from './record-row'

const numeric = (column: Column): boolean => 'numeric' in COLUMNS[column]

function Cell({ row, column }: { readonly row: RecordRow; readonly column: Column }) {
  return (
    <td className={`hidden md:table-cell ${numeric(column) ? 'text-end' : ''}`}>
      <Bidi>{row.cells[column] ?? ''}</Bidi>
    </td>
  )
}

type Props = {
  readonly row: RecordRow
  readonly columns: readonly Column[]
  /** Before the words in which a search found a record. */
  readonly foundLabel: string
}

/** The cells of a record: as columns on a wide screen, as a name and one line under it on a narrow one. */
export function RowCells({ row, columns, foundLabel }: Props) {
  const [first, ...rest] = columns
  const dated = first === 'date'
  return (
    <>
      {dated && <Cell row={row} column="date" />}
      <td>
        <a href={row.href} className="title-link font-medium max-md:line-clamp-2">
          <MarkedText text={row.title} />
        </a>
        <p className="text-muted mt-0.5 max-md:hidden">
          <KindMark kind={row.kind} /> <bdi className="me-1 text-xs whitespace-nowrap">{row.id}</bdi>{' '}
          <MarkedText text={row.traits} />
        </p>
        <p className="text-muted mt-0.5 text-[0.8125rem] md:hidden">
          <KindMark kind={row.kind} /> <MarkedText text={row.line} />
        </p>
        {row.found && (
          <p className="text-muted mt-0.5">
            {foundLabel}{' '}
            <q dir="auto" className="inline-block">
              <MarkedText text={row.found} />
            </q>
          </p>
        )}
      </td>
      {(dated ? rest : columns).map(column => (
        <Cell key={column} row={row} column={column} />
      ))}
    </>
  )
}
