import { SCOPES } from '../scope'
import { WHERE_PREC } from '../vocabularies/record'
import { COUNTRY, PLACE_KIND } from '../vocabularies/source'
import type { NameFields } from './field'
import { NAMING, NOTES } from './shared-fields'

/** A place, and what its coordinates stand for. */
export const PLACE_FIELDS = {
  ...NAMING,
  kind: { type: 'choice', words: PLACE_KIND, required: true, label: { en: 'Kind', ar: 'النوع' } },
  parent_id: { type: 'parent', label: { en: 'Lies in', ar: 'يقع في' } },
  scope: { type: 'choice', words: SCOPES, required: true, label: { en: 'Scope', ar: 'النطاق' } },
  country: { type: 'choice', words: COUNTRY, label: { en: 'Country', ar: 'البلد' } },
  pcode: {
    type: 'code',
    label: { en: 'P-code', ar: 'رمز P' },
    help: { en: 'The United Nations’ code of a governorate.', ar: 'رمز الأمم المتحدة للمحافظة.' },
  },
  latitude: { type: 'degrees', label: { en: 'Latitude', ar: 'خط العرض' } },
  longitude: { type: 'degrees', label: { en: 'Longitude', ar: 'خط الطول' } },
  where_prec: {
    type: 'choice',
    number: true,
    words: WHERE_PREC,
    required: true,
    label: { en: 'What the coordinates stand for', ar: 'ما تدل عليه الإحداثيات' },
  },
  basis: {
    type: 'line',
    label: { en: 'Where the coordinates come from', ar: 'مصدر الإحداثيات' },
  },
  ...NOTES,
} as const satisfies NameFields
