import type { ReactNode } from 'react'
import type { Frame } from '@/lib/charts/frame'
import { summaryOf } from '@/lib/charts/summary'
import { tableOf } from '@/lib/charts/table'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'
import { Beside, MilestoneList, SourceList, Terms, Total } from './beside'
import { SeriesLegend, SignLegend } from './chart-legend'
import { Live } from './live'
import { TableTwin } from './table-twin'

type Props = {
  readonly frame: Frame
  readonly prefs: Preferences
  /** Begins every id inside; the slug unless one chart stands twice on a page. */
  readonly id?: string
  /** Level of the heading on its page. */
  readonly level?: 1 | 2 | 3
  /** Address of the chart's own page; makes the heading a link. */
  readonly href?: string
  /** Among other charts of a page: legend of signs, milestones and reports stand elsewhere, and `href` leads to them. */
  readonly compact?: boolean
  /** The table in place of the picture, as `tab=table` asks. */
  readonly asTable?: boolean
  /** Links and controls of the page, at the end of the figure. */
  readonly children?: ReactNode
}

/** A chart with everything that belongs to it: finding, picture, legend, caption, table twin, and its words for the ear. */
export function ChartFigure({
  frame,
  prefs,
  id = frame.slug,
  level = 2,
  href,
  compact = false,
  asTable = false,
  children,
}: Props) {
  const t = translator(prefs)
  const Heading = level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3'
  const empty = frame.series.every(series =>
    series.values.every(value => (value.high ?? value.low ?? value.value ?? 0) === 0),
  )
  // The Plot needs what is drawn; names of reports and notes stay out of the page's script.
  const { table: _table, sentences: _sentences, choices: _choices, terms: _terms, ...picture } = frame
  const drawn: Frame = { ...picture, sources: [], unplaced: [], note: '', caption: '' }
  const table = tableOf(frame, prefs)
  const twin = (
    <TableTwin
      table={table}
      none={t('charts.table.empty')}
      all={t('charts.table.all')}
      told={t('charts.table.caption', { title: frame.title, subtitle: frame.subtitle })}
    />
  )
  return (
    <figure
      aria-labelledby={`${id}-heading`}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 [--c-ground:var(--c-page)]"
    >
      <header>
        <Heading id={`${id}-heading`} className="text-lg leading-snug font-semibold sm:text-xl">
          {href === undefined ? (
            <Bidi>{frame.title}</Bidi>
          ) : (
            <a href={href} className="figure-link">
              <Bidi>{frame.title}</Bidi>
            </a>
          )}
        </Heading>
        <p className="text-muted text-sm">
          <Bidi>{frame.subtitle}</Bidi>
        </p>
        <Total frame={frame} />
      </header>
      {!asTable && <SeriesLegend frame={frame} prefs={prefs} id={id} />}
      {empty && !(asTable && table.rows.length === 0) && (
        <p className="border-line border p-3 text-sm">{t('charts.table.empty')}</p>
      )}
      {asTable ? twin : <Live frame={drawn} id={id} hint={t('charts.plot.open')} />}
      <div className="sr-only">
        <p>{t('charts.summary.heading')}</p>
        <ul>
          {[...new Set(summaryOf(frame, prefs))].map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {!asTable && <p>{t('charts.plot.keys')}</p>}
      </div>
      {!compact && !asTable && <SignLegend frames={[frame]} prefs={prefs} id={id} />}
      <figcaption className="text-muted grid gap-1 text-[0.8125rem]">
        {!compact && (
          <p>
            <Bidi>{frame.note}</Bidi>
          </p>
        )}
        <p>
          <Bidi>{frame.caption}</Bidi>
        </p>
      </figcaption>
      <Terms frame={frame} id={id} level={level} />
      <div className="border-line border-t pt-1">
        {!asTable && (
          <details>
            <summary className="cursor-pointer py-1 text-sm font-semibold">{t('charts.table.show')}</summary>
            {twin}
          </details>
        )}
        {compact && href !== undefined ? (
          <p className="py-1 text-sm">
            <a href={href}>
              <Bidi>{t('charts.more', { marks: frame.marks.length, sources: frame.sources.length })}</Bidi>
            </a>
          </p>
        ) : (
          <>
            <Beside frame={frame} prefs={prefs} />
            <MilestoneList frame={frame} prefs={prefs} />
            <SourceList frame={frame} prefs={prefs} />
          </>
        )}
      </div>
      {children}
    </figure>
  )
}
