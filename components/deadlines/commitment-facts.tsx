import type { ReactNode } from 'react'
import { scopeLabel } from '@/lib/domain/scope'
import type { Names, Reader } from '../reader'
import { Bidi } from '../text/bidi'
import type { LedgerRow } from './ledger-row'

type Props = { readonly reader: Reader; readonly row: LedgerRow; readonly names: Names }

/** How far what was done lies from the date first stated; of what was not done, how far the date itself has moved. */
function slipText({ t }: Reader, { state, record }: LedgerRow): string {
  const { slip_days: moved, days, counted } = state
  if (record.actual_max === null || !counted) {
    if (moved === 0) return t('deadlines.page.unmoved')
    return moved > 0 ? t('deadlines.page.moved_later', { n: moved }) : t('deadlines.page.moved_earlier', { n: -moved })
  }
  // The days late lie on top of those by which the date had moved.
  const n = moved + (state.state === 'met' ? -days : days)
  if (n === 0) return t('deadlines.page.slip_none')
  return n > 0 ? t('deadlines.page.slip_late', { n }) : t('deadlines.page.slip_early', { n: -n })
}

/** Why the days late and the slip differ, where both are said: they are counted from two dates. */
function slipWhy({ t, f }: Reader, { state, record }: LedgerRow): string | null {
  const { slip_days: moved, days, counted, due, original_due } = state
  if (state.state !== 'met_late' || !counted || moved === 0 || record.actual_max === null) return null
  return t('deadlines.page.slip_why', {
    ...{ days, due: f.date(due), n: moved + days, first: f.date(original_due) },
    ...{ way: moved < 0 ? 'earlier' : 'later', moved: Math.abs(moved) },
  })
}

/** Due dates first stated, in force and last named; when it was done; slip; parties, area, condition. */
export function CommitmentFacts({ reader, row, names }: Props) {
  const { t, f, say } = reader
  const { record, state, latest } = row
  const condition = say({ en: record.condition_text_en, ar: record.condition_text_ar })
  const parties = record.parties.map(id => (names.actors[id] ? say(names.actors[id]) : id))
  const day = (plain: string): ReactNode => (
    <time dateTime={plain}>
      <Bidi>{f.date(plain)}</Bidi>
    </time>
  )
  const actual =
    record.actual_edtf === null ? (
      <span className="text-muted">{t('deadlines.page.actual_none')}</span>
    ) : (
      <Bidi>{f.edtf(record.actual_edtf)}</Bidi>
    )
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('deadlines.page.original'), day(state.original_due)],
    ...(state.due === state.original_due ? [] : ([[t('deadlines.page.current'), day(state.due)]] as const)),
    ...(latest === state.due || latest === state.original_due
      ? []
      : ([[t('deadlines.page.latest'), day(latest)]] as const)),
    [t('deadlines.page.actual'), actual],
    [t('deadlines.page.slip'), <Bidi key="slip">{slipText(reader, row)}</Bidi>],
    ...(parties.length > 0 ? ([[t('deadlines.page.parties'), f.list(parties)]] as const) : []),
    ...(record.scope ? ([[t('deadlines.page.scope'), say(scopeLabel(record.scope))]] as const) : []),
    ...(condition ? ([[t('deadlines.page.condition'), <Bidi key="condition">{condition}</Bidi>]] as const) : []),
  ]
  const why = slipWhy(reader, row)
  return (
    <>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {why !== null && (
        <p className="text-muted mt-1 text-sm">
          <Bidi>{why}</Bidi>
        </p>
      )}
    </>
  )
}
