import { makeReader } from '@/components/reader'
import { derivedNames } from '@/lib/domain/field-rules'
import { type Kind, kindDefinition, publicId } from '@/lib/domain/kinds'
import { type RecordOf, recordSchema } from '@/lib/domain/record'
import { defaultPreferences, type Preferences } from '@/lib/i18n/preferences'

export const TODAY = '2026-11-22'

/** A reader of either language on a fixed day. */
export const readerOf = (locale: 'ar' | 'en', change: Partial<Preferences> = {}, rev: number | null = null) =>
  makeReader({ ...defaultPreferences(locale), ...change }, { rev, day: null }, TODAY)

/** A published record of a kind in which only what is given is reported. */
export function recordOf<K extends Kind>(kind: K, n: number, given: Readonly<Record<string, unknown>>): RecordOf<K> {
  const empty: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(kindDefinition(kind).fields)) {
    empty[key] = field.type === 'actors' || field.type === 'tags' ? [] : null
    if (field.type === 'edtf') for (const name of Object.values(derivedNames(key))) empty[name] = null
  }
  return recordSchema(kind).parse({
    event_id: publicId(kind, n),
    status: 'published',
    since: 3,
    number_of_sources: 2,
    independent_sources: 2,
    date_prec: null,
    ...empty,
    ...given,
  })
}

export const NAMES = {
  places: { 'ain-al-asad': { en: 'Ain al-Asad', ar: 'عين الأسد' } },
  actors: { iri: { en: 'Islamic Resistance in Iraq', ar: 'المقاومة الإسلامية في العراق' } },
}

export const ATTACK = recordOf('attack', 1, {
  date_edtf: '2024-01-20',
  date_min: '2024-01-20',
  date_max: '2024-01-20',
  date_prec: 1,
  scope: 'IQ-federal',
  place_id: 'ain-al-asad',
  where_prec: 1,
  weapon: 'ballistic_missile',
  outcome: 'hit',
  target_type: 'us_and_coalition_forces',
  claimed_by: 'iri',
  ack_us: 'yes',
  injured_low: 2,
  injured_high: 5,
  fatalities_best: 0,
  verification: 'confirmed',
  verification_reason_en: 'The US military said so.',
  verification_reason_ar: 'قال ذلك الجيش الأمريكي.',
  summary_en: 'Missiles hit Ain al-Asad.',
  summary_ar: 'أصابت صواريخ عين الأسد.',
})

export const DEADLINE = recordOf('milestone', 7, {
  date_edtf: '2026-09',
  date_min: '2026-09-01',
  date_max: '2026-09-30',
  date_prec: 4,
  title_en: 'Second phase ends',
  title_ar: 'انتهاء المرحلة الثانية',
  milestone_kind: 'deadline',
  milestone_status: 'unknown',
})

export const FORCE = recordOf('force_level', 4, {
  date_edtf: '2025-08-31',
  date_min: '2025-08-31',
  date_max: '2025-08-31',
  date_prec: 1,
  scope: 'IQ',
  force: 'us',
  definition: 'present',
  extent: 'scope',
  unit: 'troops',
  comparator: '≈',
  low: 2000,
  best: 2500,
  high: 2500,
})
