import { expect, it } from 'vitest'
import { qrSquares, qrSquaresOf } from '@/components/share/qr-squares'

it('has a quiet zone and the three eyes of a QR code', () => {
  const { path, size } = qrSquares('https://monitor.example/ar/charts/attacks')
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`))
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    for (let i = 0; i < 7; i++)
      for (let k = 0; k < 7; k++) {
        const [ring, core] = [i % 6 === 0 || k % 6 === 0, i > 1 && i < 5 && k > 1 && k < 5]
        expect(dark.has(`${x + i} ${y + k}`), `${x + i} ${y + k}`).toBe(ring || core)
      }
  for (const at of dark)
    for (const place of at.split(' ').map(Number)) expect(place >= 4 && place < size - 4).toBe(true)
})

it('takes a long address with less room for damage, and is none for one that no code holds', () => {
  expect(qrSquaresOf('a'.repeat(2300))).not.toBe(null)
  expect(qrSquaresOf('a'.repeat(2900))).not.toBe(null)
  expect(qrSquaresOf('a'.repeat(3000))).toBe(null)
  expect(() => qrSquares('ا'.repeat(2000))).toThrow(RangeError)
})
