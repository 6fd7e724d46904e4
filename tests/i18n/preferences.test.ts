import { describe, expect, it } from 'vitest'
import { defaultPreferences, intlLocale, readPreferences, shownDigits } from '@/lib/i18n/preferences'

describe('preferences', () => {
  it('fall back where the address says something unknown', () => {
    expect(readPreferences('ar', {})).toEqual(defaultPreferences('ar'))
    expect(readPreferences('ar', { digits: 'thai', months: '' })).toEqual(defaultPreferences('ar'))
    expect(readPreferences('en', { digits: 'arab', months: 'international' })).toEqual({
      locale: 'en',
      digits: 'arab',
      months: 'international',
    })
  })

  it('keep the digits of Arabic out of English', () => {
    expect(shownDigits({ locale: 'en', digits: 'arab', months: 'iraqi' })).toBe('latn')
    expect(intlLocale({ locale: 'ar', digits: 'arab', months: 'iraqi' })).toBe('ar-u-nu-arab')
    expect(intlLocale(defaultPreferences('ar'))).toBe('ar-u-nu-latn')
  })
})
