import type { NameFields } from './field'
import { NOTES } from './shared-fields'

/** What is said of a report beside its text, which stays as it was filed. */
export const REPORT_FIELDS = {
  title: { type: 'line', required: true, label: { en: 'Title as published', ar: 'العنوان كما نُشر' } },
  title_ar: { type: 'line', language: 'ar', label: { en: 'Title in Arabic', ar: 'العنوان بالعربية' } },
  title_en: { type: 'line', language: 'en', label: { en: 'Title in English', ar: 'العنوان بالإنجليزية' } },
  authors: {
    type: 'lines',
    label: { en: 'Authors', ar: 'الكتّاب' },
    help: { en: 'One a line.', ar: 'اسم واحد في كل سطر.' },
  },
  outlet_id: { type: 'outlet', label: { en: 'Outlet', ar: 'وسيلة الإعلام' } },
  date_published: {
    type: 'date',
    label: { en: 'Day of publication', ar: 'تاريخ النشر' },
    help: {
      en: 'As people write it, in any digits: 4 January 2024, ٤/١/٢٠٢٤, 2024-01.',
      ar: 'كما يُكتب عادةً، بأي أرقام: 4 كانون الثاني 2024، ٤/١/٢٠٢٤، 2024-01.',
    },
  },
  language: {
    type: 'code',
    required: true,
    label: { en: 'Language', ar: 'اللغة' },
    help: { en: 'Its BCP 47 tag: ar, en, fa, ckb.', ar: 'رمزها في BCP 47، مثل ar وen وfa وckb.' },
  },
  url: { type: 'address', label: { en: 'Link', ar: 'الرابط' } },
  archive_url: { type: 'address', label: { en: 'Link to a kept copy', ar: 'رابط نسخة محفوظة' } },
  ...NOTES,
} as const satisfies NameFields
