import type { PictureSize } from '@/lib/charts/forms'
import type { DoubtSign, Sign } from '@/lib/charts/legend'
import { round } from '../charts/layout'
import { SignSwatch } from '../charts/swatch'
import { type Box, type Fitted, type FlowItem, fitted, flow } from './flow'
import { SHEET_ID } from './sheet-parts'

/** What of a square the signs of doubt may take before their letters become smaller. */
const SIGNS_SHARE = 0.11

/** Letters of the one line of signs in a card, beside those of its caption; smaller ones would not be read, so signs are left out. */
const ONE_LINE = [0.94, 0.86] as const

/**
 * Which signs a card names first, where one line does not hold all: those without which a mark is misread, then those that only add to
 * what the picture says.
 */
const FIRST: readonly DoubtSign[] = [
  'approximate',
  'wide',
  'conditional',
  'thin',
  'range_bars',
  'coarse',
  'open_down',
  'open_up',
  'uncovered',
]

const rankOf = ({ sign }: Sign): number => (FIRST.includes(sign) ? FIRST.indexOf(sign) : FIRST.length)

const itemOf = ({ sign, label }: Sign): FlowItem => ({
  key: sign,
  label,
  swatch: <SignSwatch sign={sign} id={SHEET_ID} />,
})

/** The signs that a picture explains, and how they stand under it. */
export type SheetSigns = Pick<Fitted, 'box' | 'rows' | 'line'> & { readonly items: readonly FlowItem[] }

const noSigns = (box: Box): SheetSigns => ({ items: [], box, rows: 0, line: 0 })

/** As many as one line holds. A card is looked at in passing: the page says the rest. */
function inOneLine(signs: readonly Sign[], box: Box): SheetSigns {
  const ranked = signs.toSorted((a, b) => rankOf(a) - rankOf(b)).map(itemOf)
  const boxes = ONE_LINE.map(size => ({ ...box, font: round(box.font * size) }))
  const whole = boxes.find(one => flow(ranked, one).rows <= 1)
  const used = whole ?? { ...box, font: round(box.font * ONE_LINE[1]) }
  const items: FlowItem[] = []
  for (const item of ranked) if (flow([...items, item], used).rows <= 1) items.push(item)
  return { items, box: used, rows: items.length === 0 ? 0 : 1, line: round(used.font * 1.5) }
}

/**
 * The signs of doubt that a picture of a size may explain, from all of them to none: a card has one line for them, and so has whatever
 * is short of room.
 */
export function sheetSigns(
  signs: readonly Sign[],
  size: PictureSize,
  height: number | null,
  box: Box,
): readonly [SheetSigns, ...SheetSigns[]] {
  const none = noSigns(box)
  if (signs.length === 0) return [none]
  const short = [inOneLine(signs, box), none] as const
  if (size === 'card') return short
  const items = signs.map(itemOf)
  if (height === null) return [{ items, box, rows: flow(items, box).rows, line: round(box.font * 1.5) }]
  return [{ items, ...fitted(items, box, height * SIGNS_SHARE) }, ...short]
}
