import { KIND_CODES, KINDS, type Kind } from '@/lib/domain/kinds'
import { scopeLabel } from '@/lib/domain/scope'
import { COVERAGE_LEVEL } from '@/lib/domain/vocabularies/record'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Span = {
  readonly id: number
  readonly kind: Kind
  readonly date_min: string
  readonly date_max: string
  readonly level: keyof typeof COVERAGE_LEVEL
  readonly note_en: string | null
  readonly note_ar: string | null
  readonly pending: boolean
  readonly scope: string | null
  readonly outlets: readonly string[]
  readonly who: string | null
}

type Props = {
  readonly reader: Reader
  readonly spans: readonly Span[]
  /** Names of outlets. */
  readonly outlets: readonly { readonly id: string; readonly en: string; readonly ar: string }[]
  /** Whether who looks may correct a period. */
  readonly correct: boolean
}

/** What was watched, kind by kind, the newest first; each says since when nobody has watched. */
export function WatchedList({ reader, spans, outlets, correct }: Props) {
  const { t, f, say, prefs } = reader
  const named = new Map(outlets.map(outlet => [outlet.id, outlet[prefs.locale]]))
  const by = ({ outlets: read, who }: Span) => [
    read.length === 0 ? '' : t('watch.read', { outlets: f.list(read.map(id => named.get(id) ?? id)) }),
    who === null ? '' : t('watch.who', { who }),
  ]
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
                <li key={span.id} className="grid gap-x-4 py-1.5 sm:grid-cols-[18rem_10rem_1fr_auto]">
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
                  <span>
                    <Bidi>
                      {[
                        span.scope === null ? '' : say(scopeLabel(span.scope)),
                        say({ en: span.note_en, ar: span.note_ar }),
                        ...by(span),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Bidi>
                  </span>
                  {correct && (
                    <a
                      href={`/${prefs.locale}/admin/coverage/${span.id}`}
                      aria-label={t('watch.correct_this', { day: f.date(span.date_min, 'medium') })}
                    >
                      {t('watch.correct_do')}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
