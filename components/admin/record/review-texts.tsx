import type { Reader } from '../../reader'
import { reportTitle } from '../../source/report-title'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  /** Address of the record at the desk, without the language. */
  readonly path: string
  /** The reports of the draft whose text is kept. */
  readonly kept: readonly {
    readonly id: string
    readonly title: string
    readonly title_en: string | null
    readonly title_ar: string | null
  }[]
  /** The one whose text stands beside the record. */
  readonly shown: string
}

/** Where a draft rests on several texts, the way from one to another; a single one needs none. */
export function ReviewTexts({ reader, path, kept, shown }: Props) {
  const { t, prefs } = reader
  if (kept.length < 2) return null
  return (
    <nav aria-label={t('edit.review_texts')}>
      <p className="text-sm font-semibold">{t('edit.review_texts')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {kept.map(report => (
          <li key={report.id}>
            <a
              href={`/${prefs.locale}/${path}?text=${encodeURIComponent(report.id)}`}
              aria-current={report.id === shown ? 'true' : undefined}
              className={report.id === shown ? 'font-semibold' : ''}
            >
              <Bidi>{reportTitle(reader, report)}</Bidi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
