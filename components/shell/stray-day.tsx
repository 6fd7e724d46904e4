import { isPlainDate } from '@/lib/core/plain-date'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** What the address asks for. */
  readonly asked: string
}

/** Says that the day of the address is not followed, why, and to which day the page counts instead. */
export function StrayDay({ reader, asked }: Props) {
  const { t, f, rev, today } = reader
  const why = !isPlainDate(asked) ? 'asof.day_unread' : rev === null ? 'asof.day_live' : 'asof.day_beyond'
  return (
    <aside aria-label={t('asof.day_label')} className="border-bad bg-raised border-b-2">
      <p className="page py-2 text-sm">
        {t(why)} <bdi className="break-all">{isPlainDate(asked) ? f.date(asked) : asked}</bdi>
        {' · '}
        <Bidi>{t('asof.counted_to', { date: f.date(today) })}</Bidi>
      </p>
    </aside>
  )
}
