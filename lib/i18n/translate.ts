import { IntlMessageFormat } from 'intl-messageformat'
import { type MessageKey, messages } from './messages/messages'
import { intlLocale, type Preferences } from './preferences'

export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Digits with signs between them, such as a date 2024-01-04 or an address of numbers, with doubt (`~`) or an open end (`/..`). */
const DIGITS = /^(?:\.\.\/)?\d+(?:[-/.:]\d+)*(?:[~?%]|\/\.\.)?$/

/** The same where a message itself holds it, as an example of how to write a date. */
const EXAMPLE =
  /\b\d{1,2}\/\d{1,2}\/\d{4}(?: - \d{1,2}\/\d{1,2}\/\d{4})?|(?:\.\.\/)?\b\d{4}(?:-\d{2}){0,2}(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2})|[~?%])?/g

const isolate = (text: string): string => `\u2066${text}\u2069`

/** A number alone keeps its order anywhere; what has signs in it does not. */
const hasSigns = (text: string): boolean => /\D/.test(text)

/** Behind Arabic letters the parts of such text would stand in the order of a sentence, the day where the year belongs. */
const isolated = (value: string | number): string | number =>
  typeof value === 'string' && DIGITS.test(value) && hasSigns(value) ? isolate(value) : value

/** An Arabic message with the dates of digits that it shows as examples kept in their own order. */
const withExamples = (message: string): string =>
  message.replace(EXAMPLE, date => (hasSigns(date) ? isolate(date) : date))

/** The values of an Arabic sentence, with dates of digits kept in their own order. */
export function inArabic(values: MessageValues | undefined): MessageValues | undefined {
  return values && Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isolated(value)]))
}

const compiled = new Map<string, IntlMessageFormat>()

/**
 * A function from message key to text in the reader's language and digits. Numbers are given as numbers and written in
 * messages as `{n, number}` or `#`, so that plural forms and digits follow the language.
 */
export function translator(prefs: Preferences): Translate {
  const tag = intlLocale(prefs)
  return (key, values) => {
    const id = `${tag} ${key}`
    let message = compiled.get(id)
    if (!message) {
      const words = messages[prefs.locale][key]
      message = new IntlMessageFormat(prefs.locale === 'ar' ? withExamples(words) : words, tag, undefined, {
        ignoreTag: true,
      })
      compiled.set(id, message)
    }
    const text = message.format(prefs.locale === 'ar' ? inArabic(values) : values)
    return Array.isArray(text) ? text.join('') : String(text)
  }
}
