import { KINDS, type Kind } from '@/lib/domain/kinds'
import { STATUS } from '@/lib/domain/vocabularies/record'
import { isolated } from '@/lib/i18n/isolate'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Line = {
  readonly event_id: string
  readonly kind: Kind
  readonly status: string
  readonly date_edtf: string | null
  readonly name_en: string | null
  readonly name_ar: string | null
  readonly who?: string | null
  readonly touched_at?: string | null
  readonly published?: boolean
  readonly returned?: boolean
  readonly quotes?: readonly string[]
}

type Props = {
  readonly reader: Reader
  readonly records: readonly Line[]
  /** Added to the address of each. */
  readonly query?: string
}

const isStatus = (text: string): text is keyof typeof STATUS => Object.hasOwn(STATUS, text)

/** Records at the desk, one line each: what it is, where it stands, who touched it last. */
export function RecordLines({ reader, records, query = '' }: Props) {
  const { t, f, say, prefs } = reader
  if (records.length === 0) return <p className="text-muted text-sm">{t('desk.none')}</p>
  return (
    <ul className="border-line divide-line divide-y border-y text-sm">
      {records.map(one => (
        <li key={one.event_id} className="grid gap-0.5 py-2">
          <a href={`/${prefs.locale}/admin/entries/${one.event_id}${query}`} className="title-link font-medium">
            <KindMark kind={one.kind} /> <Bidi>{say({ en: one.name_en, ar: one.name_ar }) || t('desk.unnamed')}</Bidi>
          </a>
          <span className="text-muted">
            <bdi>{one.event_id}</bdi>
            {' · '}
            {say(KINDS[one.kind].label)}
            {one.date_edtf && ` · ${f.edtf(one.date_edtf, 'medium')}`}
            {isStatus(one.status) && ` · ${say(STATUS[one.status])}`}
            {one.published && ` · ${t('desk.change_of')}`}
            {one.who &&
              one.touched_at &&
              ` · ${t('desk.touched', { who: isolated(one.who, prefs.locale), day: f.date(one.touched_at, 'medium') })}`}
            {one.returned && <span className="text-warn font-semibold"> · {t('desk.returned')}</span>}
          </span>
          {one.quotes?.map(quote => (
            <q key={quote} className="text-muted max-w-prose">
              {quote}
            </q>
          ))}
        </li>
      ))}
    </ul>
  )
}
