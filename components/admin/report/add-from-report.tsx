import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { KindMark } from '../../marks/kind-mark'
import type { Reader } from '../../reader'

type Props = { readonly reader: Reader; readonly source: string | null }

/** The ways to a new record of each kind, from a report where one is in hand. */
export function AddFromReport({ reader, source }: Props) {
  const { t, say, prefs } = reader
  return (
    <nav aria-label={t(source ? 'reports.add' : 'desk.new_record')} className="grid gap-2">
      <h2 className="text-lg font-semibold">{t(source ? 'reports.add' : 'desk.new_record')}</h2>
      <ul className="flex flex-wrap gap-2">
        {KIND_CODES.map(kind => (
          <li key={kind}>
            <a
              className="pill gap-1.5 no-underline"
              href={`/${prefs.locale}/admin/entries/new?kind=${kind}${source ? `&source=${encodeURIComponent(source)}` : ''}`}
            >
              <KindMark kind={kind} /> {say(KINDS[kind].label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
