import { describe, expect, it } from 'vitest'
import { edtfWords } from '@/lib/i18n/edtf-words'
import { isoWords, withDigits } from '@/lib/i18n/iso-words'
import { defaultPreferences } from '@/lib/i18n/preferences'

const en = defaultPreferences('en')

describe('EDTF in words', () => {
  it('shortens month names on demand', () => {
    expect(edtfWords(en, '2024-01-XX', true)).toBe('Jan 2024, day not known')
    expect(isoWords(en, '2024-09', true)).toBe('Sep 2024')
  })

  it('never fails on an interval with nothing in it', () => {
    expect(edtfWords(en, '../..')).toBe('date not known')
    expect(edtfWords(en, '')).toBe('date not known')
  })

  it('changes digits and nothing else', () => {
    expect(withDigits({ ...defaultPreferences('ar'), digits: 'arab' }, 'IWM-A-0001')).toBe('IWM-A-٠٠٠١')
    expect(withDigits(en, '2024')).toBe('2024')
  })
})
