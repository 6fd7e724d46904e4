import { bucketRange } from '@/lib/core/grain'
import { edtfWords } from './edtf-words'
import { isoWords, withDigits } from './iso-words'
import { monthName } from './months'
import { intlLocale, type Preferences } from './preferences'
import { translator } from './translate'

/** `long` 5 January 2024 · `medium` 5 Jan 2024 · `short` 5 Jan. Arabic month names are never shortened. */
export type DateStyle = 'long' | 'medium' | 'short'

export type Formats = {
  /** Integer with thousands separated. */
  number(n: number): string
  /** The same with its sign, be it a plus; zero has none. Kept in order inside Arabic. */
  signed(n: number): string
  /** Western digits of ready text (an id, a year) in the reader's digits. */
  digits(text: string): string
  /** "2,000 to 2,500", or the one number where both ends are equal or one is missing. */
  range(low: number | null, best: number | null, high: number | null): string
  /** 0.7 → 70%. */
  percent(share: number): string
  /** A plain date YYYY-MM-DD (Asia/Baghdad calendar day; never shifted by a zone). */
  date(plain: string, style?: DateStyle): string
  /** EDTF text in words. */
  edtf(text: string | null, style?: DateStyle): string
  /** "January 2024" from YYYY-MM. */
  month(bucket: string, style?: DateStyle): string
  /** Name of a bucket of any grain: YYYY, YYYY-MM, YYYY-Www, YYYY-MM-DD. */
  bucket(bucket: string, style?: DateStyle): string
  /** "12 days" with the plural form of the language. */
  dayCount(n: number): string
  /** "a, b and c". */
  list(items: readonly string[]): string
}

/** Text of digits and signs that an Arabic sentence around it must not turn over. */
const ltr = (prefs: Preferences, text: string): string => (prefs.locale === 'ar' ? `\u2066${text}\u2069` : text)

/** Everything that turns a value into the reader's text. Pure: no clock, no time zone. */
export function formats(prefs: Preferences): Formats {
  const tag = intlLocale(prefs)
  const t = translator(prefs)
  const integers = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const signs = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const number = (n: number) => integers.format(n)

  function date(plain: string, style: DateStyle = 'long'): string {
    if (style !== 'short') return isoWords(prefs, plain, style === 'medium')
    const [, month = '', day = ''] = plain.split('-')
    return withDigits(prefs, `${Number(day)} ${monthName(prefs, Number(month), true)}`)
  }

  function bucket(text: string, style: DateStyle = 'long'): string {
    if (text.includes('W')) return t('dates.week_of', { date: date(bucketRange(text).start, style) })
    return text.length === 10 ? date(text, style) : isoWords(prefs, text, style !== 'long')
  }

  return {
    number,
    signed: n => ltr(prefs, signs.format(n)),
    digits: text => withDigits(prefs, text),
    range(low, best, high) {
      const start = low ?? best ?? high
      const end = high ?? best ?? low
      if (start === null || end === null) return ''
      return start === end ? number(start) : t('dates.range', { low: number(start), high: number(end) })
    },
    percent: share => percents.format(share),
    date,
    edtf: (text, style = 'long') => edtfWords(prefs, text, style !== 'long'),
    month: (text, style = 'long') => isoWords(prefs, text, style !== 'long'),
    bucket,
    dayCount: n => t('dates.days', { n }),
    list: items => lists.format(items),
  }
}
