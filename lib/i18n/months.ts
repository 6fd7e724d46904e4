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
