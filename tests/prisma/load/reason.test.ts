import { expect, it } from 'vitest'
import type { Step } from '@/prisma/load/plan'
import { batchReason } from '@/prisma/load/reason'

const step = (first: boolean): Step => ({ key: 'a', first, fields: {}, citations: [], dues: [], conflicts: [] })

it('says the day and what it brought, in both languages', () => {
  const steps = [...Array(12).fill(step(true)), step(false), step(false)]
  expect(batchReason({ day: '2024-01-28', steps })).toEqual({
    en: 'Coverage of 28 January 2024: 12 records added, 2 updated',
    ar: 'تغطية 28 كانون الثاني 2024: أُضيف 12 سجلاً، حُدّث سجلان',
  })
})

it('leaves out what did not happen', () => {
  expect(batchReason({ day: '2024-01-01', steps: [step(true)] }).en).toBe('Coverage of 1 January 2024: 1 record added')
  expect(batchReason({ day: '2024-01-01', steps: [step(false)] }).en).toBe('Coverage of 1 January 2024: 1 updated')
})
