import { textWidth, wrap } from '../charts/text-fit'

export type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

export type PlacedLabel = {
  readonly key: string
  /** One line, or two where a name is long. */
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export type LabelWish = {
  readonly key: string
  readonly text: string
  /** What it names: the label stands beside it. */
  readonly around: Box
}

const PAD = 2
/** How far the second line of a label is below the first, in its letters. */
export const LINE = 1.15

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** The box that a label fills. */
export function boxOf({ lines, x, y, anchor }: PlacedLabel, font: number): Box {
  const width = Math.max(...lines.map(line => textWidth(line, font)))
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x0: x0 - PAD, x1: x0 + width + PAD, y0: y - font * 0.95, y1: y + font * (0.35 + LINE * (lines.length - 1)) }
}

/** Places around a box where its label may stand, best first: beside it, under and over it, then at its corners. */
function candidates(key: string, lines: readonly string[], { x0, x1, y0, y1 }: Box, font: number): PlacedLabel[] {
  const more = (lines.length - 1) * font * LINE
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 + font * 0.33 - more / 2 }
  const [under, over] = [y1 + font * 0.95, y0 - font * 0.4 - more]
  const at = (x: number, y: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({ key, lines, x, y, anchor })
  return [
    at(x1 + 3, middle.y, 'start'),
    at(x0 - 3, middle.y, 'end'),
    at(middle.x, under, 'middle'),
    at(middle.x, over, 'middle'),
    at(x1, under - font * 0.3, 'start'),
    at(x0, under - font * 0.3, 'end'),
    at(x1, over + font * 0.3, 'start'),
    at(x0, over + font * 0.3, 'end'),
  ]
}

/** A name in one line and in two, as far as they are no wider than allowed: half a name names something else, so none is cut. */
function written(text: string, widest: number, font: number): readonly (readonly string[])[] {
  const whole = (lines: readonly string[]) =>
    lines.at(-1)?.endsWith('…') !== true && lines.every(line => textWidth(line, font) <= widest)
  const narrow = Math.max(...text.split(' ').map(word => textWidth(word, font)), (textWidth(text, font) / 2) * 1.15)
  return [[text], wrap(text, narrow, font, 2)].filter(whole)
}

type Room = { readonly width: number; readonly height: number; readonly font: number; readonly widest: number }

/**
 * Places labels one after another, the most wanted first, each where it covers neither a mark nor a label that already stands; one
 * that finds no room is left out. `fixed` labels have one spot each and come last.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  fixed: readonly PlacedLabel[],
  marks: readonly Box[],
  { width, height, font, widest }: Room,
): { readonly named: readonly PlacedLabel[]; readonly fixed: readonly PlacedLabel[] } {
  const taken: Box[] = [...marks]
  const free = (label: PlacedLabel, size: number): boolean => {
    const box = boxOf(label, size)
    return (
      box.x0 >= 0 && box.x1 <= width && box.y0 >= 0 && box.y1 <= height && !taken.some(other => overlaps(box, other))
    )
  }
  const stand = (options: readonly PlacedLabel[], size: number): PlacedLabel[] => {
    const label = options.find(option => free(option, size))
    if (!label) return []
    taken.push(boxOf(label, size))
    return [label]
  }
  const named = wishes.flatMap(({ key, text, around }) =>
    stand(
      written(text, widest, font).flatMap(lines => candidates(key, lines, around, font)),
      font,
    ),
  )
  return { named, fixed: fixed.flatMap(label => stand([label], font - 1)) }
}
