/** The two languages of the record, equal from the first screen; Arabic is the default. */
export const LOCALES = ['ar', 'en'] as const

export type Locale = (typeof LOCALES)[number]

/** True for a language that the record speaks. */
export function isLocale(text: string): text is Locale {
  return text === 'ar' || text === 'en'
}

/** Writing direction, for `<html dir>`. */
export function direction(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar'
}

/**
 * A language as Open Graph names it, which wants a territory (`language_TERRITORY`): the Arabic of Iraq, whose month names are the usual ones
 * here, and the English of dates such as 28 November 2026.
 */
export const openGraphLocale = (locale: Locale): 'ar_IQ' | 'en_GB' => (locale === 'ar' ? 'ar_IQ' : 'en_GB')

/**
 * The language to send a reader to, from an Accept-Language header (RFC 9110 §12.5.4): the wanted one with the highest
 * weight, Arabic where neither is wanted or both are wanted equally.
 */
export function negotiateLocale(accept: string | null): Locale {
  const best: Record<Locale, number> = { ar: 0, en: 0 }
  for (const part of (accept ?? '').split(',')) {
    const [range = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase())
    const weight = parameters.find(text => text.startsWith('q='))
    const parsed = weight === undefined ? 1 : Number(weight.slice(2))
    const q = Number.isFinite(parsed) ? parsed : 0
    const language = range.split('-')[0] ?? ''
    if (isLocale(language)) best[language] = Math.max(best[language], q)
  }
  return best.en > best.ar ? 'en' : 'ar'
}
