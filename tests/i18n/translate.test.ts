import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

const en = translator(defaultPreferences('en'))
const ar = translator(defaultPreferences('ar'))
const arab = translator({ ...defaultPreferences('ar'), digits: 'arab' })

describe('translator', () => {
  it('speaks both languages', () => {
    expect(en('shell.site')).toBe('Iraq Withdrawal Monitor')
    expect(ar('shell.site')).toBe('مرصد الانسحاب من العراق')
  })

  it('picks the plural form that the number asks for', () => {
    expect(en('state.met_late', { n: 1 })).toBe('Met 1 day late')
    expect(en('state.met_late', { n: 109 })).toBe('Met 109 days late')
    expect(ar('state.met_late', { n: 2 })).toBe('تحقق متأخراً يومين')
    expect(ar('state.met_late', { n: 109 })).toBe('تحقق متأخراً 109 أيام')
    expect(ar('state.met_late', { n: 111 })).toBe('تحقق متأخراً 111 يوماً')
    expect(ar('records.count', { n: 254 })).toBe('254 سجلاً')
  })

  it('writes numbers inside a message in the chosen digits', () => {
    expect(arab('records.count', { n: 254 })).toBe('٢٥٤ سجلاً')
    expect(arab('records.killed_range', { low: 2, high: 1000 })).toBe('القتلى بين ٢ و١٬٠٠٠')
  })

  it('keeps dates of digits in their own order behind Arabic letters', () => {
    expect(ar('overview.as_of', { date: '2024-01-04' })).toContain('\u20662024-01-04\u2069')
    expect(ar('overview.as_of', { date: '4 كانون الثاني 2024' })).not.toContain('\u2066')
    expect(en('overview.as_of', { date: '2024-01-04' })).not.toContain('\u2066')
  })

  it('keeps the dates in order that an Arabic message shows as examples', () => {
    const hint = ar('filters.period_hint')
    for (const date of ['2023-10-17/2024-01-28', '17/10/2023 - 28/1/2024', '2025-10'])
      expect(hint).toContain(`\u2066${date}\u2069`)
    expect(hint).not.toContain('\u20662024\u2069')
    expect(ar('problem.edtf_shape')).toContain('\u20662024-01~\u2069')
    expect(en('filters.period_hint')).not.toContain('\u2066')
    expect(ar('overview.as_of', { date: '2025-10/..' })).toContain('\u20662025-10/..\u2069')
  })

  it('throws rather than show a half-filled message', () => {
    expect(() => en('overview.as_of')).toThrow(/date/)
  })
})
