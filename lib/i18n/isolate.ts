import type { Locale } from './locale'

const OTHER = { ar: /[A-Za-z\u00c0-\u024f]/, en: /[\u0590-\u08ff]/ } as const

/**
 * A name or a quote as it goes into a sentence: one that holds letters of the other direction is kept together, so that no digit or comma
 * beside it is drawn into it. One of the language's own direction is answered as it is.
 */
export const isolated = (text: string, locale: Locale): string =>
  OTHER[locale].test(text) ? `\u2068${text}\u2069` : text
