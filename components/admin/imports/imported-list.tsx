import type { Kind } from '@/lib/domain/kinds'
import { STATUS } from '@/lib/domain/vocabularies/record'
import { KindMark } from '../../marks/kind-mark'
import type { Reader } from '../../reader'

type Props = {
  readonly reader: Reader
  readonly rows: readonly {
    readonly line: number
    readonly action: 'add' | 'change'
    readonly kind: Kind
    readonly event_id: string
    /** What the record is now; null where only its id is left. */
    readonly stands: keyof typeof STATUS | null
  }[]
}

const MOST = 200

/** The records that an import added and changed, with what each is now; what was thrown away since has no page to lead to. */
export function ImportedList({ reader, rows }: Props) {
  const { t, say, prefs } = reader
  return (
    <>
      <ul className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {rows.slice(0, MOST).map(({ line, action, kind, event_id, stands }) => (
          <li key={line}>
            <KindMark kind={kind} />{' '}
            {stands === null ? (
              <bdi>{event_id}</bdi>
            ) : (
              <a href={`/${prefs.locale}/admin/entries/${event_id}`}>
                <bdi>{event_id}</bdi>
              </a>
            )}{' '}
            <span className="text-muted">
              {t(`imports.action.${action}`)} · {stands === null ? t('imports.thrown_away') : say(STATUS[stands])}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > MOST && (
        <p className="text-muted text-sm">{t('imports.further_records', { n: rows.length - MOST })}</p>
      )}
    </>
  )
}
