'use client'

import { edtfWords } from '@/lib/i18n/edtf-words'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { Bidi } from '../../text/bidi'

export type AlikeView = {
  readonly id: string
  readonly title: string
  /** EDTF */
  readonly date_published: string | null
  readonly why: 'address' | 'text' | 'near' | 'title' | 'day'
}

type Props = { readonly prefs: Preferences; readonly found: readonly AlikeView[] }

/** Reports that may be the one in hand, each with what speaks for it. */
export function Alike({ prefs, found }: Props) {
  const t = translator(prefs)
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section className="border-warn grid gap-2 border-s-4 px-3 py-2 text-sm" aria-label={t('reports.alike')}>
          <p className="font-semibold">{t('reports.alike')}</p>
          <ul className="grid gap-1">
            {found.map(one => (
              <li key={one.id}>
                <a href={`/${prefs.locale}/admin/reports/${encodeURIComponent(one.id)}`}>
                  <bdi>{one.title}</bdi>
                </a>
                <span className="text-muted">
                  {' · '}
                  <Bidi>
                    {[
                      t(`reports.alike_${one.why}`),
                      one.date_published === null ? '' : edtfWords(prefs, one.date_published),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Bidi>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
