import { KIND_CODES, KINDS, type Kind } from '@/lib/domain/kinds'
import { COVERAGE_LEVEL } from '@/lib/domain/vocabularies/record'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Span = {
  readonly kind: Kind
  readonly date_min: string
  readonly date_max: string
  readonly level: keyof typeof COVERAGE_LEVEL
  readonly note_en: string | null
  readonly note_ar: string | null
  readonly pending: boolean
}

type Props = { readonly reader: Reader; readonly spans: readonly Span[] }

/** What was watched, kind by kind, the newest first; each says since when nobody has watched. */
export function WatchedList({ reader, spans }: Props) {
  const { t, f, say } = reader
  return (
    <div className="grid gap-8">
      {KIND_CODES.map(kind => {
        const own = spans.filter(span => span.kind === kind)
        const last = own
          .filter(span => span.level !== 'none')
          .map(span => span.date_max)
          .sort()
          .at(-1)
        return (
          <section key={kind} className="grid gap-2" aria-labelledby={`watched-${kind}`}>
            <h2 id={`watched-${kind}`} className="text-lg font-semibold">
              <KindMark kind={kind} /> {say(KINDS[kind].plural)}
              <span className="text-muted text-sm font-normal">
                {' · '}
                {last === undefined ? t('watch.never') : t('watch.since_last', { day: f.date(last, 'medium') })}
              </span>
            </h2>
            <ul className="border-line divide-line divide-y border-y text-sm">
              {own.map(span => (
                <li
                  key={`${span.date_min} ${span.date_max} ${span.pending}`}
                  className="grid gap-x-4 py-1.5 sm:grid-cols-[18rem_10rem_1fr]"
                >
                  <span>
                    {f.edtf(
                      span.date_min === span.date_max ? span.date_min : `${span.date_min}/${span.date_max}`,
                      'medium',
                    )}
                  </span>
                  <span>
                    {say(COVERAGE_LEVEL[span.level])}
                    {span.pending && <b className="text-warn"> · {t('watch.waiting')}</b>}
                  </span>
                  <Bidi>{say({ en: span.note_en, ar: span.note_ar })}</Bidi>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
