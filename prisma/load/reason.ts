import type { Localized } from '@/lib/domain/vocabulary'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences } from '@/lib/i18n/preferences'
import type { Batch } from './plan'

const english = formats(defaultPreferences('en'))
const arabic = formats(defaultPreferences('ar'))

function recordsAr(n: number): string {
  if (n === 1) return 'سجل واحد'
  if (n === 2) return 'سجلان'
  return n % 100 >= 3 && n % 100 <= 10 ? `${n} سجلات` : `${n} سجلاً`
}

/** Why a revision of the starting data exists: the day of coverage, and how many records it adds and updates. */
export function batchReason({ day, steps }: Batch): Localized {
  const added = steps.filter(step => step.first).length
  const updated = steps.length - added
  const en = [`${added} ${added === 1 ? 'record' : 'records'} added`, `${updated} updated`]
  const ar = [`أُضيف ${recordsAr(added)}`, `حُدّث ${recordsAr(updated)}`]
  const kept = (parts: readonly string[]) => parts.filter((_, i) => (i === 0 ? added : updated) > 0)
  return {
    en: `Coverage of ${english.date(day)}: ${kept(en).join(', ')}`,
    ar: `تغطية ${arabic.date(day)}: ${kept(ar).join('، ')}`,
  }
}
