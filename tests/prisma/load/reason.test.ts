import { expect, test } from 'vitest'
import { batchReason } from '@/prisma/load/reason'

test('names the day of the reports in both languages', () => {
  expect(batchReason({ day: '2024-01-28', monthOnly: false })).toEqual({
    en: 'Reports of 28 January 2024',
    ar: 'تقارير 28 كانون الثاني 2024',
  })
})

test('names only the month where no more is known of any report', () => {
  expect(batchReason({ day: '2026-03-31', monthOnly: true })).toEqual({
    en: 'Reports of March 2026',
    ar: 'تقارير آذار 2026',
  })
})
