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
 * The list of records in a box of its own that scrolls. Without script it holds the first page; with it, those of any
 * other place come when it is scrolled there, and only the rows in sight are in the page.
 */
export function RecordGrid({ heads, total, words, go, ...rows }: Props) {
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
        <GridRows key={rows.address} {...rows} box={box} words={words} width={heads.length} />
      </table>
    </section>
  )
}
