import type { Frame, FrameTable } from '@/lib/charts/frame'
import { parseRecords } from '@/lib/core/csv'
import { westernDigits } from '@/lib/core/fold'
import { inside, wordsOf } from './page-parts'
import { plain } from './page-table'

/** A table of words: its headings, and its rows with as many cells. */
export type Rows = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<(t[hd])(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) => wordsOf(cell))

/** Every table of a page. One that has nothing to show says so in a row of one cell, which is no row of it. */
export const tablesOf = (html: string): Rows[] =>
  inside(html, 'table').map(table => {
    const heads = inside(table, 'thead').flatMap(cellsOf)
    const rows = inside(table, 'tbody').flatMap(body => inside(body, 'tr').map(cellsOf))
    return { heads, rows: rows.filter(row => row.length === heads.length) }
  })

/** The table of a Frame in the same words. */
export const rowsOf = ({ columns, rows }: FrameTable): Rows => ({
  heads: columns.map(({ label }) => plain(label)),
  rows: rows.map(({ head, cells }) => [head, ...cells].map(({ text }) => plain(text))),
})

/** The number that a cell says to a reader; its words where it says none. */
function figure(text: string): number | string {
  const digits = westernDigits(text).replace(/[,٬]/g, '').replace('٫', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text
}

/** What a program reads of the cells of a table: numbers where the column counts, else words. */
export const figuresOf = (table: FrameTable): (number | string)[][] =>
  rowsOf(table).rows.map(row => row.map((cell, at) => (table.columns[at]?.numeric ? figure(cell) : cell)))

/** The same read from a CSV file of that table: its numbers must be such as they stand, in the digits that programs read. */
export function csvFigures(csv: string, table: FrameTable): { readonly heads: string[]; readonly rows: unknown[][] } {
  const read = parseRecords(csv)
  if (!read.ok) throw new Error(`line ${read.error.row}: ${read.error.code}`)
  const [heads = [], ...rows] = read.value.records
  const cell = (text: string, at: number): number | string =>
    table.columns[at]?.numeric && /^[+-]?\d+(\.\d+)?$/.test(text)
      ? Number(text)
      : plain(text.replace(/^'(?=[=+\-@])/, ''))
  return { heads: heads.map(plain), rows: rows.map(row => row.map(cell)) }
}

type Numbers = readonly (number | null | undefined)[]

/**
 * The numbers that a Frame draws, row by row, under the keys of their columns: those of counts per period, or of levels. Null for a
 * Frame whose table is its own.
 */
export function drawnNumbers({ table, series, total }: Frame): { keys: readonly string[]; rows: Numbers[] } | null {
  if (table) return null
  const totals = series.find(({ shape }) => shape === 'total')
  if (totals) {
    const coarse = series.find(({ shape }) => shape === 'coarse')?.values ?? []
    const undated = total?.undated ? [total.undated] : []
    const rows = [...totals.values, ...coarse, ...undated].map(({ value, low, high }) =>
      value === null ? [null, null, null] : [value, low, high],
    )
    return { keys: ['total', 'low', 'high'], rows }
  }
  const stated = series.flatMap(({ values }) => values.filter(({ id }) => id !== undefined))
  const inTime = stated.toSorted((a, b) => a.x0 - b.x0)
  return { keys: ['best', 'low', 'high'], rows: inTime.map(({ value, low, high }) => [value, low, high]) }
}

/** The words that a picture shows, in the order in which they are drawn. */
export const drawnWords = (svg: string): string => plain(inside(svg, 'text').map(wordsOf).join(' '))

/** Width and height of a PNG, in pixels. */
export const pngSize = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]
