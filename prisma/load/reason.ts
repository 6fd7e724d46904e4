import type { Localized } from '@/lib/domain/vocabulary'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences } from '@/lib/i18n/preferences'
import type { Batch } from './plan'

const english = formats(defaultPreferences('en'))
const arabic = formats(defaultPreferences('ar'))

/** Why a revision of the starting data exists: the day of its reports, or their month where no more is known. */
export function batchReason({ day, monthOnly }: Pick<Batch, 'day' | 'monthOnly'>): Localized {
  const date = monthOnly ? day.slice(0, 7) : day
  return { en: `Reports of ${english.edtf(date)}`, ar: `تقارير ${arabic.edtf(date)}` }
}
