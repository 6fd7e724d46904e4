import type { NameCode } from '@/lib/domain/names'
import { amendedLines, type Pointed } from '../../changes/amended-list'
import { BeforeAfter } from '../../changes/before-after'
import type { Reader } from '../../reader'
import { Bidi } from '../../text/bidi'

type Props = {
  readonly reader: Reader
  /** Newest first. */
  readonly corrections: readonly {
    readonly revision: number
    readonly table: NameCode
    readonly id: string
    readonly date: string
    readonly who: string
    readonly reason_en: string
    readonly reason_ar: string
    readonly before: Readonly<Record<string, unknown>>
    readonly after: Readonly<Record<string, unknown>>
  }[]
  readonly pointed: Pointed
}

/** What was corrected of one row: who, when, why, and what it said before and says since. */
export function Corrections({ reader, corrections, pointed }: Props) {
  const { t, f, say, prefs } = reader
  return (
    <section className="grid gap-2" aria-labelledby="corrections">
      <h2 id="corrections" className="text-lg font-semibold">
        {t('names.history')}
      </h2>
      {corrections.length === 0 ? (
        <p className="text-muted text-sm">{t('names.no_history')}</p>
      ) : (
        <ol className="border-line divide-line divide-y border-y text-sm">
          {corrections.map(one => (
            <li key={one.revision} className="py-2.5">
              <p>
                <a href={`/${prefs.locale}/changes/${one.revision}`}>{t('edit.revision', { n: one.revision })}</a>
                {' · '}
                {f.date(one.date, 'medium')}
                {' · '}
                <Bidi>{one.who}</Bidi>
                {': '}
                <Bidi>{say({ en: one.reason_en, ar: one.reason_ar })}</Bidi>
              </p>
              <BeforeAfter reader={reader} lines={amendedLines(reader, one, pointed)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
