import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textWidth, wrap } from '@/components/charts/text-fit'

it('breaks text into lines that fit, loses nothing without an ellipsis, and keeps to the number of lines', () => {
  const word = fc.stringMatching(/^[a-zا-ي]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (words, most) => {
      const lines = wrap(words.join(' '), 120, 12, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120)
      const kept = lines.join(' ')
      if (!kept.endsWith('…')) expect(kept).toBe(words.join(' '))
      else expect(words.join(' ').startsWith(kept.slice(0, -1))).toBe(true)
    }),
  )
})

it('measures wide letters wider than narrow ones', () => {
  expect(textWidth('mmm', 12)).toBeGreaterThan(textWidth('iii', 12))
  expect(textWidth('', 12)).toBe(0)
})
