import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/plain-date'
import { planCoverage } from '@/prisma/load/plan-coverage'

const period = (date_min: string, date_max: string) =>
  ({ kind: 'attack', date_min, date_max, level: 'full', note_en: null, note_ar: null }) as const

describe('how closely time was watched, as the batches go', () => {
  it('grows a period by a week or more, and ends it whole', () => {
    const plan = planCoverage(
      [period('2024-01-01', '2024-01-31')],
      ['2023-12-31', '2024-01-02', '2024-01-05', '2024-01-10', '2024-02-05', '2024-02-06'],
    )
    expect([...plan].flatMap(([day, rows]) => rows.map(row => [day, row.date_max]))).toEqual([
      ['2024-01-02', '2024-01-02'],
      ['2024-01-10', '2024-01-10'],
      ['2024-02-05', '2024-01-31'],
    ])
  })

  it('says nothing of a period that no batch has reached', () => {
    expect([...planCoverage([period('2025-01-01', '2025-12-31')], ['2024-06-01']).values()].flat()).toEqual([])
  })

  it('never reaches past the day of its batch, and never shrinks', () => {
    const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2023-06-01', n))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1 }), day, fc.nat(300), (days, start, length) => {
        const whole = period(start, addDays(start, length))
        const sorted = days.toSorted()
        const rows = [...planCoverage([whole], sorted)].flatMap(([at, found]) => found.map(row => ({ at, ...row })))
        for (const row of rows) expect(row.date_max <= row.at && row.date_max <= whole.date_max).toBe(true)
        const ends = rows.map(row => row.date_max)
        expect(ends).toEqual([...new Set(ends)].toSorted())
        const last = sorted.at(-1) ?? ''
        if (last >= whole.date_min) expect(ends.at(-1)).toBe([last, whole.date_max].toSorted()[0])
      }),
    )
  })
})
