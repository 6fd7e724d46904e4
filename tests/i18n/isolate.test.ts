import { expect, test } from 'vitest'
import { isolated } from '@/lib/i18n/isolate'

test('only what holds letters of the other direction is set apart', () => {
  expect(isolated('First Admin', 'ar')).toBe('\u2068First Admin\u2069')
  expect(isolated('خبر من AFP', 'ar')).toBe('\u2068خبر من AFP\u2069')
  expect(isolated('ليلى 29', 'ar')).toBe('ليلى 29')
  expect(isolated('خبر', 'en')).toBe('\u2068خبر\u2069')
  expect(isolated('First Admin, 29', 'en')).toBe('First Admin, 29')
})
