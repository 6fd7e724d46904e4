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

/**
 * The text of a file in whatever encoding it was saved: by its byte order mark, else UTF-8 if it is that to the last byte, else
 * what its bytes look like (Excel still saves Arabic as windows-1256). A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const plain = decode(bytes, marked?.[0] ?? 'utf-8', marked === undefined)
  if (plain) return plain
  for (const { name } of analyse(bytes.subarray(0, 65_536))) {
    const found = decode(bytes, name.toLowerCase(), true)
    if (found) return found
  }
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
}
