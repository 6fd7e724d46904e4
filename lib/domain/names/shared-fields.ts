import type { NameFields } from './field'

/** What every actor and place goes by. */
export const NAMING = {
  name_ar: {
    type: 'line',
    language: 'ar',
    required: true,
    label: { en: 'Name (Arabic)', ar: 'الاسم بالعربية' },
  },
  name_en: {
    type: 'line',
    language: 'en',
    required: true,
    label: { en: 'Name (English)', ar: 'الاسم بالإنجليزية' },
  },
  variants: {
    type: 'lines',
    label: { en: 'Other spellings', ar: 'كتابات أخرى' },
    help: {
      en: 'One a line, in any language. Searches and imports know it by each of them.',
      ar: 'كتابة واحدة في كل سطر، بأي لغة. يُعرف بكل منها في البحث والاستيراد.',
    },
  },
} as const satisfies NameFields

/** A remark for readers. */
export const NOTES = {
  note_ar: { type: 'long', language: 'ar', label: { en: 'Note (Arabic)', ar: 'ملاحظة بالعربية' } },
  note_en: { type: 'long', language: 'en', label: { en: 'Note (English)', ar: 'ملاحظة بالإنجليزية' } },
} as const satisfies NameFields
