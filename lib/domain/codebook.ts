import type { Kind } from './kinds'
import { VOCABULARIES, type VocabularyEntry, type VocabularyName } from './vocabularies'
import type { Localized, Vocabulary } from './vocabulary'

const LISTS: readonly (readonly [string, VocabularyEntry])[] = Object.entries(VOCABULARIES)

/** The name under which the codebook keeps a vocabulary; null for one that it does not hold. */
export function vocabularyName(vocabulary: Vocabulary): string | null {
  return LISTS.find(([, entry]) => entry.words === vocabulary)?.[0] ?? null
}

/** Where a kind of record stands in the codebook. */
export const kindAnchor = (kind: Kind): string => `kind.${kind}`

/** Where a field stands in the codebook: its element's id. */
export const fieldAnchor = (kind: Kind, key: string): string => `field.${kind}.${key}`

/** Where a vocabulary stands in the codebook. */
export const listAnchor = (name: string): string => `list.${name}`

/** Where one code of a vocabulary stands in the codebook. */
export const codeAnchor = (name: string, code: string): string => `list.${name}.${code}`

/** An anchor of a list that the codebook is known to hold, for links from other pages. */
export function anchorOf(name: VocabularyName, code: string | null): string {
  return code === null ? listAnchor(name) : codeAnchor(name, code)
}

/** Dates in every form that the record takes; the codebook shows each as our own parser and words read it. */
export const EDTF_EXAMPLES = [
  '2024-01-28',
  '2024-01-28~',
  '2024-01-28?',
  '2024-01-27/2024-01-28',
  '2024-01-22/2024-01-28',
  '2024-01-XX',
  '2024-01',
  '2025-09~',
  '2024',
  '202X',
  '2024-09-27/2025-09',
  '../2025-09-30',
  '2025-10/..',
] as const

/** Columns that the program works out or keeps for every record, beside the fields that people fill. */
export const KEPT_COLUMNS = {
  event_id: {
    label: { en: 'Public id', ar: 'الرقم العام' },
    help: {
      en: 'Letter of the kind and number, such as IWM-A-0001. Never changed, never given twice; a merged one leads to what it became.',
      ar: 'حرف النوع ورقم، مثل IWM-A-0001. لا يتغير ولا يُعطى مرتين، ورقم السجل المدموج يقود إلى ما آل إليه.',
    },
  },
  kind: {
    label: { en: 'Kind', ar: 'النوع' },
    help: { en: 'Which of the kinds above the record is.', ar: 'أي الأنواع المذكورة أعلاه هو السجل.' },
  },
  status: {
    label: { en: 'Status', ar: 'الحالة' },
    help: { en: 'Published or retracted; drafts are never public.', ar: 'منشور أو مسحوب، ولا تُعرض المسودات أبداً.' },
  },
  revision: {
    label: { en: 'Revision', ar: 'المراجعة' },
    help: {
      en: 'The published change that made this version of the record.',
      ar: 'التغيير المنشور الذي أنشأ هذه النسخة من السجل.',
    },
  },
  number_of_sources: {
    label: { en: 'Reports', ar: 'عدد التقارير' },
    help: { en: 'Different reports that the record cites.', ar: 'عدد التقارير المختلفة التي يستند إليها السجل.' },
  },
  independent_sources: {
    label: { en: 'Independent outlets', ar: 'وسائل الإعلام المستقلة' },
    help: {
      en: 'Different outlets among them. A reprint counts as the agency that wrote it; a report without an outlet counts as one.',
      ar: 'عدد وسائل الإعلام المختلفة بينها. ويُحسب المنقول عن وكالة لتلك الوكالة، ويُحسب التقرير الذي لا وسيلة له واحداً.',
    },
  },
  date_prec: {
    label: { en: 'Precision of the date', ar: 'دقة التاريخ' },
    help: { en: 'Follows from the date as written.', ar: 'تُستنتج من التاريخ كما كُتب.' },
  },
  date_min: {
    label: { en: 'First possible day', ar: 'أول يوم محتمل' },
    help: {
      en: 'Of the date, and likewise of every other field that holds one (…_min). Empty where the beginning is open.',
      ar: 'للتاريخ، وكذلك لكل حقل آخر يحمل تاريخاً (…_min). فارغ إذا كانت البداية مفتوحة.',
    },
  },
  date_max: {
    label: { en: 'Last possible day', ar: 'آخر يوم محتمل' },
    help: {
      en: 'Of the date, and likewise of every other field that holds one (…_max). Empty where the end is open.',
      ar: 'للتاريخ، وكذلك لكل حقل آخر يحمل تاريخاً (…_max). فارغ إذا كانت النهاية مفتوحة.',
    },
  },
  possible_duplicate: {
    label: { en: 'Possible duplicate', ar: 'تكرار محتمل' },
    help: {
      en: 'A tie says that it may be the same event as another record.',
      ar: 'ثمة صلة تقول إنه قد يكون هو نفسه حادث سجل آخر.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly label: Localized; readonly help: Localized }>>

/** Where such a column stands in the codebook. */
export const columnAnchor = (key: string): string => `column.${key}`
