import { formats as build, type Formats } from '@/lib/i18n/format'
import type { Preferences } from '@/lib/i18n/preferences'

const built = new WeakMap<Preferences, Formats>()

/** The formats of a reader, built once for each preferences object: a Frame asks for them at every value. */
export function formats(prefs: Preferences): Formats {
  const known = built.get(prefs) ?? build(prefs)
  built.set(prefs, known)
  return known
}
