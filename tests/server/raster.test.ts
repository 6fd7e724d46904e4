import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MOST_WAITING, PicturesWait, rasterize } from '@/lib/server/raster'

/** Width, height, and the bytes of the rows of a PNG that was written in one colour depth of eight bits. */
function decoded(png: Buffer) {
  const chunks: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: inflateSync(Buffer.concat(chunks)) }
}

const text = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text x="390" y="40" font-size="32" text-anchor="end">${words}</text></svg>`

const inked = async (words: string): Promise<number> => {
  const { bytes } = decoded(await rasterize(text(words), 1))
  return bytes.filter(byte => byte !== 0).length
}

/** How wide the words stand, in pixels: from the first column that is painted to the last. */
const room = async (words: string): Promise<number> => {
  const { width, height, bytes } = decoded(await rasterize(text(words), 1))
  const [line, point] = [bytes.length / height, (bytes.length / height - 1) / width]
  const painted = Array.from({ length: width }, (_, x) => x).filter(x =>
    Array.from({ length: height }, (_, y) => y * line + 1 + x * point).some(at =>
      bytes.subarray(at, at + point).some(byte => byte !== 0),
    ),
  )
  return (painted.at(-1) ?? 0) - (painted[0] ?? 0)
}

describe('pictures in pixels', () => {
  it('have the size asked for and are not empty', async () => {
    const card = readFileSync(new URL('../charts/golden/sheets/attacks.ar.card.svg', import.meta.url), 'utf8')
    const { width, height, bytes } = decoded(await rasterize(card, 2))
    expect([width, height]).toEqual([2400, 1260])
    expect(new Set(bytes).size).toBeGreaterThan(100)
  })

  it('draw the letters of both scripts, and not the box that stands for a missing one', async () => {
    const missing = await inked('\u{e000}')
    for (const letter of ['I', 'q', '\u0639', '\u0642', '\u0661']) {
      const drawn = await inked(letter)
      expect(drawn, letter).toBeGreaterThan(100)
      expect(drawn, letter).not.toBe(missing)
    }
  })

  it('join Arabic letters: a word takes less room than its letters apart', async () => {
    const joined = await room('\u2067عراق\u2069')
    const apart = await room(`\u2067${[...'عراق'].join('\u200c')}\u2069`)
    expect(joined).toBeGreaterThan(20)
    expect(joined).toBeLessThan(apart)
  })

  it('take no more than a bounded number at once, and take more when those are drawn', async () => {
    const asked = Array.from({ length: MOST_WAITING + 8 }, (_, n) => rasterize(text(String(n)), 1))
    const ended = await Promise.allSettled(asked)
    const refused = ended.filter(one => one.status === 'rejected')
    expect(refused).toHaveLength(8)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(PicturesWait)
    expect(ended.slice(0, MOST_WAITING).every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(decoded(await rasterize(text('1'), 1)).width).toBe(400)
  })

  it('refuse what is no picture, and draw the next one', async () => {
    await expect(rasterize('nonsense', 1)).rejects.toThrow()
    expect(decoded(await rasterize(text('1'), 1)).width).toBe(400)
  })
})
