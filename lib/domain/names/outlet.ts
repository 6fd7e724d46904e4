import { COUNTRY, RELIABILITY } from '../vocabularies/source'
import type { NameFields } from './field'

/** An outlet: who publishes, whose it is, and how far it is relied on. */
export const OUTLET_FIELDS = {
  name_ar: { type: 'line', language: 'ar', required: true, label: { en: 'Name (Arabic)', ar: 'الاسم بالعربية' } },
  name_en: { type: 'line', language: 'en', required: true, label: { en: 'Name (English)', ar: 'الاسم بالإنجليزية' } },
  country: { type: 'choice', words: COUNTRY, label: { en: 'Country', ar: 'البلد' } },
  reliability: {
    type: 'choice',
    words: RELIABILITY,
    label: { en: 'Reliability', ar: 'الموثوقية' },
    help: {
      en: 'Admiralty scale, whatever it says in one report. A grade needs its reason.',
      ar: 'مقياس الأميرالية، أياً كان ما تقوله في تقرير بعينه. ولا درجة بلا سبب.',
    },
  },
  ownership_note_ar: {
    type: 'long',
    language: 'ar',
    label: { en: 'Who owns or controls it (Arabic)', ar: 'مالكها أو من يسيطر عليها، بالعربية' },
  },
  ownership_note_en: {
    type: 'long',
    language: 'en',
    label: { en: 'Who owns or controls it (English)', ar: 'مالكها أو من يسيطر عليها، بالإنجليزية' },
  },
  reliability_reason_ar: {
    type: 'long',
    language: 'ar',
    label: { en: 'Reason for the grade (Arabic)', ar: 'سبب الدرجة بالعربية' },
  },
  reliability_reason_en: {
    type: 'long',
    language: 'en',
    label: { en: 'Reason for the grade (English)', ar: 'سبب الدرجة بالإنجليزية' },
  },
} as const satisfies NameFields
