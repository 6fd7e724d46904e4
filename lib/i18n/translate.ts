import { IntlMessageFormat } from 'intl-messageformat'
import { type MessageKey, messages } from './messages/messages'
import { intlLocale, type Preferences } from './preferences'

export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** Digits with signs between them, such as a date 2024-01-04 or an address of numbers. */
const DIGITS = /^\d+(?:[-/.:]\d+)+$/

/** Behind Arabic letters the parts of such text would stand in the order of a sentence, the day where the year belongs. */
const isolated = (value: string | number): string | number =>
  typeof value === 'string' && DIGITS.test(value) ? `\u2066${value}\u2069` : value

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
      message = new IntlMessageFormat(messages[prefs.locale][key], tag, undefined, { ignoreTag: true })
      compiled.set(id, message)
    }
    const text = message.format(prefs.locale === 'ar' ? inArabic(values) : values)
    return Array.isArray(text) ? text.join('') : String(text)
  }
}
