import { describe, expect, it } from 'vitest'
import { direction, isLocale, negotiateLocale, openGraphLocale, otherLocale } from '@/lib/i18n/locale'

describe('locale', () => {
  it('knows two languages and their direction', () => {
    expect(['ar', 'en', 'ku', 'AR', ''].filter(isLocale)).toEqual(['ar', 'en'])
    expect([direction('ar'), direction('en')]).toEqual(['rtl', 'ltr'])
    expect([otherLocale('ar'), otherLocale('en')]).toEqual(['en', 'ar'])
    expect([openGraphLocale('ar'), openGraphLocale('en')]).toEqual(['ar_IQ', 'en_GB'])
  })

  it.each([
    [null, 'ar'],
    ['', 'ar'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['ar-IQ,ar;q=0.9,en;q=0.8', 'ar'],
    ['en;q=0.5,ar;q=0.4', 'en'],
    ['en,ar', 'ar'],
    ['fr,en;q=0.3', 'en'],
    ['fr', 'ar'],
    ['en;q=0', 'ar'],
    ['en;q=junk', 'ar'],
    [';;;,,;q=', 'ar'],
  ])('answers %j with %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })
})
