import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** How many revisions the view holds. */
  readonly total: number
  /** The revision after which it begins, 0 the beginning; null for no such limit. */
  readonly since: { readonly number: number; readonly date: string | null } | null
  readonly unknownSince: string | null
  readonly unread: readonly string[]
  /** The view leaves something out. */
  readonly narrowed: boolean
}

/** What the list below holds: since when, how many revisions, and what of the address could not be read. */
export function LogHead({ reader, total, since, unknownSince, unread, narrowed }: Props) {
  const { t, f } = reader
  const count = since === null ? t('log.count', { n: total }) : t('log.since_count', { revisions: total })
  return (
    <>
      {since !== null && (
        <h2 className="mt-6 text-lg font-semibold">
          <Bidi>
            {since.date === null
              ? t('log.since_start')
              : t('log.since', { n: f.digits(String(since.number)), date: f.date(since.date) })}
          </Bidi>
        </h2>
      )}
      <p role="status" className="mb-2 flex flex-wrap gap-x-4">
        <span className="font-semibold">
          <Bidi>{count}</Bidi>
        </span>
        {unread.length > 0 && <span className="text-bad">{t('filters.unread', { names: unread.join(', ') })}</span>}
        {unknownSince !== null && (
          <span className="text-bad">
            {t('log.since_unknown')} <bdi className="break-all">{unknownSince}</bdi>
          </span>
        )}
        {narrowed && <a href={reader.link('changes')}>{t('log.all_changes')}</a>}
      </p>
    </>
  )
}
