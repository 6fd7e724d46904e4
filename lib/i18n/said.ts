import { withDigits } from './iso-words'
import { type Preferences, shownDigits } from './preferences'

/**
 * A number that stands for itself: not part of an id (`IWM-A-0001`), of a date as programs write it, of an address or of a name with
 * Latin letters (`C-130`).
 */
const NUMBER = /(?<![A-Za-z0-9_./:-])\d+(?:[.,:]\d+)*(?![A-Za-z0-9_/:-])/g

const SIGNS: Readonly<Record<string, string>> = { '.': '٫', ',': '٬' }

/** The reader's half of a two-language text, the other half where theirs is empty, `''` where both are. Numbers of an Arabic text are in the reader's digits. */
export function said(
  prefs: Preferences,
  { en, ar }: { readonly en?: string | null | undefined; readonly ar?: string | null | undefined },
): string {
  if (prefs.locale !== 'ar') return (en || ar) ?? ''
  if (!ar || shownDigits(prefs) !== 'arab') return (ar || en) ?? ''
  return ar.replace(NUMBER, found =>
    withDigits(
      prefs,
      found.replace(/[.,]/g, sign => SIGNS[sign] ?? sign),
    ),
  )
}

const ARABIC = /[\u0620-\u064a]/u

/**
 * The title of a report in the reader's language; where it has none there, as it was published. An Arabic one is set like the text
 * around it, numbers in the reader's digits; one in Latin letters keeps its own.
 */
export function titleSaid(
  prefs: Preferences,
  {
    title,
    title_en,
    title_ar,
  }: { readonly title: string; readonly title_en: string | null; readonly title_ar: string | null },
): string {
  if (prefs.locale === 'en') return title_en || title
  return said(prefs, { ar: title_ar || (ARABIC.test(title) ? title : null), en: title })
}
