import { daysBetween, type PlainDate } from '@/lib/core/plain-date'
import type { AttackRecord } from '@/lib/domain/record'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

export type AttackWindow = {
  readonly from: PlainDate
  readonly to: PlainDate
  /** How many of these days were watched at all. */
  readonly covered: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Days in the window that the messages speak of. */
const WINDOW = 30

type Props = {
  readonly reader: Reader
  readonly window: AttackWindow | null
  readonly last: AttackRecord | null
}

/** Attacks in the last 30 days that were watched, and how long ago the last one was; never a quiet zero for unwatched days. */
export function AttacksLately({ reader, window, last }: Props) {
  const { t, f } = reader
  if (!window || !last || last.date_max === null) return <p>{t('overview.since_last_none')}</p>
  const records = reader.link('entries', { kind: 'attack', from: window.from, to: window.to, bounds: 'best' })
  const unwatched = daysBetween(window.to, reader.today)
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-1">
      <div>
        <p className="text-attack text-4xl leading-tight font-semibold sm:text-5xl">
          <a href={records} className="figure-link">
            <bdi>{f.number(window.value)}</bdi>
          </a>
        </p>
        <p className="mt-2 text-sm">
          <Bidi>
            {t('overview.attacks_window', {
              days: WINDOW,
              from: f.date(window.from, 'medium'),
              to: f.date(window.to, 'medium'),
            })}
          </Bidi>
        </p>
        {window.covered < WINDOW && (
          <p className="text-sm">
            <Bidi>{t('overview.attacks_covered', { covered: window.covered, days: WINDOW })}</Bidi>
          </p>
        )}
        {window.low !== window.high && (
          <p className="text-muted text-sm">
            <Bidi>{t('overview.attacks_range', { low: window.low, high: window.high })}</Bidi>
          </p>
        )}
      </div>
      <div className="border-line sm:max-lg:border-s sm:max-lg:ps-8 lg:border-t lg:pt-4">
        <p className="text-2xl leading-tight font-semibold">
          <a href={reader.link(`entries/${last.event_id}`)} className="figure-link">
            <Bidi>{t('overview.since_last', { n: daysBetween(last.date_max, reader.today) })}</Bidi>
          </a>
        </p>
        <p className="mt-1 text-sm">
          <Bidi>{t('overview.since_last_label', { date: f.edtf(last.date_edtf) })}</Bidi>
        </p>
        {unwatched > 0 && (
          <p className="mt-3 grid grid-cols-[0.625rem_1fr] gap-x-3 text-sm">
            <span className="hatch border-line border" aria-hidden="true" />
            <span>
              <Bidi>{t('overview.since_last_note', { date: f.date(window.to), n: unwatched })}</Bidi>
            </span>
          </p>
        )}
      </div>
    </div>
  )
}
