import fc from 'fast-check'
import { expect, it } from 'vitest'
import { icalLine, icalText } from '@/lib/core/ical-text'

it('escapes what would end a value or begin another', () => {
  expect(icalText('a, b; c\\d\r\ne\u0007f')).toBe('a\\, b\\; c\\\\d\\nef')
})

it('folds at 75 bytes without cutting a character, and unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
      const line = `SUMMARY:${icalText(`${text} ${'قوات أجنبية '.repeat(12)}`)}`
      const folded = icalLine(line)
      for (const one of folded.split('\r\n')) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75)
      expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
    }),
  )
})
