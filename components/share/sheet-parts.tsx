import type { ReactNode } from 'react'
import type { PictureSize } from '@/lib/charts/forms'
import type { Preferences } from '@/lib/i18n/preferences'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth, wrap } from '../charts/text-fit'
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

/**
 * What `textWidth` says too much, by measure of the pictures' own sentences: it errs on the wide side for single labels, and a line of
 * words would end well before the edge.
 */
export const NEARER = { ar: 0.92, en: 0.98 } as const

/** What stands between the parts of a caption, as one word with the one before it, so that no line begins with it. */
const DIVIDER = ' · '
const TIED = '· '

/** Text in at most `most` lines of about the same length, so that no word stands alone in the last; what does not fit is cut. */
export function balanced(text: string, locale: 'ar' | 'en', width: number, font: number, most: number): string[] {
  const size = font * NEARER[locale]
  const tied = text.replaceAll(DIVIDER, TIED)
  const untied = (lines: readonly string[]) =>
    lines.map(line =>
      line
        .replaceAll(TIED, DIVIDER)
        .replace(/(?<! )·$/u, ' ·')
        .replace(/ ?·…$/u, '…'),
    )
  const lines = wrap(tied, width, size, most)
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return untied(lines)
  let best = lines
  for (let narrower = width * 0.97; narrower > width / 2; narrower -= width * 0.03) {
    const tried = wrap(tied, narrower, size, most)
    if (tried.length > lines.length || tried.at(-1)?.endsWith('…')) break
    best = tried
  }
  return untied(best)
}

/** The finding in the largest letters that hold it. */
export function headline(
  title: string,
  locale: 'ar' | 'en',
  width: number,
  sizes: SheetSize['titles'],
): { font: number; words: readonly string[] } {
  const tried = sizes.map(({ font, lines }) => ({ font, words: balanced(title, locale, width, font, lines) }))
  const whole = tried.find(({ words }) => !words.at(-1)?.endsWith('…'))
  return whole ?? tried.at(-1) ?? { font: 24, words: [title] }
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
