import { isPlainDate } from '@/lib/core/plain-date'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** The revision shown instead; null while the record is empty. */
  readonly revision: { readonly number: number; readonly date: string } | null
}

/** Says that the revision of the address does not exist, which one is on screen instead, and where all of them are listed. */
export function UnknownRevision({ reader, revision }: Props) {
  const { t, f, unknownRev: asked, today } = reader
  const day = asked !== null && isPlainDate(asked) ? asked : null
  return (
    <aside aria-label={t('shell.rev_unknown_label')} className="border-bad bg-raised border-b-2">
      <p className="page flex flex-wrap gap-x-4 py-2 text-sm">
        <span>
          {day !== null ? (
            <Bidi>{t(day > today ? 'asof.to_come' : 'asof.before', { date: f.date(day) })}</Bidi>
          ) : (
            <>
              {t('shell.rev_unknown')} <bdi className="break-all">{asked}</bdi>
            </>
          )}
          {revision && (
            <>
              {day !== null ? ' ' : ' · '}
              <Bidi>{t('shell.rev_shown', { n: f.digits(String(revision.number)), date: f.date(revision.date) })}</Bidi>
            </>
          )}
        </span>
        <a href={reader.link('changes')} className="font-semibold">
          {t('overview.changes_all')}
        </a>
      </p>
    </aside>
  )
}
