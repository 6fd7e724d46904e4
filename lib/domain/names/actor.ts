import { ACTOR_KIND } from '../vocabularies/source'
import type { NameFields } from './field'
import { NAMING } from './shared-fields'

/** A side that acts. */
export const ACTOR_FIELDS = {
  ...NAMING,
  kind: { type: 'choice', words: ACTOR_KIND, required: true, label: { en: 'Kind', ar: 'النوع' } },
  parent_id: { type: 'parent', label: { en: 'Belongs to', ar: 'تتبع' } },
} as const satisfies NameFields
