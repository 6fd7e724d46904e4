import type { ReactNode } from 'react'
import { Bidi } from './bidi'

/**
 * A table of words on a phone: each row becomes a block, its heading first, then pairs of label and value (`.blocks` in
 * app/globals.css); wide and on paper it stays a table. Elements that are not laid out as a table lose their meaning for screen
 * readers, so each says its role. Spread on: `<tr {...AS.row}>`.
 */
export const AS = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  heading: { role: 'rowheader', scope: 'row' },
} as const

type CellProps = {
  /** The heading of its column, shown beside the value on a phone. */
  readonly label: string
  /** Has nothing to say; a block leaves it out. */
  readonly empty?: boolean
  /** A block leaves it out until all columns are asked for. */
  readonly minor?: boolean | undefined
  readonly className?: string
  readonly children: ReactNode
}

const CELL = { role: 'cell' } as const

/** One value of a row. The label is for the eye alone: the column's heading is read aloud anyway. */
export function BlockCell({ label, empty = false, minor = false, className, children }: CellProps) {
  return (
    <td {...CELL} className={className} data-empty={empty ? '' : undefined} data-minor={minor ? '' : undefined}>
      <span aria-hidden="true" className="block-label" data-label={label} />
      <div>{children}</div>
    </td>
  )
}

/** Words of a heading, kept in their own direction. */
export function ColumnHeading({ className, children }: { readonly className?: string; readonly children: string }) {
  return (
    <th {...AS.column} className={className}>
      <Bidi>{children}</Bidi>
    </th>
  )
}
