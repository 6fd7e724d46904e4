'use client'

import { useId } from 'react'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Find } from './use-unsaved'

type Props<T> = {
  readonly prefs: Preferences
  readonly finds: readonly Find<T>[]
  readonly onTake: (find: Find<T>) => void
  readonly onDrop: (find: Find<T>) => void
}

const WORDS = { here: 'edit.left_here', desk: 'edit.left_desk' } as const

/** Says that something was typed here and never saved, and offers it; both where two browsers hold different words. */
export function Left<T>({ prefs, finds, onTake, onDrop }: Props<T>) {
  const t = translator(prefs)
  const id = useId()
  if (finds.length === 0) return null
  const format = new Intl.DateTimeFormat(prefs.locale === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Baghdad',
  })
  return (
    <div role="status" className="border-warn col-span-full grid gap-2 border-s-4 px-3 py-2 text-sm">
      {finds.map(find => {
        const when = format.format(new Date(find.saved_at))
        const said = `${id}-${find.where}`
        return (
          <div key={find.where} className="flex flex-wrap items-center gap-3">
            <span id={said}>{t(finds.length > 1 ? WORDS[find.where] : 'edit.left', { when })}</span>
            <button type="button" className="button" aria-describedby={said} onClick={() => onTake(find)}>
              {t('edit.left_take')}
            </button>
            <button type="button" className="button button-quiet" aria-describedby={said} onClick={() => onDrop(find)}>
              {t('edit.left_drop')}
            </button>
          </div>
        )
      })}
    </div>
  )
}
