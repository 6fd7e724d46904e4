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
