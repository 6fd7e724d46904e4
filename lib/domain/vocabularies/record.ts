import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** Where a version of a record stands. Only the last two are ever public. */
export const STATUS = {
  draft: { en: 'Draft', ar: 'مسودة' },
  in_review: { en: 'In review', ar: 'قيد المراجعة' },
  published: { en: 'Published', ar: 'منشور' },
  retracted: { en: 'Retracted', ar: 'مسحوب' },
} as const satisfies Vocabulary

/** What a revision did to a record. */
export const CHANGE = {
  added: { en: 'Added', ar: 'أُضيف' },
  changed: { en: 'Changed', ar: 'عُدّل' },
  retracted: { en: 'Retracted', ar: 'سُحب' },
  merged: { en: 'Merged', ar: 'دُمج' },
} as const satisfies Vocabulary

/** UCDP GED `date_prec`, derived from the EDTF date. */
export const DATE_PREC = {
  '1': { en: 'Exact day', ar: 'اليوم معروف' },
  '2': { en: 'Two to six days, or about that day', ar: 'بين يومين وستة أيام، أو نحو ذلك اليوم' },
  '3': { en: 'Week', ar: 'الأسبوع معروف' },
  '4': { en: 'Month', ar: 'الشهر معروف' },
  '5': { en: 'Year, or longer', ar: 'السنة معروفة أو مدة أطول' },
} as const satisfies Vocabulary

/** UCDP GED `where_prec`. */
export const WHERE_PREC = {
  '1': { en: 'Exact place', ar: 'المكان محدد' },
  '2': { en: 'Near the place', ar: 'قرب المكان' },
  '3': { en: 'District', ar: 'القضاء' },
  '4': { en: 'Governorate', ar: 'المحافظة' },
  '5': { en: 'Larger area', ar: 'منطقة أوسع' },
  '6': { en: 'Country', ar: 'البلد' },
  '7': { en: 'At sea or in the air', ar: 'في البحر أو الجو' },
} as const satisfies Vocabulary

/** How one record is tied to another. */
export const LINK_KIND = {
  responds_to: { en: 'Responds to', ar: 'جاء رداً على' },
  possible_duplicate_of: { en: 'May be the same event as', ar: 'قد يكون هو الحادث نفسه' },
  fulfils: { en: 'Fulfils', ar: 'تنفيذ لـ' },
  about: { en: 'About', ar: 'يتعلق بـ' },
} as const satisfies Vocabulary

/** Tags with a name of their own; any other tag is free text and reads as typed. */
export const TAGS = {
  partisan_source: { en: 'Partisan sources only', ar: 'مصادر منحازة فقط' },
  undated_source: { en: 'Source without a date', ar: 'مصدر بلا تاريخ' },
  several_attacks_in_one_record: { en: 'Several attacks in one record', ar: 'عدة هجمات في سجل واحد' },
  unattributed: { en: 'Unattributed', ar: 'غير منسوب إلى جهة' },
  counter_isis: { en: 'Against the Islamic State', ar: 'ضد تنظيم الدولة الإسلامية' },
} as const satisfies Vocabulary

/** How closely a period was watched. Time without a row was not watched, and is not zero. */
export const COVERAGE_LEVEL = {
  full: { en: 'Watched', ar: 'رصد كامل' },
  thin: { en: 'Thinly watched', ar: 'رصد محدود' },
  single_source: { en: 'Watched through one source', ar: 'رصد من مصدر واحد' },
  none: { en: 'Not watched', ar: 'من دون رصد' },
} as const satisfies Vocabulary

export const COVERAGE_LEVEL_NOTES = {
  full: {
    en: 'Several sources were read for every day. A day without a record means that none was reported.',
    ar: 'اطّلعنا على عدة مصادر لكل يوم. وخلوّ يوم من السجلات يعني أنه لم يُبلَّغ عن شيء فيه.',
  },
  thin: { en: 'Few sources were read; records are missing.', ar: 'اطّلعنا على مصادر قليلة، وثمة سجلات ناقصة.' },
  single_source: {
    en: 'Most of what is known comes from one source.',
    ar: 'معظم المعروف عن هذه الفترة من مصدر واحد.',
  },
  none: { en: 'Nobody looked. Nothing here means nothing.', ar: 'لم يرصدها أحد. وخلوّها من السجلات لا يدل على شيء.' },
} as const satisfies Record<keyof typeof COVERAGE_LEVEL, Localized>
