import { type CSSProperties, useRef } from 'react'
import { GridHead, type Head } from './grid-head'
import type { RowsProps } from './grid-props'
import { GridRows } from './grid-rows'

type Props = Omit<RowsProps, 'box' | 'width'> & {
  readonly heads: readonly Head[]
  /** How many records there are; null where they were not all counted. */
  readonly total: number | null
  readonly go: (href: string) => void
}

/**
 * The list of records in a box of its own that scrolls. Without script it holds the first page; with it, the further ones
 * come while it is scrolled, and only the rows in sight are in the page.
 */
export function RecordGrid({ address, heads, columns, first, before, total, words, load, go }: Props) {
  const box = useRef<HTMLElement>(null)
  const least = heads.reduce((sum, { width }) => sum + (width ?? 18), 0)
  const sizes: CSSProperties & Record<'--least', string> = { '--least': `${least}rem` }
  return (
    <section ref={box} aria-label={words.name} className="record-box border-rule border-y">
      <table
        className="dense record-grid"
        aria-label={words.name}
        aria-rowcount={total === null ? -1 : total + 1}
        style={sizes}
      >
        <GridHead heads={heads} go={go} />
        <GridRows
          key={address}
          box={box}
          address={address}
          columns={columns}
          first={first}
          before={before}
          words={words}
          load={load}
          width={heads.length}
        />
      </table>
    </section>
  )
}
