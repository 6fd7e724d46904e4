import { encode } from 'uqr'

/** A QR code as one path of unit squares, with the quiet zone that readers of such codes want around it. */
export type QrSquares = { readonly path: string; readonly size: number }

/** The QR code of a text. */
export function qrSquares(text: string): QrSquares {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, size }
}
