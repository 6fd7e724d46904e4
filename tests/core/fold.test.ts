import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, foldedWords, pieces, westernDigits } from '@/lib/core/fold'

it('takes the spellings of one Arabic word for one, and digits of any script', () => {
  expect(fold('إقْليـم')).toBe(fold('اقليم'))
  expect(fold('مسيّرة')).toBe(fold('مسيره'))
  expect(fold('Drone ٢٠٢٤')).toBe('drone 2024')
  expect(westernDigits('٢٠٢٦-۱۱-22')).toBe('2026-11-22')
})

it('takes a number for one word however its thousands are parted', () => {
  for (const said of ['2,500', '2 500', '2\u00a0500', '2\u202f500', '2’500', '٢٬٥٠٠', '۲،۵۰۰', '٢٥٠٠']) {
    expect(foldedWords(`about ${said} troops`)).toEqual(['about', '2500', 'troops'])
  }
  expect(foldedWords('1,234,567')).toEqual(['1234567'])
  expect(foldedWords('2,50 and 2,5000, in 2024 150 of 3, 200')).toEqual([
    ...['2', '50', 'and', '2', '5000', 'in', '2024', '150', 'of', '3', '200'],
  ])
})

it('cuts a written text into the words that are looked for, and loses nothing of it', () => {
  const some = fc.stringMatching(/^([0-9٢]{1,5}|[ ,'’٬،-]{1,2}|[a-zé]{1,3}){0,9}$/)
  fc.assert(
    fc.property(some, said => {
      const cut = pieces(said)
      expect(cut.map(({ text }) => text).join('')).toBe(said)
      expect(cut.flatMap(({ word }) => (word === '' ? [] : [word]))).toEqual(foldedWords(said))
    }),
    { numRuns: 2000 },
  )
})
