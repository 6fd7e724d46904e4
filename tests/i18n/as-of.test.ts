import { describe, expect, it } from 'vitest'
import { readAsOf } from '@/lib/i18n/as-of'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

describe('what the record is to be read as of', () => {
  it.each([
    ['200', '200'],
    ['٢٠٠', '200'],
    [' 2024 ', '2024'],
    ['revision 200', '200'],
    ['Revision 200', '200'],
    ['rev. 200', '200'],
    ['the revision no. 200', '200'],
    ['Revision #200', '200'],
    ['المراجعة 200', '200'],
    ['المراجعة ٢٠٠', '200'],
    ['مراجعة 200', '200'],
    ['المراجعة رقم 200', '200'],
    ['2024-01-28', '2024-01-28'],
    ['28 كانون الثاني 2024', '2024-01-28'],
    ['٢٨ يناير ٢٠٢٤', '2024-01-28'],
    ['January 2024', '2024-01-31'],
    ['Feb 2024', '2024-02-29'],
    ['كانون الثاني 2024', '2024-01-31'],
    ['شباط ٢٠٢٥', '2025-02-28'],
    ['2024-01', '2024-01-31'],
    ['1/2024', '2024-01-31'],
    ['the year 2024', '2024-12-31'],
    ['عام 2024', '2024-12-31'],
    ['سنة ٢٠٢٤', '2024-12-31'],
  ])('%s → %s', (text, asked) => {
    expect(readAsOf(text)).toBe(asked)
  })

  it('reads what this site itself says of a pinned revision, in both languages', () => {
    for (const locale of ['ar', 'en'] as const) {
      const prefs = defaultPreferences(locale)
      const said = translator(prefs)('asof.pinned', { n: 200 })
      const last = said.slice(said.search(locale === 'ar' ? /عند/ : /As of/))
      expect(readAsOf(last)).toBe('200')
      expect(readAsOf(formats(prefs).date('2024-01-28', 'long'))).toBe('2024-01-28')
      expect(readAsOf(formats(prefs).edtf('2024-01', 'long'))).toBe('2024-01-31')
    }
  })

  it.each([
    'nonsense',
    'revision',
    'revision two',
    'المراجعة',
    '200 revision 3',
    '2024-13',
    '2023-02-29',
    '2024~',
    'since 2023',
    'early January 2024',
    '1234567890123',
  ])('%s is handed on as it is, to be refused by name', text => {
    expect(readAsOf(text)).toBe(text)
  })
})
