import type { PictureSize } from '@/lib/charts/forms'
import type { Frame, FrameSeries } from '@/lib/charts/frame'
import { legendOf } from '@/lib/charts/legend'
import type { Preferences } from '@/lib/i18n/preferences'
import { type Layout, layoutOf, round } from '../charts/layout'
import { type Fitted, fitted } from './flow'
import { type SheetHeading, sheetHeading } from './sheet-heading'
import { addressLines, balanced, clauses } from './sheet-parts'
import { type SheetSigns, sheetSigns } from './sheet-signs'
import { SHEETS } from './sheet-size'

/** What of a picture of a fixed height its plot shall have, and what it has under the longest heading. */
export const PLOT_SHARE = { wished: 0.36, least: 0.27 } as const

/** Of lanes, which are as high as their rows, how large they shall be drawn, and below which scale their names are too small. */
const LANE_SCALE = { wished: 1.25, least: 0.95 } as const

export type SheetPlan = SheetHeading & {
  /** What is drawn: without its milestones where their names find no room, since diamonds without names say nothing. */
  readonly frame: Frame
  readonly series: readonly FrameSeries[]
  readonly names: Fitted
  readonly namesAt: number
  readonly layout: Layout
  readonly scale: number
  readonly top: number
  readonly bottom: number
  readonly asList: boolean
  readonly signs: SheetSigns
  readonly signsAt: number
  readonly captions: readonly string[]
  readonly captionAt: number
  readonly addresses: readonly string[]
  readonly addressAt: number
  readonly height: number
}

type Wish = {
  readonly frame: Frame
  readonly prefs: Preferences
  readonly size: PictureSize
  readonly address: string
}

/** What of a picture of a fixed height the names of series may take before their letters become smaller. */
const NAMES_SHARE = 0.12

/** How a picture could be laid out, with or without milestones, with these signs explained. */
function laidOut({ frame, size, address }: Wish, series: readonly FrameSeries[], signs: SheetSigns): SheetPlan {
  const sheet = SHEETS[size]
  const { locale } = frame
  const { width, margin, text, small, brief } = sheet
  const inner = width - 2 * margin
  const box = { locale, x0: margin, x1: width - margin, font: text }
  const fixed = sheet.height ?? Number.POSITIVE_INFINITY
  const line = round(text * 1.4)

  const heading = { sizes: sheet.titles, height: fixed * sheet.heading, locale }
  // In a card a picture needs the room; lanes become a list there, which leaves some.
  const most = size !== 'card' ? (brief ? 2 : 3) : frame.lanes ? 2 : 1
  const subtitles = clauses(frame.subtitle, inner, text, most)
  const headed = sheetHeading(frame.title, subtitles, inner, heading, sheet)
  const namesAt = round(headed.subtitleAt + (subtitles.length - 1) * line + text * 1.4)
  const names = fitted(series, box, fixed * NAMES_SHARE)
  const top = round(namesAt + (names.rows > 0 ? names.height - names.box.font * 0.5 : -text * 0.6))

  const captions = balanced(frame.caption, inner, small, size === 'card' ? 2 : 3)
  const smallLine = round(small * 1.45)
  const addresses = addressLines(address, inner, small, size === 'card' ? 1 : 3)
  const signsHigh = signs.rows > 0 ? signs.rows * signs.line + small * 0.7 : small * 0.4
  const under = round(signsHigh + (captions.length + addresses.length) * smallLine)

  const natural = layoutOf(frame, sheet.chart)
  const bottom =
    sheet.height === null ? round(top + natural.height * (inner / natural.width)) : round(sheet.height - margin - under)
  const byWidth = inner / natural.width
  const scale = frame.lanes ? Math.min(byWidth, (bottom - top) / natural.height) : byWidth
  const height = sheet.height ?? round(bottom + under + margin)
  return {
    ...headed,
    ...{ frame, series, names, namesAt, top, bottom },
    ...{ scale, signs, captions, addresses, height },
    // Lanes are as high as their rows and become as wide as the sheet.
    layout: layoutOf(
      frame,
      sheet.chart,
      false,
      frame.lanes ? { width: round(inner / scale) } : { height: round((bottom - top) / scale) },
    ),
    asList: frame.lanes !== undefined && brief && scale < LANE_SCALE.least,
    signsAt: round(bottom + small * 0.35 + signs.box.font * 0.6),
    captionAt: round(bottom + signsHigh + small),
    addressAt: round(height - margin - (addresses.length - 1) * smallLine),
  }
}

/** How much of what it is wished to be the drawing of a plan is: 1 and more where it is as large. */
function drawn({ frame, layout, scale, height }: SheetPlan, wish: 'wished' | 'least'): boolean {
  if (frame.lanes) return scale >= LANE_SCALE[wish]
  return ((layout.plot.y1 - layout.plot.y0) * scale) / height >= PLOT_SHARE[wish]
}

/**
 * Where the parts of a picture stand. In a fixed height the drawing comes first: where it would not have its share of it, milestones
 * and then signs of doubt give way, which the page that the address opens shows.
 */
export function planSheet(wish: Wish): SheetPlan {
  const { size, prefs } = wish
  const { width, height, margin, small } = SHEETS[size]
  const box = { locale: wish.frame.locale, x0: margin, x1: width - margin, font: small }
  const plansOf = (frame: Frame): readonly [SheetPlan, ...SheetPlan[]] => {
    const { series, signs } = legendOf(frame, prefs)
    const [all, ...fewer] = sheetSigns(signs, size, height, box)
    const plan = (some: SheetSigns) => laidOut({ ...wish, frame }, series, some)
    return [plan(all), ...fewer.map(plan)]
  }
  const bare = plansOf({ ...wish.frame, marks: [] })
  if (height === null) return plansOf(wish.frame)[0]
  const [marked] = size === 'card' ? bare : plansOf(wish.frame)
  const large = [marked, bare[0]].find(plan => drawn(plan, 'wished'))
  return large ?? bare.find(plan => drawn(plan, 'least')) ?? bare.at(-1) ?? marked
}
