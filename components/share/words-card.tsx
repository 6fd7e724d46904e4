import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { textWidth } from '../charts/text-fit'
import { balanced, cut, headline, LEAD, Paper, TextLines } from './sheet-parts'
import { SHEETS, type SheetSize } from './sheet-size'

/** What a page without a picture of its own says of itself in a card. */
export type CardWords = {
  /** What kind of page it is, where the title does not say so. */
  readonly over?: string
  /** The finding, or the name of the page. */
  readonly title: string
  readonly note: string
  /** Its main figures, each with what it counts; five at most. */
  readonly figures: readonly { readonly value: string; readonly label: string }[]
  /** What limits them: coverage, window, sources. */
  readonly caption: string
}

type Props = {
  readonly words: CardWords
  readonly prefs: Preferences
  /** Which state of the record it shows, in words: date and revision. */
  readonly state: string
  /** Where it is to be found, without protocol. */
  readonly address: string
}

const TITLES: SheetSize['titles'] = [
  { font: 56, lines: 3 },
  { font: 46, lines: 4 },
  { font: 38, lines: 5 },
]

const LARGEST_FIGURE = 60
/** A longer one takes two lines. */
const LEAST_FIGURE = 28

/** A page in words as a card of 1200 × 630: title, note, figures, caption, state and address, with the parts of a chart's card (`Sheet`). */
export function WordsCard({ words, prefs, state, address }: Props) {
  const { width, height: asked, margin, text, small } = SHEETS.card
  const height = asked ?? 0
  const { locale } = prefs
  const rtl = locale === 'ar'
  const [x0, x1] = [margin, width - margin]
  const inner = x1 - x0
  const start = { locale, x: rtl ? x1 : x0, textAnchor: rtl ? 'end' : 'start' } as const
  const end = { locale, x: rtl ? x0 : x1, textAnchor: rtl ? 'start' : 'end' } as const
  const [line, smallLine] = [round(text * 1.5), round(small * 1.5)]

  const footAt = height - margin
  const captions = words.caption === '' ? [] : balanced(words.caption, inner, small, 2)
  const captionAt = round(footAt - captions.length * smallLine)
  const cell = inner / Math.max(1, words.figures.length)
  const room = cell - 44
  const labels = words.figures.map(({ label }) => balanced(label, room, text, 3))
  const labelRows = Math.max(0, ...labels.map(({ length }) => length))
  const longest = Math.max(0, ...words.figures.map(({ value }) => textWidth(value, 1, 600)))
  const figure = round(Math.max(LEAST_FIGURE, longest === 0 ? 0 : Math.min(LARGEST_FIGURE, (room / longest) * 0.99)))
  const values = words.figures.map(({ value }) => balanced(value, room, figure, 2, 600))
  const valueRows = Math.max(0, ...values.map(({ length }) => length))
  const labelAt = round(captionAt - smallLine * 1.7 - (labelRows - 1) * line)
  const figureAt = round(labelAt - line * 1.15)
  const valueStep = round(figure * 1.2)
  const rule = round(figureAt - (valueRows - 1) * valueStep - figure * 1.15)
  const bottom = words.figures.length === 0 ? captionAt - smallLine : rule

  const head = round(margin + text * 0.8)
  const { font, words: titles } = headline(words.title, inner, {
    sizes: TITLES,
    height: Number.POSITIVE_INFINITY,
    locale,
  })
  const step = round(font * LEAD[locale])
  const titleAt = round(head + font * 1.5)
  const noteFont = round(text * 1.2)
  const noteLine = round(noteFont * 1.45)
  const noteAt = round(titleAt + (titles.length - 1) * step + noteFont * 2)
  const most = Math.min(4, Math.floor((bottom - noteAt) / noteLine))
  const notes = words.note === '' || most < 1 ? [] : balanced(words.note, inner, noteFont, most)
  const said = words.figures.map(({ value, label }) => `${label}: ${value}`).join('. ')

  return (
    <Paper
      {...{ locale, width, height, brief: true, title: words.title }}
      desc={`${words.note} ${said}. ${words.caption} ${state}. ${address}`}
    >
      <SvgText {...start} y={head} fontSize={round(text * 0.92)} fontWeight="600" fill="var(--c-muted)">
        {[translator(prefs)('shell.site'), ...(words.over ? [words.over] : [])].join(' · ')}
      </SvgText>
      <SvgText {...end} y={head} fontSize={round(text * 0.92)} fill="var(--c-muted)">
        {state}
      </SvgText>
      <TextLines {...{ ...start, words: titles, y: titleAt, step, fontSize: font }} fontWeight="700" />
      <TextLines {...{ ...start, words: notes, y: noteAt, step: noteLine, fontSize: noteFont }} fill="var(--c-muted)" />
      {words.figures.length > 0 && <path d={`M${x0},${rule} H${x1}`} stroke="var(--c-line)" strokeWidth="1.5" />}
      {words.figures.map(({ label }, index) => {
        const shown = values[index] ?? []
        const at = { ...start, x: round(rtl ? x1 - index * cell : x0 + index * cell) }
        return (
          <g key={label}>
            <TextLines
              {...{
                ...at,
                words: shown,
                y: figureAt - (shown.length - 1) * valueStep,
                step: valueStep,
                fontSize: figure,
              }}
              fontWeight="600"
            />
            <TextLines
              {...{ ...at, words: labels[index] ?? [], y: labelAt, step: line, fontSize: text }}
              fill="var(--c-muted)"
            />
          </g>
        )
      })}
      <TextLines
        {...{ ...start, words: captions, y: captionAt, step: smallLine, fontSize: small }}
        fill="var(--c-muted)"
      />
      <SvgText {...start} y={footAt} fontSize={small} fontWeight="600">
        {cut(address, inner, small)}
      </SvgText>
    </Paper>
  )
}
