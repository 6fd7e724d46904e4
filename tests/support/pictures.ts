import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** What a picture holds: how many colours, and which part of it the commonest of them fills. */
export type Painted = { readonly colours: number; readonly commonest: number }

/** Looks at a PNG by the browser's own canvas, drawn small: what is left of nothing is one colour. */
export const painted = (page: Page, png: Buffer): Promise<Painted> =>
  page.evaluate(async data => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const [width, height] = [Math.min(400, bitmap.width), Math.min(400, bitmap.height)]
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0, width, height)
    const seen = new Map<number, number>()
    const points = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
    for (const point of points) seen.set(point, (seen.get(point) ?? 0) + 1)
    return { colours: seen.size, commonest: Math.max(...seen.values()) / points.length }
  }, png.toString('base64'))

/** What is wider than the screen, where the page scrolls sideways. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter(one => {
            const { left, right } = one.getBoundingClientRect()
            return right > window.innerWidth + 1 || left < -1
          })
          .slice(0, 3)
          .map(one => `${one.tagName} ${one.className}`),
  )

/** Puts a picture into a folder, which is made where it is missing. */
export async function keep(folder: string, name: string, png: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${name.replace(/[^a-z0-9-]+/gi, '-')}.png`), png)
}
