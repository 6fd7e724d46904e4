import { describe, expect, it } from 'vitest'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences, type Preferences } from '@/lib/i18n/preferences'

const en = formats(defaultPreferences('en'))
const ar = formats(defaultPreferences('ar'))
const of = (change: Partial<Preferences>) => formats({ ...defaultPreferences('ar'), ...change })

const IRAQI = 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'
const INTERNATIONAL = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'

const months = (names: string) =>
  names.split('|').map((name, index) => [`2024-${String(index + 1).padStart(2, '0')}`, name])

describe('dates', () => {
  it('are not shifted by the zone of the machine', () => {
    expect(process.env.TZ).toBe('Asia/Kathmandu')
    expect(en.date('2024-01-01')).toBe('1 January 2024')
    expect(en.date('2023-12-31')).toBe('31 December 2023')
    expect(ar.date('2024-01-01')).toBe('1 كانون الثاني 2024')
  })

  it.each(months(IRAQI))('name month %s as Iraq does', (bucket, name) => {
    expect(ar.month(bucket ?? '')).toBe(`${name} 2024`)
  })

  it.each(months(INTERNATIONAL))('name month %s as others do', (bucket, name) => {
    expect(of({ months: 'international' }).month(bucket ?? '')).toBe(`${name} 2024`)
  })

  it('come in three lengths', () => {
    expect(['long', 'medium', 'short'].length).toBe(3)
    expect(en.date('2024-09-05', 'medium')).toBe('5 Sep 2024')
    expect(en.date('2024-09-05', 'short')).toBe('5 Sep')
    expect(ar.date('2024-09-05', 'short')).toBe('5 أيلول')
  })

  it('read EDTF doubt in words', () => {
    expect(en.edtf('2025-09~')).toBe('about September 2025')
    expect(en.edtf('2025-09?')).toBe('September 2025 (uncertain)')
    expect(en.edtf('2025-09%')).toBe('about September 2025 (uncertain)')
    expect(en.edtf('../2025-09-30')).toBe('until 30 September 2025')
    expect(en.edtf('2025-10/..')).toBe('from October 2025')
    expect(en.edtf('2024-09-27/2025-09')).toBe('27 September 2024 to September 2025')
    expect(en.edtf('2024-01-XX')).toBe('January 2024, day not known')
    expect(en.edtf('2024-XX')).toBe('2024, month not known')
    expect(en.edtf('202X')).toBe('the 2020s')
    expect(en.edtf(null)).toBe('date not known')
    expect(ar.edtf('../2025-09-30')).toBe('حتى 30 أيلول 2025')
  })

  it('name buckets of every grain', () => {
    expect(en.bucket('2024')).toBe('2024')
    expect(en.bucket('2024-02')).toBe('February 2024')
    expect(en.bucket('2024-02', 'medium')).toBe('Feb 2024')
    expect(en.bucket('2024-W01')).toBe('week of 1 January 2024')
    expect(en.bucket('2024-02-29')).toBe('29 February 2024')
    expect(ar.bucket('2024-W01')).toBe('أسبوع 1 كانون الثاني 2024')
  })
})

describe('numbers', () => {
  it('follow the chosen digits in Arabic only', () => {
    expect(ar.number(2500)).toBe('2,500')
    expect(of({ digits: 'arab' }).number(2500)).toBe('٢٬٥٠٠')
    expect(of({ digits: 'arab' }).date('2024-01-05')).toBe('٥ كانون الثاني ٢٠٢٤')
    expect(of({ locale: 'en', digits: 'arab' }).number(2500)).toBe('2,500')
    expect(of({ digits: 'arab' }).digits('12')).toBe('١٢')
  })

  it('give a range only where there is one', () => {
    expect(en.range(2000, 2250, 2500)).toBe('2,000 to 2,500')
    expect(en.range(2500, 2500, 2500)).toBe('2,500')
    expect(en.range(null, 2500, null)).toBe('2,500')
    expect(en.range(null, null, 500)).toBe('500')
    expect(en.range(null, null, null)).toBe('')
    expect(ar.range(2000, null, 2500)).toBe('2,000 إلى 2,500')
  })

  it('count days with the plural of the language', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(ar.dayCount)).toEqual([
      'لا أيام',
      'يوم واحد',
      'يومان',
      '3 أيام',
      '10 أيام',
      '11 يوماً',
      '99 يوماً',
      '100 يوم',
      '102 يوم',
      '103 أيام',
    ])
    expect([0, 1, 2].map(en.dayCount)).toEqual(['no days', '1 day', '2 days'])
    expect(of({ digits: 'arab' }).dayCount(12)).toBe('١٢ يوماً')
  })

  it('write shares and lists', () => {
    expect(en.percent(0.7)).toBe('70%')
    expect(en.list(['a', 'b'])).toBe('a and b')
    expect(ar.list(['بغداد', 'أربيل'])).toBe('بغداد وأربيل')
  })
})
