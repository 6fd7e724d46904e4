import { isoWords, withDigits } from './iso-words'
import type { Preferences } from './preferences'
import { type Translate, translator } from './translate'

function endWords(prefs: Preferences, t: Translate, text: string, short: boolean): string {
  const [, base = '', qualifier = ''] = /^(.*?)([~?%]?)$/.exec(text) ?? []
  const [year = '', month = '', day = ''] = base.split('-')
  let date: string
  if (year.includes('X')) date = t('dates.decade', { year: withDigits(prefs, year.replaceAll('X', '0')) })
  else if (month.includes('X')) date = t('dates.month_unknown', { year: isoWords(prefs, year) })
  else if (day.includes('X')) date = t('dates.day_unknown', { month: isoWords(prefs, `${year}-${month}`, short) })
  else date = isoWords(prefs, base, short)
  if (qualifier === '~') return t('dates.about', { date })
  if (qualifier === '?') return t('dates.uncertain', { date })
  return qualifier === '%' ? t('dates.about_uncertain', { date }) : date
}

/**
 * An EDTF level 1 date in words: "about September 2025", "until 30 September 2025", "January 2024, day not known". The text
 * must be valid EDTF (see `parseEdtf`); an empty one reads as not known. No time zone is involved.
 */
export function edtfWords(prefs: Preferences, text: string | null, short = false): string {
  const t = translator(prefs)
  if (!text) return t('dates.unknown')
  const [start = '', end] = text.split('/')
  if (end === undefined) return endWords(prefs, t, start, short)
  const open = (part: string) => part === '' || part === '..'
  if (open(start) && open(end)) return t('dates.unknown')
  if (open(start)) return t('dates.until', { end: endWords(prefs, t, end, short) })
  if (open(end)) return t('dates.from', { start: endWords(prefs, t, start, short) })
  return t('dates.interval', { start: endWords(prefs, t, start, short), end: endWords(prefs, t, end, short) })
}
