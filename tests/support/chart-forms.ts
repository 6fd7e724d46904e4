import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Still } from '@/components/charts/still'
import { MapStill } from '@/components/map/map-still'
import { MapSheet } from '@/components/share/map-sheet'
import { Sheet } from '@/components/share/sheet'
import type { Frame, FrameTable } from '@/lib/charts/frame'
import type { MapFrame } from '@/lib/charts/map-frame'
import { painted } from '@/lib/charts/palette'
import { parseRecords } from '@/lib/core/csv'
import { westernDigits } from '@/lib/core/fold'
import { formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
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

/** What the data of a chart say of one state of it. */
export type ChartJson = {
  readonly address: string
  readonly revision: number
  readonly published: string
  readonly frame: Frame
  readonly map?: MapFrame
}

/** The picture that the data of a chart make, drawn here. */
export function svgOf({ address, revision, published, frame, map }: ChartJson, prefs: Preferences): string {
  const { date, digits } = formats(prefs)
  const state = translator(prefs)('share.state', { n: digits(String(revision)), date: date(published, 'long') })
  const said = { prefs, state, size: '1x', address: decodeURI(address.replace(/^https?:\/\//, '')) } as const
  const element = map ? createElement(MapSheet, { frame: map, ...said }) : createElement(Sheet, { frame, ...said })
  const drawn = painted(renderToStaticMarkup(element), 'light')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.replaceAll(' href="/', ` href="${new URL(address).origin}/`)}\n`
}

/** The pictures of an embedded chart that its data make, drawn here: for narrow frames and for wide ones. */
export const stillsOf = ({ frame, map }: ChartJson): string[] =>
  (['narrow', 'wide'] as const).map(size =>
    renderToStaticMarkup(
      map ? createElement(MapStill, { frame: map, size, id: size }) : createElement(Still, { frame, size, id: size }),
    ),
  )

/** The pictures inside of a page that stand in a box of their own. */
export const picturesIn = (html: string): string[] =>
  [...html.matchAll(/<svg xmlns[^>]*>[\s\S]*?<\/svg>/g)].map(([svg]) => svg)

const distinct = (marks: readonly string[]): string[] => [...new Set(marks)].sort()

/** The marks that a picture shows, each by its address and its words: what it opens, and what is said of it. */
export const marksIn = (svg: string): string[] =>
  distinct(
    [...svg.matchAll(/<(?:a href="([^"]*)"[^>]*|g)><title>([^<]*)<\/title>/g)].map(
      ([, href = '', words = '']) =>
        `${new URL(wordsOf(href), 'http://x').href.replace(/^https?:\/\/[^/]*/, '')} ${wordsOf(words)}`,
    ),
  )

/** The marks that the data name, value by value, in the same words. */
export function marksOf({ frame, map }: ChartJson): string[] {
  const mark = (href: string | undefined, words: string): string => `${href ?? '/'} ${plain(words)}`
  if (map) {
    const sites = map.sites.flatMap(({ name, precision, marks }) =>
      marks.map(({ href, label }) => mark(href, `${name}: ${label}. ${precision}`)),
    )
    return distinct(sites)
  }
  const values = frame.series.flatMap(({ shape, values }) =>
    values.flatMap(({ value, low, high, href, id, label, source }) => {
      const cited = source === undefined ? label : `${label} — ${source}`
      if (shape === 'total' || shape === 'then') return (high ?? 0) > 0 ? [mark(href, label)] : []
      if (shape === 'step') return href === undefined ? [] : [mark(href, label)]
      if (shape === 'points' || shape === 'dashed')
        return id === undefined || (value ?? low ?? high ?? null) === null ? [] : [mark(href, cited)]
      if (shape === 'span') return [mark(href, cited)]
      return shape === 'line' || shape === 'range' ? [] : [mark(href, label)]
    }),
  )
  const { heads = [], notice } = frame.lanes ?? {}
  return distinct([
    ...values,
    ...frame.marks.map(({ href, date, label }) => mark(href, `${date}: ${label}`)),
    ...frame.bands.map(({ href, label }) => mark(href, label)),
    ...frame.gaps.map(({ label }) => mark(undefined, label)),
    ...heads.map(({ href, label, state }) => mark(href, `${label}: ${state}`)),
    ...(notice ? [mark(notice.href, notice.text)] : []),
  ])
}

/** How high the bars of a picture stand, by their words. The colour is that of their series, so that none names its own. */
const barsIn = (svg: string): ReadonlyMap<string, number> =>
  new Map(
    [...svg.matchAll(/<title>([^<]*)<\/title><rect ((?:(?!fill)[^>])*)>/g)].map(([, words = '', box = '']) => [
      wordsOf(words),
      Number(/height="([\d.]+)"/.exec(box)?.[1]),
    ]),
  )

/**
 * The bars that stand higher or lower than their number, measured by the highest; those that are missing too. Heights are drawn to a
 * tenth, and so are both of their ends.
 */
export function wrongBars({ series }: Frame, svg: string): string[] {
  const heights = barsIn(svg)
  const bars = series
    .filter(({ shape }) => shape === 'bars')
    .flatMap(({ values }) => values)
    .map(({ label, value }) => ({ label, value: value ?? 0, high: heights.get(plain(label)) ?? Number.NaN }))
  const highest = bars.reduce((most, one) => (one.value > most.value ? one : most), { value: 0, high: 0 })
  const unit = highest.high / (highest.value || 1)
  return bars.filter(({ value, high }) => !(Math.abs(high - value * unit) < 0.3)).map(({ label }) => label)
}
