import type { ReactNode } from 'react'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth } from '../charts/text-fit'

/** What of a legend's item takes room. */
type Label = { readonly key: string; readonly label: string }
export type FlowItem = Label & { readonly swatch: ReactNode }

export type Box = {
  readonly locale: 'ar' | 'en'
  /** Edges between which lines run. */
  readonly x0: number
  readonly x1: number
  readonly font: number
}

/** Width of a swatch at a font of 14, with the room behind it. */
const SWATCH = 30
const GAP = 18

type Placed<L extends Label> = { readonly item: L; readonly at: number; readonly row: number }

/** Where the items of a legend stand, from the side where reading starts, in as many lines as they need. */
export function flow<L extends Label>(
  items: readonly L[],
  { x0, x1, font }: Box,
): { placed: readonly Placed<L>[]; rows: number } {
  const scale = font / 14
  const placed: Placed<L>[] = []
  let at = 0
  let row = 0
  for (const item of items) {
    const width = SWATCH * scale + textWidth(item.label, font)
    if (at > 0 && at + width > x1 - x0) {
      at = 0
      row += 1
    }
    placed.push({ item, at, row })
    at += width + GAP * scale
  }
  return { placed, rows: items.length === 0 ? 0 : row + 1 }
}

/** Letters of a legend beside those wished for; smaller ones than the last would not be read in a preview. */
const SMALLER = [1, 0.86, 0.74, 0.64] as const

export type Fitted = { readonly box: Box; readonly rows: number; readonly line: number; readonly height: number }

/**
 * A legend in a picture of a fixed size: the largest letters with which it takes no more than `most` of the height and no name is
 * longer than a line; a little smaller where it then takes one line alone. Nothing is left out to keep within it: a sign without a name says nothing, so the smallest letters take as many
 * lines as they need.
 */
export function fitted(items: readonly Label[], box: Box, most: number): Fitted {
  const at = (size: number): Fitted => {
    const font = round(box.font * size)
    const { rows } = flow(items, { ...box, font })
    const line = round(font * 1.45)
    return { box: { ...box, font }, rows, line, height: round(rows * line) }
  }
  const holds = ({ box: { x0, x1, font } }: Fitted): boolean =>
    items.every(({ label }) => (SWATCH * font) / 14 + textWidth(label, font) <= x1 - x0)
  const tried = SMALLER.map(at)
  const inOne = tried.slice(0, 2).find(one => one.rows <= 1 && one.height <= most && holds(one))
  return inOne ?? tried.find(one => one.height <= most && holds(one)) ?? at(SMALLER[3])
}

/** A legend as lines of swatches and words, its first line's middle at `y`. */
export function Flow({
  items,
  box,
  y,
  line,
}: {
  readonly items: readonly FlowItem[]
  readonly box: Box
  readonly y: number
  readonly line: number
}) {
  const { locale, x0, x1, font } = box
  const scale = font / 14
  const rtl = locale === 'ar'
  return flow(items, box).placed.map(({ item, at, row }) => {
    const middle = y + row * line
    const start = rtl ? x1 - at : x0 + at
    return (
      <g key={item.key}>
        <g
          transform={`translate(${round(rtl ? start - 22 * scale : start)} ${round(middle - 6 * scale)}) scale(${round(scale)})`}
        >
          {item.swatch}
        </g>
        <SvgText
          locale={locale}
          x={round(rtl ? start - SWATCH * scale : start + SWATCH * scale)}
          y={round(middle + font * 0.34)}
          fontSize={font}
          textAnchor={rtl ? 'end' : 'start'}
        >
          {item.label}
        </SvgText>
      </g>
    )
  })
}
