import { monthName } from './months'
import { type Preferences, shownDigits } from './preferences'

/** Western digits in `text` replaced by the reader's. */
export function withDigits(prefs: Preferences, text: string): string {
  return shownDigits(prefs) === 'arab'
    ? text.replace(/[0-9]/g, digit => String.fromCharCode(0x660 + Number(digit)))
    : text
}

/** "5 January 2024", "January 2024", "2024" from ISO text of that length; `short` shortens English month names. */
export function isoWords(prefs: Preferences, iso: string, short = false): string {
  const [year = '', month, day] = iso.split('-')
  const words = [year]
  if (month !== undefined) words.unshift(monthName(prefs, Number(month), short))
  if (day !== undefined) words.unshift(String(Number(day)))
  return withDigits(prefs, words.join(' '))
}
