import type { MapFrame } from '@/lib/charts/map-frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { round } from '../charts/layout'
import { SvgText } from '../charts/svg-text'
import { mapLayout } from '../map/map-layout'
import { mapSigns } from '../map/map-signs'
import { MapPicture } from '../map/map-still'
import { Flow, type FlowItem } from './flow'
import { mapWords } from './map-words'
import { Paper, SHEET_ID, type SheetProps, TextLines } from './sheet-parts'
import { SHEETS } from './sheet-size'

/** What the signs mean: all that the map uses. */
const signsOf = (frame: MapFrame, prefs: Preferences): readonly FlowItem[] =>
  mapSigns(frame, prefs, `${SHEET_ID}-sign`, false).map(({ key, label, sign }) => ({
    ...{ key, label },
    swatch: <g transform="translate(11 6)">{sign}</g>,
  }))

/**
 * The map of a chart as a picture that stands alone, with the same words around it as a chart's (`Sheet`). A card is wide and the map
 * is not: there the words stand beside it.
 */
export function MapSheet({ frame, prefs, size, state, address }: SheetProps<MapFrame>) {
  const sheet = SHEETS[size]
  const { locale, title, subtitle } = frame
  const t = translator(prefs)
  const rtl = locale === 'ar'
  const beside = size === 'card'
  const { width, text, brief } = sheet
  const layout = mapLayout(brief ? 'picture' : 'wide')
  const caption = `${frame.caption}. ${t('map.caption_outlines')}`
  const signs = signsOf(frame, prefs)
  const words = mapWords({ locale, title, subtitle, caption, address, signs }, sheet, beside)
  const { x0, x1, height, small, named, map } = words
  const [line, smallLine] = [round(text * 1.4), round(small * 1.45)]
  const start = { locale, x: rtl ? x1 : x0, textAnchor: rtl ? 'end' : 'start' } as const
  const end = { locale, x: rtl ? x0 : x1, textAnchor: rtl ? 'start' : 'end' } as const
  const stateAt = beside ? { ...start, y: round(words.footAt - smallLine) } : { ...end, y: words.head }

  return (
    <Paper {...{ locale, width, height, brief, title }} desc={`${subtitle}. ${frame.caption} ${state}. ${address}`}>
      <SvgText {...start} y={words.head} fontSize={round(text * 0.92)} fontWeight="600" fill="var(--c-muted)">
        {t('shell.site')}
      </SvgText>
      <SvgText {...stateAt} fontSize={beside ? small : round(text * 0.92)} fill="var(--c-muted)">
        {state}
      </SvgText>
      <TextLines
        {...{ ...start, words: words.titles, y: words.titleAt, step: words.titleStep, fontSize: words.font }}
        fontWeight={brief ? '700' : '600'}
      />
      <TextLines
        {...{ ...start, words: words.subtitles, y: words.subtitleAt, step: line, fontSize: text }}
        fill="var(--c-muted)"
      />
      <Flow items={signs} box={named.box} y={words.signsAt} line={named.line} />
      <svg aria-hidden="true" {...map} viewBox={`0 0 ${layout.width} ${layout.height}`}>
        <MapPicture frame={frame} layout={layout} id={SHEET_ID} />
      </svg>
      <TextLines
        {...{ ...start, words: words.captions, y: words.captionAt, step: smallLine, fontSize: small }}
        fill="var(--c-muted)"
      />
      <TextLines
        {...{ ...start, words: words.addresses, y: words.footAt, step: smallLine, fontSize: small }}
        fontWeight="600"
      />
    </Paper>
  )
}
