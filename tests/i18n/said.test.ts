// Subject: lib/i18n/said.ts
import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { said, titleSaid } from '@/lib/i18n/said'

const en = defaultPreferences('en')
const ar = defaultPreferences('ar')
const arab = { ...ar, digits: 'arab' } as const

describe('a text of two languages', () => {
  it('is said in the half of the reader, or in the one that there is', () => {
    expect(said(en, { en: 'two', ar: 'اثنان' })).toBe('two')
    expect(said(ar, { en: 'two', ar: 'اثنان' })).toBe('اثنان')
    expect(said(ar, { en: 'two', ar: '' })).toBe('two')
    expect(said(en, { en: null, ar: 'اثنان' })).toBe('اثنان')
    expect(said(ar, { en: null, ar: null })).toBe('')
  })

  it.each([
    ['هجوم بـ20 صاروخاً و3 مسيّرات', 'هجوم بـ٢٠ صاروخاً و٣ مسيّرات'],
    ['نحو 2,500 جندي، أي 2.5 بالألف.', 'نحو ٢٬٥٠٠ جندي، أي ٢٫٥ بالألف.'],
    ['في 2024.', 'في ٢٠٢٤.'],
    ['عند 03:30 فجراً', 'عند ٠٣:٣٠ فجراً'],
    ['بين 2,000–2,500', 'بين ٢٬٠٠٠–٢٬٥٠٠'],
  ])('has its numbers in the reader’s digits: %s', (text, shown) => {
    expect(said(arab, { en: '', ar: text })).toBe(shown)
    expect(said(ar, { en: '', ar: text })).toBe(text)
  })

  it.each([
    'السجل IWM-A-0074',
    'قاعدة كي وان (K-1)',
    'طائرة C-130',
    '2024-01-28',
    'https://example.org/2024/01',
    'مسيّرة MQ9',
  ])('leaves ids, dates of programs, addresses and names as they are: %s', text =>
    expect(said(arab, { en: '', ar: text })).toBe(text),
  )

  it('is left as it is where the Arabic half is missing', () => {
    expect(said(arab, { en: '20 rockets', ar: null })).toBe('20 rockets')
  })
})

describe('the title of a report', () => {
  const report = {
    title: 'US to leave by 30 September',
    title_en: null,
    title_ar: 'الولايات المتحدة تغادر قبل 30 أيلول',
  }
  const arabic = { title: 'مقتل 3 جنود في البرج 22', title_en: 'Three soldiers killed at Tower 22', title_ar: null }

  it('is said in the language of the reader where it has one there, else as it was published', () => {
    expect([titleSaid(en, report), titleSaid(en, arabic)]).toEqual([report.title, arabic.title_en])
    expect([titleSaid(ar, report), titleSaid(ar, arabic)]).toEqual([report.title_ar, arabic.title])
    expect(titleSaid(arab, { ...report, title_ar: null })).toBe(report.title)
  })

  it('has the reader’s digits where it is Arabic', () => {
    expect(titleSaid(arab, report)).toBe('الولايات المتحدة تغادر قبل ٣٠ أيلول')
    expect(titleSaid(arab, arabic)).toBe('مقتل ٣ جنود في البرج ٢٢')
  })
})
