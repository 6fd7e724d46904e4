import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import { edtfWords } from '@/lib/i18n/edtf-words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { readWrittenDate } from '@/lib/i18n/written-date'

const read = (text: string, published?: string) => {
  const found = readWrittenDate(text, published ?? null)
  return found.ok ? found.value : `! ${found.error}`
}

describe('a date as people write it', () => {
  test.each([
    ['2024-01', '2024-01'],
    ['2024-01-04', '2024-01-04'],
    ['2024-1-4', '2024-01-04'],
    ['4 كانون الثاني 2024', '2024-01-04'],
    ['٤ كانون الثاني ٢٠٢٤', '2024-01-04'],
    ['4 يناير/كانون الثاني 2024', '2024-01-04'],
    ['4 كانون الثاني (يناير) 2024', '2024-01-04'],
    ['يوم الخميس الموافق 4 كانون الثاني 2024', '2024-01-04'],
    ['٤/١/٢٠٢٤', '2024-01-04'],
    ['4.1.2024', '2024-01-04'],
    ['4-1-2024', '2024-01-04'],
    ['2024/1/4', '2024-01-04'],
    ['1/2024', '2024-01'],
    ['4 January 2024', '2024-01-04'],
    ['January 4, 2024', '2024-01-04'],
    ['Jan 4th, 2024', '2024-01-04'],
    ['4 Jan. 2024', '2024-01-04'],
    ['كانون الثاني 2024', '2024-01'],
    ['أيلول 2025', '2025-09'],
    ['ايلول ٢٠٢٥', '2025-09'],
    ['تشرين الأول 2023', '2023-10'],
    ['تشرين الثاني 2023', '2023-11'],
    ['عام 2024', '2024'],
    ['أوائل يناير 2024', '2024-01-01/2024-01-10'],
    ['منتصف كانون الثاني 2024', '2024-01-11/2024-01-20'],
    ['أواخر شباط 2024', '2024-02-21/2024-02-29'],
    ['نهاية أيلول 2025', '2025-09-21/2025-09-30'],
    ['early January 2024', '2024-01-01/2024-01-10'],
    ['mid-2024', '2024-05/2024-08'],
    ['حوالي 4 كانون الثاني 2024', '2024-01-04~'],
    ['about September 2025', '2025-09~'],
    ['2025-09?', '2025-09?'],
    ['من 4 إلى 7 كانون الثاني 2024', '2024-01-04/2024-01-07'],
    ['from 28 December 2023 to 3 January 2024', '2023-12-28/2024-01-03'],
    ['4-7 January 2024', '2024-01-04/2024-01-07'],
    ['بين 4 و7 كانون الثاني 2024', '2024-01-04/2024-01-07'],
    ['between 4 and 7 January 2024', '2024-01-04/2024-01-07'],
    ['من 27 أيلول 2024 إلى أيلول 2025', '2024-09-27/2025-09'],
    ['حتى نهاية أيلول 2025', '../2025-09-30'],
    ['until September 2025', '../2025-09'],
    ['منذ تشرين الأول 2023', '2023-10/..'],
    ['since 17 October 2023', '2023-10-17/..'],
  ])('%s', (text, edtf) => {
    expect(read(text)).toBe(edtf)
  })

  test.each([
    ['', '! empty'],
    ['the day of reckoning', '! shape'],
    ['31 February 2024', '! impossible'],
    ['31/2/2024', '! impossible'],
    ['4/13/2024', '! impossible'],
    ['4 January', '! no_year'],
    ['Thursday', '! no_year'],
    ['4/1/24', '! shape'],
    ['1 2 3 4', '! shape'],
    ['from 7 January 2024 to 4 January 2024', '! reversed'],
  ])('refuses %s', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  test.each([
    ['4 January', '2024-01-08', '2024-01-04'],
    ['28 كانون الأول', '2024-01-08', '2023-12-28'],
    ['4/1', '2024-01-08', '2024-01-04'],
    ['20 كانون الثاني', '2024-01-08', '2024-01-20'],
    ['أمس', '2024-01-01', '2023-12-31'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['اليوم', '2024-01-08', '2024-01-08'],
    ['الخميس', '2024-01-08', '2024-01-04'],
    ['last Friday', '2024-01-08', '2024-01-05'],
    ['Monday', '2024-01-08', '2024-01-08'],
  ])('%s, said on %s', (text, published, edtf) => {
    expect(read(text, published)).toBe(edtf)
  })

  const year = fc.integer({ min: 2003, max: 2030 })
  const month = fc.integer({ min: 1, max: 12 }).map(n => String(n).padStart(2, '0'))
  const day = fc.integer({ min: 1, max: 28 }).map(n => String(n).padStart(2, '0'))
  const date = fc.oneof(
    fc.tuple(year, month, day).map(parts => parts.join('-')),
    fc.tuple(year, month).map(parts => parts.join('-')),
    year.map(String),
  )
  const plainEdtf = fc.oneof(
    date,
    fc.tuple(date, fc.constantFrom('~', '?', '%')).map(([one, mark]) => one + mark),
    fc
      .tuple(date, date)
      .map(pair => pair.join('/'))
      .filter(text => parseEdtf(text).ok),
    date.map(one => `../${one}`),
    date.map(one => `${one}/..`),
  )

  test('reads back what the pages say of a date, in both languages, names of months and digits', () => {
    fc.assert(
      fc.property(plainEdtf, fc.constantFrom('ar', 'en'), fc.boolean(), fc.boolean(), (edtf, locale, other, arab) => {
        const prefs = {
          ...defaultPreferences(locale),
          ...(other ? { months: 'international' as const } : {}),
          ...(arab && locale === 'ar' ? { digits: 'arab' as const } : {}),
        }
        expect(read(edtfWords(prefs, edtf))).toBe(edtf)
      }),
      { numRuns: 500 },
    )
  })

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(undefined, '2024-01-08'), (text, published) => {
        const found = readWrittenDate(text, published ?? null)
        if (found.ok) expect(parseEdtf(found.value).ok).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
