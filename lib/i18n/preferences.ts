import type { Locale } from './locale'

export type Digits = 'latn' | 'arab'
export type MonthNames = 'iraqi' | 'international'

/** The reader's choices. All of them stand in the address, so that a link shows what its sender saw. */
export type Preferences = { readonly locale: Locale; readonly digits: Digits; readonly months: MonthNames }

/** Western digits and Iraqi month names, as Iraqi newsrooms write. */
export function defaultPreferences(locale: Locale): Preferences {
  return { locale, digits: 'latn', months: 'iraqi' }
}

/** Preferences from address parameters; anything unknown falls back to the default. */
export function readPreferences(
  locale: Locale,
  params: { readonly digits?: string | undefined; readonly months?: string | undefined },
): Preferences {
  return {
    locale,
    digits: params.digits === 'arab' ? 'arab' : 'latn',
    months: params.months === 'international' ? 'international' : 'iraqi',
  }
}

/** Digits as shown: Arabic-Indic ones belong to Arabic text only, the choice is kept while reading English. */
export function shownDigits(prefs: Preferences): Digits {
  return prefs.locale === 'ar' ? prefs.digits : 'latn'
}

/** BCP 47 tag for Intl, numbering system included (Unicode extension `nu`). */
export function intlLocale(prefs: Preferences): string {
  return `${prefs.locale}-u-nu-${shownDigits(prefs)}`
}
