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

/** Labels of the weightiest milestones that fit side by side, heaviest first served, none over another. */
export function markLabels(frame: Frame, layout: Layout): MarkLabel[] {
  const { plot, labels, font, x } = layout
  const size = font - 1
  const placed: MarkLabel[] = []
  const heaviest = frame.marks.filter(mark => mark.weight > 0).sort((a, b) => b.weight - a.weight || b.x - a.x)
  for (const mark of heaviest) {
    if (placed.length === labels.most) break
    const lines = [mark.date, ...wrap(mark.label, labels.width, size, labels.lines - 1)]
    const width = Math.max(...lines.map(line => textWidth(line, size)))
    const at = x(mark.x)
    const x0 = Math.max(plot.x0, Math.min(at - width / 2, plot.x1 - width))
    const x1 = x0 + width
    if (placed.some(other => x1 + GAP >= other.x0 && x0 <= other.x1 + GAP)) continue
    // Labels stand on the rail: short ones start lower.
    const first = labels.lines - lines.length
    placed.push({
      mark,
      x0,
      x1,
      lines: lines.map((text, index) => ({ text, y: labels.top + (first + index) * layout.line })),
    })
  }
  return placed
}
