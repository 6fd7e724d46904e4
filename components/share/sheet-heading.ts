import { round } from '../charts/layout'
import { headline, LEAD } from './sheet-parts'
import type { SheetSize } from './sheet-size'

/** Where name, heading and subtitle of a picture stand, and in which lines. */
export type SheetHeading = {
  readonly head: number
  readonly font: number
  readonly titles: readonly string[]
  readonly titleAt: number
  readonly titleStep: number
  readonly subtitles: readonly string[]
  readonly subtitleAt: number
}

/** Lays the heading of a picture out in lines of at most `inner`; its subtitle comes in lines already. */
export function sheetHeading(
  title: string,
  subtitles: readonly string[],
  inner: number,
  heading: Parameters<typeof headline>[2],
  { margin, text, brief }: SheetSize,
): SheetHeading {
  const rtl = heading.locale === 'ar'
  const head = round(margin + text * 0.7)
  const { font, words: titles } = headline(title, inner, heading, brief ? 700 : 600)
  const titleStep = round(font * LEAD[heading.locale])
  const titleAt = round(head + (brief ? text * 0.35 + font * (rtl ? 1.2 : 1.1) : font * 1.6))
  const subtitleAt = round(titleAt + (titles.length - 1) * titleStep + text * (rtl ? 1.8 : 1.6))
  return { head, font, titles, titleAt, titleStep, subtitles, subtitleAt }
}
