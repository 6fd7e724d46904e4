import jsQR from 'jsqr'
import type { Locator, Page } from 'playwright-core'

/** What a QR code on screen says to a camera: read from its pixels. Null where a camera reads nothing. */
export async function qrText(code: Locator): Promise<string | null> {
  const png = await code.screenshot()
  const { data, width, height } = await code.page().evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data: points } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return { data: [...points], width: bitmap.width, height: bitmap.height }
  }, png.toString('base64'))
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null
}

/** How the picture on the clipboard compares with the one at a path: the size of both, and how many of their points differ. */
export const clipboardPicture = (page: Page, path: string) =>
  page.evaluate(async address => {
    const points = async (blob: Blob) => {
      const bitmap = await createImageBitmap(blob)
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(bitmap, 0, 0)
      return context.getImageData(0, 0, bitmap.width, bitmap.height)
    }
    const [item] = await navigator.clipboard.read()
    if (!item) throw new Error('nothing on the clipboard')
    const copied = await points(await item.getType('image/png'))
    const file = await points(await (await fetch(address)).blob())
    const differ = copied.data.reduce((n, value, at) => n + (value === file.data[at] ? 0 : 1), 0)
    return { copied: [copied.width, copied.height], file: [file.width, file.height], differ }
  }, path)
