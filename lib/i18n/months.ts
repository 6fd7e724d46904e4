import type { MonthNames, Preferences } from './preferences'

const ARABIC: Record<MonthNames, readonly string[]> = {
  iraqi: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  international: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
}

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * Name of a month, 1 to 12, in the reader's language and choice of names; `short` shortens English to three letters
 * (Arabic month names are not shortened). Outside 1–12 answers the empty text.
 */
export function monthName(prefs: Preferences, month: number, short = false): string {
  if (prefs.locale === 'ar') return ARABIC[prefs.months][month - 1] ?? ''
  const name = ENGLISH[month - 1] ?? ''
  return short ? name.slice(0, 3) : name
}

/** Spellings met in print besides the names above, by month. */
const OTHERS: Readonly<Record<number, readonly string[]>> = {
  1: ['كانون ثاني', 'ك2'],
  4: ['ابريل', 'إبريل'],
  8: ['أوت', 'اغسطس'],
  9: ['sept'],
  10: ['تشرين اول', 'ت1'],
  11: ['تشرين ثاني', 'ت2'],
  12: ['كانون اول', 'ك1'],
}

/** Every name of every month, in both languages and all spellings, with its number; as written, not folded. */
export const MONTH_WORDS: readonly (readonly [string, number])[] = Array.from({ length: 12 }, (_, index) => {
  const english = ENGLISH[index] ?? ''
  const words = [
    ARABIC.iraqi[index],
    ARABIC.international[index],
    english,
    english.slice(0, 3),
    ...(OTHERS[index + 1] ?? []),
  ]
  return words.flatMap((word): [string, number][] => (word ? [[word, index + 1]] : []))
}).flat()
