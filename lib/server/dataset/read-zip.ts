import 'server-only'
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
/** Longest comment that may follow the end of a zip file. */
const TAIL = 22 + 0xffff
/** No table of a record is near it; a file that claims more is not ours. */
const LARGEST = 2 ** 31

/** The files of a zip archive by path. Throws for bytes that are none, or in a form that this program never writes. */
export function readZip(bytes: Buffer): ReadonlyMap<string, () => Buffer> {
  let end = -1
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - TAIL) && end < 0; at--) {
    if (bytes.readUInt32LE(at) === END) end = at
  }
  if (end < 0) throw new Error('This is no zip file.')
  const files = new Map<string, () => Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('The list of files in this zip file is damaged.')
    const [method, size, whole] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ]
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset))
    const start = bytes.readUInt32LE(at + 42)
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0))
    if (whole > LARGEST || size > LARGEST) throw new Error(`${path} is too large to be read.`)
    files.set(path, () => content(bytes, { path, method, size, whole, start }))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

type Entry = {
  readonly path: string
  readonly method: number
  readonly size: number
  readonly whole: number
  readonly start: number
}

function content(bytes: Buffer, { path, method, size, whole, start }: Entry): Buffer {
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(from, from + size)
  if (method === 0) return packed
  if (method !== 8) throw new Error(`${path} is compressed in a way that this program does not know.`)
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, whole) })
}
