import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { mapLayout } from '../map/map-layout'
import { mapSigns } from '../map/map-signs'
import { MapPicture } from '../map/map-still'
import { Flow, type FlowItem, fitted } from './flow'
import { addressLines, balanced, headline, Paper, SHEET_ID, type SheetProps, TextLines } from './sheet-parts'
import { SHEETS, type SheetSize } from './sheet-size'

/** Beside the map of a card, words have half of its width. */
const BESIDE: SheetSize['titles'] = [
  { font: 38, lines: 4 },
  { font: 32, lines: 5 },
  { font: 28, lines: 6 },
]

/** What the signs mean: all that the map uses. */
const signsOf = (frame: MapFrame, prefs: Preferences): readonly FlowItem[] =>
  mapSigns(frame, prefs, `${SHEET_ID}-sign`, false).map(({ key, label, sign }) => ({
    ...{ key, label },
    swatch: <g transform="translate(11 6)">{sign}</g>,
  }))

/** What of a square the signs may take before their letters become smaller. */
const SIGNS_SHARE = 0.12

/**
 * The map of a chart as a picture that stands alone, with the same words around it as a chart's (`Sheet`). A card is wide and the map
 * is not: there the words stand beside it.
 */
export function MapSheet({ frame, prefs, size, state, address }: SheetProps<MapFrame>) {
  const sheet = SHEETS[size]
  const { locale } = frame
  const t = translator(prefs)
  const rtl = locale === 'ar'
  const beside = size === 'card'
  const { width, margin, text, brief } = sheet
  const layout = mapLayout(brief ? 'narrow' : 'wide')
  const small = brief ? round(text * 0.82) : 13
  const [line, smallLine] = [round(text * 1.45), round(small * 1.5)]

  // The box of the map where it stands beside the words: as high as the card lets it be.
  const tall = beside && sheet.height !== null ? sheet.height - 2 * margin : 0
  const room = beside ? round((tall * layout.width) / layout.height) + margin : 0
  const [x0, x1] = rtl ? [margin + room, width - margin] : [margin, width - margin - room]
  const inner = x1 - x0
  const start = { locale, x: rtl ? x1 : x0, textAnchor: rtl ? 'end' : 'start' } as const
  const end = { locale, x: rtl ? x0 : x1, textAnchor: rtl ? 'start' : 'end' } as const

  const head = round(margin + text * 0.8)
  const { font, words: titles } = headline(frame.title, locale, inner, beside ? BESIDE : sheet.titles)
  const titleStep = font * (rtl ? 1.32 : 1.16)
  const titleAt = head + (brief ? font * 1.3 : font * 1.6)
  const subtitles = balanced(frame.subtitle, locale, inner, text, 3)
  const subtitleAt = round(titleAt + (titles.length - 1) * titleStep + text * 1.75)
  const signs = signsOf(frame, prefs)
  const signBox = { locale, x0, x1, font: brief ? text * 0.9 : text }
  const signsAt = round(subtitleAt + (subtitles.length - 1) * line + text * 1.6)
  const captions = balanced(`${frame.caption}. ${t('map.caption_outlines')}`, locale, inner, small, beside ? 5 : 4)
  const addresses = addressLines(address, inner, small * 1.05, size === 'card' ? 1 : 3)
  const under = round((captions.length + (beside ? 1 : 0) + addresses.length) * smallLine + 10)
  // Beside the map the signs reach down to the caption, over it they take a share of the height.
  const signsRoom =
    sheet.height === null
      ? Number.POSITIVE_INFINITY
      : beside
        ? sheet.height - margin - (captions.length + 1) * smallLine - small - signsAt + line / 4
        : sheet.height * SIGNS_SHARE
  const named = fitted(signs, signBox, signsRoom)
  const top = beside ? margin : round(signsAt + named.height - text * 0.35)
  const scale =
    sheet.height === null
      ? (x1 - x0) / layout.width
      : Math.min(
          (beside ? room - margin : inner) / layout.width,
          (beside ? tall : sheet.height - margin - under - top) / layout.height,
        )
  const [w, h] = [round(layout.width * scale), round(layout.height * scale)]
  const mapAt = beside ? (rtl ? margin : width - margin - w) : round(x0 + (inner - w) / 2)
  const height = sheet.height ?? round(top + h + under + margin)
  const footAt = round(height - margin - (addresses.length - 1) * smallLine)
  const stateAt = beside ? { ...start, y: round(footAt - smallLine) } : { ...end, y: head }

  return (
    <Paper
      {...{ locale, width, height, brief, title: frame.title }}
      desc={`${frame.subtitle}. ${frame.caption} ${state}. ${address}`}
    >
      <SvgText {...start} y={head} fontSize={round(text * 0.92)} fontWeight="600" fill="var(--c-muted)">
        {t('shell.site')}
      </SvgText>
      <SvgText {...stateAt} fontSize={beside ? small : round(text * 0.92)} fill="var(--c-muted)">
        {state}
      </SvgText>
      <TextLines
        {...{ ...start, words: titles, y: titleAt, step: titleStep, fontSize: font }}
        fontWeight={brief ? '700' : '600'}
      />
      <TextLines {...{ ...start, words: subtitles, y: subtitleAt, step: line, fontSize: text }} fill="var(--c-muted)" />
      <Flow items={signs} box={named.box} y={signsAt} line={named.line} />
      <svg aria-hidden="true" x={mapAt} y={top} width={w} height={h} viewBox={`0 0 ${layout.width} ${layout.height}`}>
        <MapPicture frame={frame} layout={layout} id={SHEET_ID} />
      </svg>
      <TextLines
        {...{ ...start, words: captions, step: smallLine, fontSize: small }}
        y={footAt - (captions.length + (beside ? 1 : 0)) * smallLine}
        fill="var(--c-muted)"
      />
      <TextLines {...{ ...start, words: addresses, y: footAt, step: smallLine, fontSize: small }} fontWeight="600" />
    </Paper>
  )
}
