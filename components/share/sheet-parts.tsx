import type { ReactNode } from 'react'
import type { PictureSize } from '@/lib/charts/forms'
import type { Preferences } from '@/lib/i18n/preferences'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth, type Weight, wrap } from '../charts/text-fit'
import type { SheetSize } from './sheet-size'

/** A picture in a file: what it shows, and what it says of it. */
export type SheetProps<F> = {
  readonly frame: F
  readonly prefs: Preferences
  readonly size: PictureSize
  /** Which state of the record it shows, in words: date and revision. */
  readonly state: string
  /** Where it is to be found, without protocol. */
  readonly address: string
}

/** An address as it is read: without protocol, and with its own letters. */
export const shownAddress = (address: string): string => decodeURI(address.replace(/^https?:\/\//, ''))

/** Begins every id inside a picture in a file. */
export const SHEET_ID = 'sheet'

/** One line of at most `width`, cut in the middle of nothing: an address that does not fit loses its end. */
export function cut(text: string, width: number, font: number): string {
  if (textWidth(text, font) <= width) return text
  let end = text.length
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, font) > width) end -= 1
  return `${text.slice(0, end)}…`
}

/** An address in as few lines of at most `width` as hold it, at most `most`: what does not fit them loses its end, since it is one word. */
export function addressLines(address: string, width: number, font: number, most: number): readonly string[] {
  if (most <= 1 || textWidth(address, font) <= width) return [cut(address, width, font)]
  let end = address.length
  while (end > 1 && textWidth(address.slice(0, end), font) > width) end -= 1
  // After a sign that parts an address, where one stands near the end of the line.
  const sign = Math.max(...['&', '?', '/', ','].map(one => address.lastIndexOf(one, end - 1)))
  const at = sign > end / 2 ? sign + 1 : end
  return [address.slice(0, at), ...addressLines(address.slice(at), width, font, most - 1)]
}

/** What stands between the parts of a caption, as one word with the one before it, so that no line begins with it. */
const DIVIDER = ' · '
const TIED = '\u00a0· '

/** Days with their month, months with their year, numbers with what they count: no line ends between them. */
const TIES: readonly RegExp[] = [
  /(?<=(?:^|[^\p{L}\p{N}]|\u0648)\p{Nd}{1,3}) (?=\p{L})/gu,
  /(?<=\p{L}) (?=\p{Nd}{4}(?!\p{Nd}))/gu,
  /(?<=\u062a\u0634\u0631\u064a\u0646|\u0643\u0627\u0646\u0648\u0646) (?=\u0627\u0644\u0623\u0648\u0644|\u0627\u0644\u062b\u0627\u0646\u064a)/gu,
]

const tied = (text: string): string =>
  TIES.reduce((some, tie) => some.replace(tie, '\u00a0'), text.replaceAll(DIVIDER, TIED))

/** Such text as it is written; where a line ends between two parts, its end divides them. */
const untied = (line: string): string => line.replaceAll('\u00a0', ' ').replace(/ ·(…?)$/u, '$1')

const isCut = (lines: readonly string[]): boolean => lines.at(-1)?.endsWith('…') === true

/**
 * Text in at most `most` lines of about the same length, so that no word stands alone in the last; what does not fit is cut. Lines
 * end between the parts of a caption where that takes no more of them.
 */
export function balanced(text: string, width: number, font: number, most: number, weight: Weight = 400): string[] {
  const set = (words: string, room: number) => wrap(words, room, font, most, weight)
  const lines = set(tied(text), width)
  if (lines.length < 2 || isCut(lines)) return lines.map(untied)
  const parts = tied(text).replaceAll(/(?<!·) /g, '\u00a0')
  const byParts = set(parts, width)
  const whole =
    byParts.length === lines.length && !isCut(byParts) && byParts.every(line => textWidth(line, font, weight) <= width)
  const words = whole ? parts : tied(text)
  let best = whole ? byParts : lines
  for (let narrower = width * 0.97; narrower > width / 2; narrower -= width * 0.03) {
    const tried = set(words, narrower)
    if (tried.length > lines.length || isCut(tried) || tried.some(line => textWidth(line, font, weight) > narrower))
      break
    best = tried
  }
  return best.map(untied)
}

/** Where a sentence may end before its end: at commas and dividers outside of brackets. */
const CLAUSE = /(?:,|\u060c| ·)(?= )(?![^(]*\))/gu

/** The same, but what does not fit loses whole clauses from its end: half a clause says something else, and the page says the rest. */
export function clauses(text: string, width: number, font: number, most: number): string[] {
  const ends = [...text.matchAll(CLAUSE)].map(({ index }) => index)
  const shorter = [text, ...ends.toReversed().map(end => text.slice(0, end))].map(one =>
    balanced(one, width, font, most),
  )
  return shorter.find(lines => !isCut(lines)) ?? shorter.at(-1) ?? []
}

/** How far a line of large letters is below the one before it, in its letters: Arabic has marks above and below. */
export const LEAD = { ar: 1.22, en: 1.16 } as const

/** The finding in the largest letters that hold it within its lines and its height. */
export function headline(
  title: string,
  width: number,
  { sizes, height, locale }: { sizes: SheetSize['titles']; height: number; locale: 'ar' | 'en' },
  weight: Weight = 700,
): { font: number; words: readonly string[] } {
  const tried = sizes.map(({ font, lines }) => ({ font, words: balanced(title, width, font, lines, weight) }))
  const whole = tried.filter(({ words }) => !isCut(words))
  const held = whole.find(({ font, words }) => words.length * font * LEAD[locale] <= height)
  return held ?? whole.at(-1) ?? tried.at(-1) ?? { font: 24, words: [title] }
}

type Lines = {
  readonly words: readonly string[]
  readonly locale: 'ar' | 'en'
  readonly x: number
  /** Baseline of the first, and how far the next is below it. */
  readonly y: number
  readonly step: number
  readonly fontSize: number
  readonly fontWeight?: string
  readonly textAnchor: 'start' | 'end'
  readonly fill?: string
}

/** Text in lines, each from the side where reading starts. */
export function TextLines({ words, locale, x, y, step, textAnchor, ...look }: Lines) {
  return words.map((line, index) => (
    <SvgText key={line} {...{ locale, x, textAnchor }} y={round(y + index * step)} {...look}>
      {line}
    </SvgText>
  ))
}

type Paper = {
  readonly locale: 'ar' | 'en'
  readonly width: number
  readonly height: number
  readonly brief: boolean
  readonly title: string
  /** All that the picture says, for those who do not see it. */
  readonly desc: string
  readonly children: ReactNode
}

/** What a picture in a file is drawn on: the page's ground under a rule, named for those who do not see it. */
export function Paper({ locale, width, height, brief, title, desc, children }: Paper) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={locale}
      role="img"
      aria-labelledby={`${SHEET_ID}-title ${SHEET_ID}-desc`}
      fontFamily="'IBM Plex Sans Arabic', 'IBM Plex Sans', system-ui, sans-serif"
    >
      <title id={`${SHEET_ID}-title`}>{title}</title>
      <desc id={`${SHEET_ID}-desc`}>{desc}</desc>
      <rect width={width} height={height} fill="var(--c-page)" />
      <rect width={width} height={brief ? 10 : 5} fill="var(--c-ink)" />
      {children}
    </svg>
  )
}
