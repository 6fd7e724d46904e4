import type { Frame } from '@/lib/charts/frame'
import { translator } from '@/lib/i18n/translate'
import { round } from '../charts/layout'
import { fillOf } from '../charts/patterns'
import { Picture } from '../charts/picture'
import { SvgText } from '../charts/svg-text'
import { SeriesSwatch } from '../charts/swatch'
import { Flow, type FlowItem } from './flow'
import { LaneList, listed } from './lane-list'
import { Paper, SHEET_ID, type SheetProps, TextLines } from './sheet-parts'
import { planSheet } from './sheet-plan'
import { SHEETS } from './sheet-size'

/**
 * A chart as a picture that stands alone: finding, subtitle, legend, picture, caption (sources, window, scope, revision), state and
 * address, in the Frame's language and from the side where it is read. Colours are tokens, to be painted by `painted`.
 */
export function Sheet({ frame: whole, prefs, size, state, address }: SheetProps<Frame>) {
  const plan = planSheet({ frame: whole, prefs, size, address })
  const { frame, layout, scale, names, signs, top, bottom, namesAt, height } = plan
  const { width, margin, text, small, brief } = SHEETS[size]
  const { locale } = frame
  const t = translator(prefs)
  const rtl = locale === 'ar'
  const [x0, x1] = [margin, width - margin]
  const inner = x1 - x0
  const line = round(text * 1.4)
  const smallLine = round(small * 1.45)
  const start = { locale, x: rtl ? x1 : x0, textAnchor: rtl ? 'end' : 'start' } as const
  const end = { locale, x: rtl ? x0 : x1, textAnchor: rtl ? 'start' : 'end' } as const
  const legend: FlowItem[] = plan.series.map(one => ({
    key: one.key,
    label: one.label,
    swatch: <SeriesSwatch series={one} fill={fillOf(frame, SHEET_ID, one.key)} />,
  }))

  return (
    <Paper
      {...{ locale, width, height, brief, title: frame.title }}
      desc={`${frame.subtitle}. ${frame.caption} ${state}. ${address}`}
    >
      <SvgText {...start} y={plan.head} fontSize={round(text * 0.88)} fontWeight="600" fill="var(--c-muted)">
        {t('shell.site')}
      </SvgText>
      <SvgText {...end} y={plan.head} fontSize={round(text * 0.88)} fill="var(--c-muted)">
        {state}
      </SvgText>
      <TextLines
        {...{ ...start, words: plan.titles, y: plan.titleAt, step: plan.titleStep, fontSize: plan.font }}
        fontWeight={brief ? '700' : '600'}
      />
      <TextLines
        {...{ ...start, words: plan.subtitles, y: plan.subtitleAt, step: line, fontSize: text }}
        fill="var(--c-muted)"
      />
      {plan.asList && frame.lanes ? (
        <LaneList
          {...{ locale, x0, x1 }}
          {...listed(frame.lanes.heads, inner, bottom - namesAt, text)}
          heads={frame.lanes.heads}
          y0={namesAt}
          y1={bottom}
          more={n => t('share.more_lanes', { n })}
        />
      ) : (
        <>
          <Flow items={legend} box={names.box} y={namesAt} line={names.line} />
          <svg
            aria-hidden="true"
            x={round(x0 + (inner - layout.width * scale) / 2)}
            y={top}
            width={round(layout.width * scale)}
            height={round(layout.height * scale)}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            overflow="visible"
          >
            <Picture frame={frame} layout={layout} id={SHEET_ID} />
          </svg>
        </>
      )}
      <Flow items={signs.items} box={signs.box} y={plan.signsAt} line={signs.line} />
      <TextLines
        {...{ ...start, words: plan.captions, y: plan.captionAt, step: smallLine, fontSize: small }}
        fill="var(--c-muted)"
      />
      <TextLines
        {...{ ...start, words: plan.addresses, y: plan.addressAt, step: smallLine, fontSize: small }}
        fontWeight="600"
      />
    </Paper>
  )
}
