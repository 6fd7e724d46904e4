import type { ReactNode } from 'react'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth } from '../charts/text-fit'

export type FlowItem = { readonly key: string; readonly label: string; readonly swatch: ReactNode }

type Box = {
  readonly locale: 'ar' | 'en'
  /** Edges between which lines run. */
  readonly x0: number
  readonly x1: number
  readonly font: number
}

/** Width of a swatch at a font of 14, with the room behind it. */
const SWATCH = 30
const GAP = 18

type Placed = { readonly item: FlowItem; readonly at: number; readonly row: number }

/** Where the items of a legend stand, from the side where reading starts, in as many lines as they need. */
export function flow(items: readonly FlowItem[], { x0, x1, font }: Box): { placed: readonly Placed[]; rows: number } {
  const scale = font / 14
  const placed: Placed[] = []
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

/** A legend as lines of swatches and words, its first line's middle at `y`. Lines beyond `most` are left to the page. */
export function Flow({
  items,
  box,
  y,
  line,
  most,
}: {
  readonly items: readonly FlowItem[]
  readonly box: Box
  readonly y: number
  readonly line: number
  readonly most: number
}) {
  const { locale, x0, x1, font } = box
  const scale = font / 14
  const rtl = locale === 'ar'
  return flow(items, box)
    .placed.filter(({ row }) => row < most)
    .map(({ item, at, row }) => {
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
