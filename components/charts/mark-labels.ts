import type { Frame, FrameMark } from '@/lib/charts/frame'
import type { Layout } from './layout'
import { textWidth, wrap } from './text-fit'

/** A milestone's label in the head of the picture: its box and its lines. */
export type MarkLabel = {
  readonly mark: FrameMark
  readonly x0: number
  readonly x1: number
  /** Text and height of each line, the date first. */
  readonly lines: readonly { readonly text: string; readonly y: number }[]
}

const GAP = 12

/** How much wider than usual a label may get where there is room for it, rather than be cut. */
const WIDER = [1.2, 1.4, 1.6]

const isCut = (label: MarkLabel): boolean => label.lines.at(-1)?.text.endsWith('…') === true

/** A label in lines of at most `room`, standing on the rail: short ones start lower. */
function boxed(mark: FrameMark, room: number, layout: Layout): MarkLabel {
  const { plot, labels, font, x } = layout
  const size = font - 1
  const lines = [mark.date, ...wrap(mark.label, room, size, labels.lines - 1)]
  const width = Math.max(...lines.map(line => textWidth(line, size)))
  const x0 = Math.max(plot.x0, Math.min(x(mark.x) - width / 2, plot.x1 - width))
  const first = labels.lines - lines.length
  return {
    mark,
    x0,
    x1: x0 + width,
    lines: lines.map((text, index) => ({ text, y: labels.top + (first + index) * layout.line })),
  }
}

/** Labels of the weightiest milestones that fit side by side, heaviest first served, none over another. */
export function markLabels(frame: Frame, layout: Layout): MarkLabel[] {
  const { labels } = layout
  const placed: MarkLabel[] = []
  const clear = (label: MarkLabel): boolean =>
    !placed.some(other => other.mark !== label.mark && label.x1 + GAP >= other.x0 && label.x0 <= other.x1 + GAP)
  const heaviest = frame.marks.filter(mark => mark.weight > 0).sort((a, b) => b.weight - a.weight || b.x - a.x)
  for (const mark of heaviest) {
    if (placed.length === labels.most) break
    const label = boxed(mark, labels.width, layout)
    if (clear(label)) placed.push(label)
  }
  // Room that no other label took goes to those that had to be cut.
  for (const [index, label] of placed.entries()) {
    if (!isCut(label)) continue
    const whole = WIDER.map(factor => boxed(label.mark, labels.width * factor, layout)).find(
      wider => !isCut(wider) && clear(wider),
    )
    if (whole) placed[index] = whole
  }
  return placed
}
