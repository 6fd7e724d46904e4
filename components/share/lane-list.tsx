import type { FrameLane } from '@/lib/charts/frame'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth, wrap } from '../charts/text-fit'

type Props = {
  readonly heads: readonly FrameLane[]
  readonly locale: 'ar' | 'en'
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly font: number
  readonly stacked: boolean
  /** Says how many more there are. */
  readonly more: (n: number) => string
}

/** Height of one lane, in its letters: with its name over what became of it, and with both in one line. */
const LINES = { stacked: 3.3, flat: 2.05 } as const

/** Of many lanes so many stand in the list, with the line that says how many more there are. */
const LEAST_LINES = 3

/** Rounded down: a line that is higher by a hundredth than its share of the room takes a lane out of the list. */
const roundedDown = (n: number): number => Math.floor(n * 100) / 100

/**
 * How lanes stand in a list: each with two lines where all of them find room so, and with letters as large as room and the longest
 * line allow, between a little less than the text of the sheet and far more. Smaller still where the heading leaves so little room
 * that a few lanes would not all be named, or of many not even two.
 */
export function listed(
  heads: readonly FrameLane[],
  width: number,
  height: number,
  text: number,
): { font: number; stacked: boolean } {
  const widths = heads.map(head => [textWidth(head.label, 1, 600), textWidth(head.state, 1, 600)] as const)
  const longest = Math.max(1, ...widths.flat())
  const tall = Math.min((width - 16) / longest, height / (heads.length * LINES.stacked), text * 1.7)
  if (heads.length <= 3 || tall >= text * 0.95) return { font: roundedDown(tall), stacked: true }
  const both = Math.max(1, ...widths.map(([name, state]) => name + state))
  const wished = Math.min(width / (both + 3.2), height / (heads.length * 2.4), text * 1.7)
  return {
    font: roundedDown(Math.min(Math.max(text * 0.95, wished), height / (LEAST_LINES * LINES.flat))),
    stacked: false,
  }
}

/**
 * Lanes as a list of what became of each, the pressing ones first: in a picture of a fixed height they would be too small to read.
 */
export function LaneList({ heads, locale, x0, x1, y0, y1, font, stacked, more }: Props) {
  const line = font * LINES[stacked ? 'stacked' : 'flat']
  const fits = Math.max(1, Math.floor((y1 - y0 + 0.01) / line))
  const sorted = [...heads].sort((a, b) => Number(b.alarm) - Number(a.alarm) || b.top - a.top)
  const shown = sorted.slice(0, sorted.length > fits ? fits - 1 : fits)
  const rtl = locale === 'ar'
  const [start, end] = rtl ? [x1, x0] : [x0, x1]
  const at = (index: number) => round(y0 + index * line + font * 1.3)
  return (
    <g>
      {shown.map((head, index) => {
        const taken = stacked ? 16 : textWidth(head.state, font, 600) + font * 1.5
        const [name = head.label] = wrap(head.label, x1 - x0 - taken, font, 1, 600)
        return (
          <g key={head.key}>
            <path d={`M${x0},${round(y0 + index * line)} H${x1}`} stroke="var(--c-line)" strokeWidth="1.5" />
            <rect
              x={rtl ? x1 - 6 : x0}
              y={round(y0 + index * line + font * 0.42)}
              width="6"
              height={round(font * (stacked ? 2.65 : 1.2))}
              fill={`var(--c-${head.color})`}
            />
            <SvgText
              locale={locale}
              x={rtl ? start - 16 : start + 16}
              y={at(index)}
              fontSize={font}
              fontWeight="600"
              textAnchor={rtl ? 'end' : 'start'}
            >
              {name}
            </SvgText>
            <SvgText
              locale={locale}
              x={stacked ? (rtl ? start - 16 : start + 16) : end}
              y={stacked ? round(at(index) + font * 1.45) : at(index)}
              fontSize={font}
              fontWeight={head.alarm ? '600' : '400'}
              textAnchor={rtl === stacked ? 'end' : 'start'}
              fill={`var(--c-${head.color})`}
            >
              {head.state}
            </SvgText>
          </g>
        )
      })}
      {shown.length < heads.length && (
        <SvgText
          locale={locale}
          x={rtl ? start - 16 : start + 16}
          y={at(shown.length)}
          fontSize={font * 0.86}
          textAnchor={rtl ? 'end' : 'start'}
          fill="var(--c-muted)"
        >
          {more(heads.length - shown.length)}
        </SvgText>
      )}
    </g>
  )
}
