'use client'

import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { RecordShape } from './form-shape'

export type DuplicateView = {
  readonly event_id: string
  readonly name: string
  readonly date: string
  readonly place: string
  readonly status: string
  readonly apart: string
  /** Where the report in hand is cited in that record instead. */
  readonly href: string
}

type Props = {
  readonly prefs: Preferences
  readonly look: (date: string, place: string) => Promise<readonly DuplicateView[]>
}

/** Records that may be the same event, looked for while date and place are filled in. */
export function Duplicates({ prefs, look }: Props) {
  const t = translator(prefs)
  const { control } = useFormContext<RecordShape>()
  const [found, setFound] = useState<readonly DuplicateView[]>([])
  const date = useWatch({ control, name: 'fields.date_edtf' })
  const place = useWatch({ control, name: 'fields.place_id' })
  const asked = typeof date === 'string' ? date : ''
  const where = typeof place === 'string' ? place : ''
  useEffect(() => {
    let current = true
    const resting = setTimeout(async () => {
      const answer = asked.trim() === '' ? [] : await look(asked, where).catch(() => [])
      if (current) setFound(answer)
    }, 400)
    return () => {
      current = false
      clearTimeout(resting)
    }
  }, [asked, where, look])
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section className="border-warn grid gap-2 border-s-4 px-3 py-2" aria-label={t('edit.duplicates')}>
          <p className="font-semibold">{t('edit.duplicates')}</p>
          <ul className="grid gap-2 text-sm">
            {found.map(one => (
              <li key={one.event_id}>
                <bdi className="text-muted">{one.event_id}</bdi> <bdi>{one.name}</bdi>
                <span className="text-muted">
                  {' · '}
                  {[one.date, one.place, one.apart, one.status].filter(Boolean).join(' · ')}
                </span>{' '}
                <a href={one.href}>{t('edit.same_event')}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
