/**
 * JSON with one way to write each value, after RFC 8785: no spaces, members in the order of their keys' UTF-16 code units,
 * numbers and strings as ECMAScript writes them. Equal values give equal text on any machine, so a hash over it can be
 * recomputed by anyone. Members that are `undefined` are left out, as `JSON.stringify` does.
 * Throws TypeError for what JSON cannot hold without loss: NaN, infinities, bigint, dates and other objects with a class,
 * functions, symbols, text with half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`JSON has no ${typeof value === 'object' ? value.constructor.name : typeof value}`)
}

const HALF_PAIR = /\p{Surrogate}/u

function canonicalString(text: string): string {
  if (HALF_PAIR.test(text)) throw new TypeError('text holds half a surrogate pair')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
