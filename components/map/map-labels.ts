import { textWidth, wrap } from '../charts/text-fit'

export type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

export type PlacedLabel = {
  readonly key: string
  readonly text: string
  readonly x: number
  /** Baseline. */
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

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

/** The box that a label fills. */
export function boxOf({ text, x, y, anchor }: PlacedLabel, font: number): Box {
  const width = textWidth(text, font)
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x0: x0 - PAD, x1: x0 + width + PAD, y0: y - font * 0.95, y1: y + font * 0.35 }
}

/** Places around a box where its label may stand, best first: beside it, then under and over it. */
function candidates({ key, text, around }: LabelWish, font: number): PlacedLabel[] {
  const { x0, x1, y0, y1 } = around
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 + font * 0.33 }
  return [
    { key, text, x: x1 + 3, y: middle.y, anchor: 'start' },
    { key, text, x: x0 - 3, y: middle.y, anchor: 'end' },
    { key, text, x: middle.x, y: y1 + font * 0.95, anchor: 'middle' },
    { key, text, x: middle.x, y: y0 - font * 0.4, anchor: 'middle' },
  ]
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
  const named = wishes.flatMap(wish =>
    stand(candidates({ ...wish, text: wrap(wish.text, widest, font, 1)[0] ?? '' }, font), font),
  )
  return { named, fixed: fixed.flatMap(label => stand([label], font - 1)) }
}
