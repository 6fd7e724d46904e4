import 'server-only'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, pipeline } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BadArchive } from './format'

/** Lines gathered before they are packed. */
const GATHERED = 256 * 1024

/**
 * Writes an archive line by line. It appears under its name when it is whole and on disk, readable by its owner alone (it holds
 * the hashes of passwords); a failure leaves nothing. Rejects where the file is there already.
 */
export async function writeArchive<T>(
  file: string,
  fill: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file, or move that one away.`)
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`)
  const pack = createGzip({ level: 6 })
  const out = createWriteStream(draft, { mode: 0o600, flags: 'wx' })
  const failure = new Promise<never>((_, reject) => {
    pipeline(pack, out, error => {
      if (error) reject(error)
    })
  })
  failure.catch(() => undefined)
  let gathered = ''
  const flush = async (): Promise<void> => {
    const chunk = gathered
    gathered = ''
    if (!pack.write(chunk)) await Promise.race([new Promise(done => pack.once('drain', done)), failure])
  }
  try {
    const value = await fill(async line => {
      gathered += `${line}\n`
      if (gathered.length > GATHERED) await flush()
    })
    await flush()
    pack.end()
    await Promise.race([finished(out), failure])
    const written = await open(draft, 'r')
    await written.sync()
    await written.close()
    await rename(draft, file)
    return value
  } catch (error) {
    pack.destroy()
    // A file that is still being opened would appear after it was removed.
    const closed = out.closed ? null : once(out, 'close').catch(() => undefined)
    out.destroy()
    await closed
    await rm(draft, { force: true })
    throw error
  }
}

/** The lines of an archive, one at a time. Throws `BadArchive` where it is no gzip, damaged or cut off. */
export async function* archiveLines(file: string): AsyncGenerator<string> {
  const lines = new PassThrough()
  // Decoded as UTF-8 across the seams of chunks; cut at newlines alone (readline would cut at U+2028 too).
  lines.setEncoding('utf8')
  pipeline(createReadStream(file), createGunzip(), lines, () => undefined)
  let rest: string[] = []
  try {
    for await (const chunk of lines) {
      const parts = String(chunk).split('\n')
      for (const [at, part] of parts.entries()) {
        rest.push(part)
        if (at === parts.length - 1) break
        yield rest.join('')
        rest = []
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('Z_')) throw error
    throw new BadArchive(
      code === 'Z_BUF_ERROR' ? `${file} is cut off: its end is missing.` : `${file} is damaged, or no backup at all.`,
    )
  }
  if (rest.join('') !== '') throw new BadArchive(`${file} is cut off in the middle of a line.`)
}
