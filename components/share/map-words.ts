import { round } from '../charts/layout'
import { mapLayout } from '../map/map-layout'
import { type Fitted, type FlowItem, fitted } from './flow'
import { type SheetHeading, sheetHeading } from './sheet-heading'
import { addressLines, balanced } from './sheet-parts'
import type { SheetSize } from './sheet-size'

/** Beside the map of a card, words have half of its width or more. */
const BESIDE: SheetSize['titles'] = [
  { font: 38, lines: 4 },
  { font: 32, lines: 5 },
  { font: 28, lines: 6 },
]

/** What of a square the signs may take before their letters become smaller. */
const SIGNS_SHARE = 0.12

/** Lines that a caption may take: it says whose outlines these are and that they take no side, of which nothing may be cut. */
const MOST_CAPTIONS = 7

/** How much of the height of a card its map may have, from the most to the least: it gives way to the words beside it. */
const HEIGHTS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const

/** Letters of the signs, beside those of the text, that a card keeps while its map can still give way. */
const LEGIBLE = 0.7

type Said = {
  readonly locale: 'ar' | 'en'
  readonly title: string
  readonly subtitle: string
  readonly caption: string
  readonly address: string
  readonly signs: readonly FlowItem[]
}

export type MapWords = SheetHeading & {
  readonly x0: number
  readonly x1: number
  readonly named: Fitted
  readonly signsAt: number
  readonly small: number
  readonly captions: readonly string[]
  readonly captionAt: number
  readonly addresses: readonly string[]
  readonly footAt: number
  readonly height: number
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

const isWhole = (lines: readonly string[]): boolean => lines.at(-1)?.endsWith('…') !== true

/** Where map and words stand if the map has this share of a card's height, and whether all words are there and apart. */
function laidOut(said: Said, sheet: SheetSize, beside: boolean, share: number): MapWords & { readonly fits: boolean } {
  const { width, margin, text, small, brief } = sheet
  const { locale } = said
  const rtl = locale === 'ar'
  const { width: mapWidth, height: mapHeight } = mapLayout(brief ? 'picture' : 'wide')
  const [line, smallLine] = [round(text * 1.4), round(small * 1.45)]

  const tall = beside && sheet.height !== null ? (sheet.height - 2 * margin) * share : 0
  const room = beside ? round((tall * mapWidth) / mapHeight) + margin : 0
  const [x0, x1] = rtl ? [margin + room, width - margin] : [margin, width - margin - room]
  const inner = x1 - x0

  const heading = beside
    ? { sizes: BESIDE, height: Number.POSITIVE_INFINITY, locale }
    : { sizes: sheet.titles, height: (sheet.height ?? Number.POSITIVE_INFINITY) * sheet.heading, locale }
  const subtitles = balanced(said.subtitle, inner, text, 3)
  const headed = sheetHeading(said.title, subtitles, inner, heading, sheet)
  const signsAt = round(headed.subtitleAt + (subtitles.length - 1) * line + text * 1.6)
  const captions = balanced(said.caption, inner, small, MOST_CAPTIONS)
  const addresses = addressLines(said.address, inner, small, beside ? 1 : 3)
  // Beside the map the state stands over the address.
  const stated = beside ? 1 : 0
  const under = round((captions.length + stated + addresses.length) * smallLine + 10)
  // Beside the map the signs reach down to the caption, over it they take a share of the height.
  const signsRoom =
    sheet.height === null
      ? Number.POSITIVE_INFINITY
      : beside
        ? sheet.height - margin - (captions.length + stated) * smallLine - small * 1.35 - signsAt + line / 4
        : sheet.height * SIGNS_SHARE
  const signFont = beside ? text * 0.9 : brief ? small * 1.1 : text
  const named = fitted(said.signs, { locale, x0, x1, font: signFont }, signsRoom)

  const top = round(signsAt + named.height - text * 0.35)
  const scale =
    sheet.height === null
      ? inner / mapWidth
      : Math.min(
          (beside ? room - margin : inner) / mapWidth,
          (beside ? tall : sheet.height - margin - under - top) / mapHeight,
        )
  const [w, h] = [round(mapWidth * scale), round(mapHeight * scale)]
  const height = sheet.height ?? round(top + h + under + margin)
  const footAt = round(height - margin - (addresses.length - 1) * smallLine)
  return {
    ...headed,
    ...{ x0, x1, named, signsAt, small },
    ...{ captions, captionAt: round(footAt - (captions.length + stated) * smallLine), addresses, footAt, height },
    map: {
      x: beside ? (rtl ? margin : round(width - margin - w)) : round(x0 + (inner - w) / 2),
      y: beside ? round((height - h) / 2) : top,
      ...{ width: w, height: h },
    },
    fits:
      [headed.titles, subtitles, captions].every(isWhole) &&
      named.height <= signsRoom &&
      (!beside || named.box.font >= signFont * LEGIBLE),
  }
}

/**
 * Where the words around a map stand in a picture, and the map among them. Over and under a map words take what they need. A card is
 * wide and a map is not: there they stand beside it, and it becomes so much smaller that no word is cut and none lies on another.
 */
export function mapWords(said: Said, sheet: SheetSize, beside: boolean): MapWords {
  let laid = laidOut(said, sheet, beside, 1)
  for (const share of beside ? HEIGHTS : []) {
    laid = laidOut(said, sheet, beside, share)
    if (laid.fits) break
  }
  return laid
}
