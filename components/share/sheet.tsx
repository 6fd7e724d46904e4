import type { Frame } from '@/lib/charts/frame'
import { legendOf } from '@/lib/charts/legend'
import { translator } from '@/lib/i18n/translate'
import { layoutOf, round } from '../charts/layout'
import { fillOf } from '../charts/patterns'
import { Picture } from '../charts/picture'
import { SvgText } from '../charts/svg-text'
import { SeriesSwatch } from '../charts/swatch'
import { Flow, type FlowItem, fitted } from './flow'
import { LaneList, listFont } from './lane-list'
import { addressLines, balanced, headline, Paper, SHEET_ID, type SheetProps, TextLines } from './sheet-parts'
import { type SheetSigns, sheetSigns } from './sheet-signs'
import { SHEETS } from './sheet-size'

/** What of a picture of a fixed height the names of series may take before their letters become smaller. */
const NAMES_SHARE = 0.12

/** Below this scale the names of lanes are too small for a preview. */
const LEAST_SCALE = 0.95

/**
 * A chart as a picture that stands alone: finding, subtitle, legend, picture, caption (sources, window, scope, revision), state and
 * address, in the Frame's language and from the side where it is read. Colours are tokens, to be painted by `painted`.
 */
export function Sheet({ frame: whole, prefs, size, state, address }: SheetProps<Frame>) {
  // Diamonds without names say nothing in a preview and crowd the highest bar.
  const frame = size === 'card' ? { ...whole, marks: [] } : whole
  const sheet = SHEETS[size]
  const { locale } = frame
  const t = translator(prefs)
  const rtl = locale === 'ar'
  const { width, margin, text } = sheet
  const [x0, x1] = [margin, width - margin]
  const inner = x1 - x0
  const line = round(text * 1.45)
  const small = sheet.brief ? round(text * 0.82) : 13
  const start = { locale, x: rtl ? x1 : x0, textAnchor: rtl ? 'end' : 'start' } as const
  const end = { locale, x: rtl ? x0 : x1, textAnchor: rtl ? 'start' : 'end' } as const

  const { series, signs } = legendOf(frame, prefs)
  const names: FlowItem[] = series.map(one => ({
    key: one.key,
    label: one.label,
    swatch: <SeriesSwatch series={one} fill={fillOf(frame, SHEET_ID, one.key)} />,
  }))
  const box = { locale, x0, x1, font: text }
  const signBox = { ...box, font: small }

  const head = margin + text * 0.8
  const { font, words: titles } = headline(frame.title, locale, inner, sheet.titles)
  const titleAt = head + (sheet.brief ? font * 1.3 : font * 1.6)
  const titleLine = font * (rtl ? 1.32 : 1.16)
  // In a card a picture needs the room; lanes become a list there, which leaves some.
  const most = size !== 'card' ? 3 : frame.lanes ? 2 : 1
  const subtitles = balanced(frame.subtitle, locale, inner, text, most)
  const subtitleAt = round(titleAt + (titles.length - 1) * titleLine + text * 1.75)
  const namesAt = round(subtitleAt + (subtitles.length - 1) * line + text * 1.45)
  const named = fitted(names, box, (sheet.height ?? Number.POSITIVE_INFINITY) * NAMES_SHARE)
  const top = round(namesAt + named.height - (named.rows > 0 ? text * 0.35 : text * 0.5))

  const captions = balanced(frame.caption, locale, inner, small, size === 'card' ? 2 : 3)
  const smallLine = round(small * 1.5)
  const addresses = addressLines(address, inner, small * 1.05, size === 'card' ? 1 : 3)
  // Signs in smaller letters than the caption's are kept apart from it.
  const highOf = ({ rows, line }: SheetSigns) => (rows > 0 ? rows * line + 14 + (sheet.brief ? small * 0.35 : 0) : 10)
  const underOf = (some: SheetSigns) => round(highOf(some) + (captions.length + addresses.length) * smallLine)

  const natural = layoutOf(frame, sheet.chart)
  const [wished, ...fewer] = sheetSigns(signs, size, sheet.height, signBox)
  const leavesRoom = (some: SheetSigns) =>
    !frame.lanes || sheet.height === null || sheet.height - margin - underOf(some) - top >= natural.height * LEAST_SCALE
  // Lanes that can still be drawn need the room more, and a list of lanes draws no sign.
  const marks = [wished, ...fewer].find(leavesRoom) ?? fewer.at(-1) ?? wished
  const under = underOf(marks)
  const bottom =
    sheet.height === null ? round(top + natural.height * (inner / natural.width)) : sheet.height - margin - under
  const scale = Math.min(
    inner / natural.width,
    frame.lanes ? (bottom - top) / natural.height : Number.POSITIVE_INFINITY,
  )
  const layout = frame.lanes ? natural : layoutOf(frame, sheet.chart, false, round((bottom - top) / scale))
  const asList = frame.lanes !== undefined && sheet.brief && scale < LEAST_SCALE
  const height = sheet.height ?? bottom + under + margin
  const signsAt = round(bottom + 14 + marks.box.font * 0.6)
  const captionAt = round(bottom + highOf(marks) + small)
  const addressAt = round(height - margin - (addresses.length - 1) * smallLine)

  return (
    <Paper
      {...{ locale, width, height, brief: sheet.brief, title: frame.title }}
      desc={`${frame.subtitle}. ${frame.caption} ${state}. ${address}`}
    >
      <SvgText {...start} y={round(head)} fontSize={round(text * 0.92)} fontWeight="600" fill="var(--c-muted)">
        {t('shell.site')}
      </SvgText>
      <SvgText {...end} y={round(head)} fontSize={round(text * 0.92)} fill="var(--c-muted)">
        {state}
      </SvgText>
      <TextLines
        {...{ ...start, words: titles, y: titleAt, step: titleLine, fontSize: font }}
        fontWeight={sheet.brief ? '700' : '600'}
      />
      <TextLines {...{ ...start, words: subtitles, y: subtitleAt, step: line, fontSize: text }} fill="var(--c-muted)" />
      {asList && frame.lanes ? (
        <LaneList
          {...{ locale, x0, x1, font: listFont(frame.lanes.heads, inner, bottom - namesAt, text) }}
          heads={frame.lanes.heads}
          y0={namesAt}
          y1={bottom}
          more={n => t('share.more_lanes', { n })}
        />
      ) : (
        <>
          <Flow items={names} box={named.box} y={namesAt} line={named.line} />
          <svg
            aria-hidden="true"
            x={round(x0 + (inner - layout.width * scale) / 2)}
            y={top}
            width={round(layout.width * scale)}
            height={round(layout.height * scale)}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
          >
            <Picture frame={frame} layout={layout} id={SHEET_ID} />
          </svg>
        </>
      )}
      <Flow items={marks.items} box={marks.box} y={signsAt} line={marks.line} />
      <TextLines
        {...{ ...start, words: captions, y: captionAt, step: smallLine, fontSize: small }}
        fill="var(--c-muted)"
      />
      <TextLines {...{ ...start, words: addresses, y: addressAt, step: smallLine, fontSize: small }} fontWeight="600" />
    </Paper>
  )
}
