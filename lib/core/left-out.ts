/** More names than these, or longer ones, are noise, and a header has bounds. */
const MOST = 20
const LONGEST = 40

/**
 * Names of parameters that are not followed, as a header and a file can hold them: each once, percent-encoded where it is no plain
 * word, cut where it is long. Whoever reads the answer finds what they wrote; nobody can write a header of their own with it.
 */
export const leftOutNames = (keys: Iterable<string>): readonly string[] =>
  [...new Set(keys)].slice(0, MOST).map(key => encodeURIComponent([...key].slice(0, LONGEST).join('')))

/** The header that names them; none where everything is followed. */
export function leftOutHeader(names: readonly string[]): Readonly<Record<string, string>> {
  return names.length === 0 ? {} : { 'iwm-left-out': names.join(', ') }
}

/** The names that an address states with a value and that are none of those `known`. A form sends its empty fields too. */
export const strangeNames = (params: URLSearchParams, known: ReadonlySet<string>): readonly string[] =>
  [...params].filter(([key, value]) => !known.has(key) && value.trim() !== '').map(([key]) => key)
