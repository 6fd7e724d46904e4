import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftOutHeader, leftOutNames, strangeNames } from '@/lib/core/left-out'

it('names each key once, as a header can hold it', () => {
  expect(leftOutNames(['weapon', 'colour', 'weapon'])).toEqual(['weapon', 'colour'])
  expect(leftOutNames(['a\r\nset-cookie', 'لون'])).toEqual(['a%0D%0Aset-cookie', '%D9%84%D9%88%D9%86'])
  expect(leftOutHeader([])).toEqual({})
  expect(leftOutHeader(['weapon', 'colour'])).toEqual({ 'iwm-left-out': 'weapon, colour' })
})

it('passes over what is known and what is empty', () => {
  const params = new URLSearchParams('colour=red&x=&grain=week&colour=blue&y=%20')
  expect(leftOutNames(strangeNames(params, new Set(['grain'])))).toEqual(['colour'])
})

it('makes a header of any address', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), pairs => {
      const names = leftOutNames(strangeNames(new URLSearchParams(pairs), new Set()))
      expect(names.length).toBeLessThanOrEqual(20)
      for (const header of Object.values(leftOutHeader(names))) expect(header).toMatch(/^[!-~ ]*$/)
    }),
  )
})
