import { analyse } from 'chardet'

export type Decoded = {
  readonly text: string
  /** The encoding as the Encoding Standard names it: `utf-8`, `windows-1256`. */
  readonly encoding: string
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/** Encodings of western languages, whose letters beyond ASCII stand alone among others. */
const WESTERN = /^(?:iso-8859-(?:1|2|9|15)|windows-125[0247])$/
/** What else Arabic was saved in. */
const OLD_ARABIC = 'windows-1256'

/**
 * The text in the old Arabic encoding, where most of what is not ASCII in it stands in words of Arabic letters. A guess by the frequency of
 * letters takes a table of English with an Arabic column for western, and would make nonsense of the column.
 */
function oldArabic(bytes: Uint8Array): Decoded | null {
  const read = decode(bytes, OLD_ARABIC, true)
  if (read === null) return null
  const lengthOf = (found: RegExp): number =>
    (read.text.match(found) ?? []).reduce((sum, { length }) => sum + length, 0)
  return 2 * lengthOf(/[\u0621-\u0652]{3,}/g) > lengthOf(/[^\0-\x7f]/g) ? read : null
}

/**
 * The text of a file in whatever encoding it was saved: by its byte order mark, else UTF-8 if it is that to the last byte, else
 * what its bytes look like (Excel still saves Arabic as windows-1256). A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const plain = decode(bytes, marked?.[0] ?? 'utf-8', marked === undefined)
  if (plain) return plain
  for (const { name } of analyse(bytes.subarray(0, 65_536))) {
    const encoding = name.toLowerCase()
    const found = (WESTERN.test(encoding) ? oldArabic(bytes) : null) ?? decode(bytes, encoding, true)
    if (found) return found
  }
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
}
