// Subject: components/share/sheet-parts.tsx
import { expect, it } from 'vitest'
import { textWidth } from '@/components/charts/text-fit'
import { addressLines } from '@/components/share/sheet-parts'

const long =
  'https://monitor.example/ar/charts/attacks?time=2023-10-01..2024-06-30&stack=claimed_by&weapon=drone,rocket&place=ain-al-asad,erbil-base&outcome=hit,intercepted&verification=confirmed&rev=266&day=2026-11-29'

it.each([
  [1000, 13, 1],
  [1000, 13, 2],
  [560, 13, 3],
])('holds a long address within %i pixels, in letters of %i and at most %i lines', (width, font, most) => {
  const lines = addressLines(long, width, font, most)
  expect(lines.length).toBeLessThanOrEqual(most)
  for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(width)
  if (most > 1) expect(lines.join('')).toBe(long)
  else expect(lines[0]).toMatch(/…$/)
})

it('leaves a short one as it is, and breaks after a sign of the address', () => {
  expect(addressLines('https://m.example/en', 400, 13, 3)).toEqual(['https://m.example/en'])
  for (const line of addressLines(long, 560, 13, 3).slice(0, -1)) expect(line).toMatch(/[&?/,]$/)
})
