// Subject: lib/charts/response-words.ts, lib/i18n/messages/ar/map.ts, lib/i18n/messages/ar/deadlines.ts
import { describe, expect, it } from 'vitest'
import { lagWords } from '@/lib/charts/response-words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

const [ar, en] = [translator(defaultPreferences('ar')), translator(defaultPreferences('en'))]

describe('small numbers in words', () => {
  it.each([
    [{ low: 0, high: 0 }, 'في اليوم نفسه', 'the same day'],
    [{ low: 0, high: 1 }, 'في اليوم نفسه أو بعد يوم واحد', 'the same day or one day later'],
    [{ low: 1, high: 1 }, 'يوم واحد', '1 day'],
    [{ low: 1, high: 2 }, 'بين 1 ويومين', '1 to 2 days'],
    [{ low: 2, high: 6 }, 'بين 2 و6 أيام', '2 to 6 days'],
    [null, 'غير معروفة', 'not known'],
  ])('a lag of %j', (lag, arabic, english) => {
    expect(lagWords(lag, ar)).toBe(arabic)
    expect(lagWords(lag, en)).toBe(english)
  })

  it('the heading of a median of the same or the next day', () => {
    const values = { low: 0, high: 1, spread: 'next_day', n: 3, open: 1, attacks: 9 }
    expect(en('responses.found.pairs', values)).toContain(
      'followed it the same day or one day later (median of 3 pairs)',
    )
    expect(ar('responses.found.pairs', values)).toContain(
      'جاءت الضربات المرتبطة بهجوم في اليوم نفسه أو بعد يوم واحد بحسب الوسيط (3 حالات)',
    )
    const same = { ...values, high: 0, spread: 'one' }
    expect(en('responses.found.pairs', same)).toContain('followed it the same day (')
  })

  it.each([
    [1, '؛ وحادث واحد بلا موقع معلوم'],
    [2, '؛ وحادثان بلا موقع معلوم'],
    [5, '؛ و5 حوادث بلا موقع معلوم'],
    [14, '؛ و14 حادثاً بلا موقع معلوم'],
    [100, '؛ و100 حادث بلا موقع معلوم'],
  ])('%i events without a spot', (n, words) => {
    expect(ar('map.found_unlocated', { n })).toBe(words)
  })

  it.each([
    [1, 'إعلان واحد بالموعد س؛', '1 statement, س;'],
    [2, 'إعلانان، أولهما س؛', '2 statements, first س;'],
    [4, '4 إعلانات، أولها س؛', '4 statements, first س;'],
    [12, '12 إعلاناً، أولها س؛', '12 statements, first س;'],
  ])('%i statements of a date: only of several one is the first', (n, arabic, english) => {
    const values = { name: 'أ', state: 'ب', n, first: 'س', due: 'ص', slip: 0, moved: '' }
    expect(ar('deadlines.sentence', values)).toContain(arabic)
    expect(en('deadlines.sentence', values)).toContain(english)
  })
})
