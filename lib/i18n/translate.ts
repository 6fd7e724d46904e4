import { IntlMessageFormat } from 'intl-messageformat'
import { type MessageKey, messages } from './messages/messages'
import { intlLocale, type Preferences } from './preferences'

export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

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
    const text = message.format(values)
    return Array.isArray(text) ? text.join('') : String(text)
  }
}
