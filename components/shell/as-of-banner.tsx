import { href } from '@/lib/charts/links'
import { LIVE } from '@/lib/charts/pin'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

/** Beyond this many changed records the number says nothing more. */
export const MANY = 10_000

/** A revision as pages show it. */
export type ShownRevision = {
  readonly number: number
  /** Plain date, Asia/Baghdad. */
  readonly date: string
  /** How many records later revisions touched; null where the newest is shown. */
  readonly changedSince?: number | null
}

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The pinned revision. */
  readonly revision: ShownRevision
}

/** Says that an earlier state of the record is on screen and how much changed since, and leads there and back to the newest. */
export function AsOfBanner({ reader, path, query, revision }: Props) {
  const { t, f, prefs } = reader
  const text = t('shell.as_of', { n: f.digits(String(revision.number)), date: f.date(revision.date) })
  const newest = { digits: prefs.digits, months: prefs.months, ...LIVE }
  const { changedSince: n = null } = revision
  return (
    <aside aria-label={t('shell.as_of_label')} className="border-claim bg-raised border-b-2">
      <p className="page flex flex-wrap gap-x-4 py-2 text-sm">
        <span>
          <Bidi>{text}</Bidi>
          {reader.day !== null && (
            <>
              {' '}
              <Bidi>{t('asof.counted_to', { date: f.date(reader.day) })}</Bidi>
            </>
          )}
          {n !== null && (
            <>
              {' '}
              <Bidi>{n > MANY ? t('asof.changed_many', { n: MANY }) : t('asof.changed_since', { n })}</Bidi>
            </>
          )}
        </span>
        {n !== null && n > 0 && (
          <a href={href(prefs.locale, 'changes', newest, { since: revision.number })} rel="nofollow">
            {t('asof.see_changes')}
          </a>
        )}
        <a href={href(prefs.locale, path, newest, query)} className="font-semibold">
          {t('shell.as_of_now')}
        </a>
      </p>
    </aside>
  )
}
