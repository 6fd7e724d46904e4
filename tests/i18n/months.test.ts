import { describe, expect, it } from 'vitest'
import { monthName } from '@/lib/i18n/months'
import { defaultPreferences } from '@/lib/i18n/preferences'

describe('month names', () => {
  it('are twelve different ones in each choice, and none beyond', () => {
    for (const prefs of [
      defaultPreferences('en'),
      defaultPreferences('ar'),
      { ...defaultPreferences('ar'), months: 'international' as const },
    ]) {
      const names = Array.from({ length: 12 }, (_, index) => monthName(prefs, index + 1))
      expect(new Set(names).size).toBe(12)
      expect(names).not.toContain('')
      expect([monthName(prefs, 0), monthName(prefs, 13)]).toEqual(['', ''])
    }
  })
})
