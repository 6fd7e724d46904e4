import type { Reader } from '../reader'

/** The reader's name of a language by its BCP 47 tag; text that is no tag as it is. */
export function languageName(reader: Reader, tag: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag
  return new Intl.DisplayNames([reader.prefs.locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
