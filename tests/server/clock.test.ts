import { describe, expect, it } from 'vitest'
import { todayInBaghdad } from '@/lib/server/clock'

describe('todayInBaghdad', () => {
  it('turns at midnight in Baghdad, three hours before midnight UTC', () => {
    expect(todayInBaghdad(new Date('2026-01-31T20:59:59Z'))).toBe('2026-01-31')
    expect(todayInBaghdad(new Date('2026-01-31T21:00:00Z'))).toBe('2026-02-01')
  })

  it('keeps two digits for months and days and four for years', () => {
    expect(todayInBaghdad(new Date('2026-03-05T12:00:00Z'))).toBe('2026-03-05')
  })
})
