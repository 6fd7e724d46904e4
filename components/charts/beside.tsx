import type { Frame } from '@/lib/charts/frame'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../text/bidi'

type Props = { readonly frame: Frame; readonly prefs: Preferences }

const summary = 'cursor-pointer py-1 text-sm font-semibold'

/** How much a picture of counts holds in all; opens exactly that. */
export function Total({ frame }: { readonly frame: Frame }) {
  if (!frame.total) return null
  const words = <Bidi>{frame.total.label}</Bidi>
  return (
    <p className="text-sm font-semibold">
      {frame.total.href === undefined ? words : <a href={frame.total.href}>{words}</a>}
    </p>
  )
}

/** Every milestone of the picture by name: most of them are only a diamond there. */
export function MilestoneList({ frame, prefs }: Props) {
  if (frame.marks.length === 0) return null
  return (
    <details className="on-paper">
      <summary className={summary}>{translator(prefs)('charts.table.milestones', { n: frame.marks.length })}</summary>
      <ol className="grid gap-1 py-2 text-sm">
        {frame.marks.map(mark => (
          <li key={mark.id} className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
            <span className="text-muted">
              <Bidi>{mark.date}</Bidi>
            </span>
            <a href={mark.href}>
              <Bidi>{mark.label}</Bidi>
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What belongs to the question but not on its axes: shares, numbers of one site, dates too uncertain. Never dropped. */
export function Beside({ frame, prefs }: Props) {
  if (frame.unplaced.length === 0) return null
  const t = translator(prefs)
  const counted = frame.series.some(series => series.shape === 'total')
  const records = frame.unplaced.reduce((sum, item) => sum + (item.records ?? 1), 0)
  return (
    <details className="on-paper">
      <summary className={summary}>
        <Bidi>{t('charts.table.beside', { n: records })}</Bidi>
      </summary>
      <ul className="grid gap-1 py-2 text-sm">
        {frame.unplaced.map(item => {
          const text = counted ? t('charts.summary.undated', { label: item.label, n: item.value }) : item.label
          const words = <Bidi>{text}</Bidi>
          return <li key={item.href ?? text}>{item.href === undefined ? words : <a href={item.href}>{words}</a>}</li>
        })}
      </ul>
    </details>
  )
}

/** What explains the picture, in terms and their meaning. */
export function Terms({ frame, id, level }: { readonly frame: Frame; readonly id: string; readonly level: 1 | 2 | 3 }) {
  if (!frame.terms || frame.terms.items.length === 0) return null
  const Heading = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
  return (
    <section aria-labelledby={`${id}-terms`} className="text-sm">
      <Heading id={`${id}-terms`} className="py-1 font-semibold">
        {frame.terms.heading}
      </Heading>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {frame.terms.items.map(({ key, term, text }) => (
          <div key={key}>
            <dt className="font-semibold">
              <Bidi>{term}</Bidi>
            </dt>
            <dd className="text-muted">
              <Bidi>{text}</Bidi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The reports behind the picture. */
export function SourceList({ frame, prefs }: Props) {
  if (frame.sources.length === 0) return null
  return (
    <details className="on-paper">
      <summary className={summary}>{translator(prefs)('charts.sources', { n: frame.sources.length })}</summary>
      <ul className="grid gap-1 py-2 text-sm sm:grid-cols-2">
        {frame.sources.map(source => (
          <li key={source.id}>
            <a href={source.href}>
              <bdi>{source.label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
