import { describe, expect, it } from 'vitest'
import { coverageDay, dayOf } from '@/prisma/load/coverage-day'

describe('dayOf', () => {
  it.each([
    ['2024-01-28', '2024-01-28'],
    ['2024-02', '2024-02-29'],
    ['2023', '2023-12-31'],
    ['2023-12-17~', '2023-12-17'],
    ['2024-01-23/2024-01-24', '2024-01-24'],
    ['2024-01-28/..', '2024-01-28'],
    ['../2025-09-30', '2025-09-30'],
  ])('%s goes by %s', (edtf, day) => {
    expect(dayOf(edtf)).toBe(day)
  })

  it('throws for text that is no date', () => {
    expect(() => dayOf('soon')).toThrow('soon')
  })
})

describe('coverageDay', () => {
  const record = { date: '2009-06-30', stated: [] }

  it('is the day of publication, or the end of the month', () => {
    expect(coverageDay('2024-01-28', record)).toBe('2024-01-28')
    expect(coverageDay('2023-11', record)).toBe('2023-11-30')
  })

  it('of a report without a date is the day of its statement, else that of the record', () => {
    expect(coverageDay(null, record)).toBe('2009-06-30')
    expect(coverageDay(null, { ...record, stated: ['2008-11-27', '2008-11-17'] })).toBe('2008-11-17')
  })

  it('of a report known by its year stays within that year', () => {
    expect(coverageDay('2009', record)).toBe('2009-06-30')
    expect(coverageDay('2010', record)).toBe('2010-12-31')
  })
})
