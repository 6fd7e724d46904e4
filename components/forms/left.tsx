'use client'

import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

type Props = {
  readonly prefs: Preferences
  readonly at: string
  readonly onTake: () => void
  readonly onDrop: () => void
}

/** Says that something was typed here and never saved, and offers it. */
export function Left({ prefs, at, onTake, onDrop }: Props) {
  const t = translator(prefs)
  const when = new Intl.DateTimeFormat(prefs.locale === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Baghdad',
  }).format(new Date(at))
  return (
    <div
      role="status"
      className="border-warn col-span-full flex flex-wrap items-center gap-3 border-s-4 px-3 py-2 text-sm"
    >
      <span>{t('edit.left', { when })}</span>
      <button type="button" className="button" onClick={onTake}>
        {t('edit.left_take')}
      </button>
      <button type="button" className="button button-quiet" onClick={onDrop}>
        {t('edit.left_drop')}
      </button>
    </div>
  )
}
