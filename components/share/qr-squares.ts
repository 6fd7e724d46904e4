import { encode } from 'uqr'

/** A QR code as one path of unit squares, with the quiet zone that readers of such codes want around it. */
export type QrSquares = { readonly path: string; readonly size: number }

/** The QR code of a text. Throws RangeError for one that is longer than such a code holds, about 2,900 bytes. */
export function qrSquares(text: string): QrSquares {
  const { size, data } = coded(text)
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, size }
}

/** With the usual room for damage or, where the text leaves none, with less. */
function coded(text: string): ReturnType<typeof encode> {
  for (const ecc of ['M', 'L'] as const) {
    try {
      return encode(text, { ecc, border: 4 })
    } catch {
      // Too long for a code of this kind.
    }
  }
  throw new RangeError('too long for a QR code')
}

/** The same; null where the text is too long for one. */
export function qrSquaresOf(text: string): QrSquares | null {
  try {
    return qrSquares(text)
  } catch {
    return null
  }
}
