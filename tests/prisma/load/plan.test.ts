import { describe, expect, it } from 'vitest'
import { planBatches } from '@/prisma/load/plan'
import { readData } from '@/prisma/load/read-data'

const data = readData()
const batches = planBatches(data)
const steps = batches.flatMap(({ day, steps }) => steps.map(step => ({ day, ...step })))
const of = (key: string) => steps.filter(step => step.key === key)

describe('the plan of the starting data', () => {
  it('goes day by day, many days and none of them empty', () => {
    const days = batches.map(batch => batch.day)
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(days.length).toBeGreaterThan(200)
    expect(batches.every(batch => batch.steps.length > 0)).toBe(true)
    expect(days.at(-1)?.startsWith('2026-03')).toBe(true)
  })

  it('begins every record once, and touches it at most once a day', () => {
    const firsts = steps.filter(step => step.first).map(step => step.key)
    expect(firsts.toSorted()).toEqual(data.entries.map(entry => entry.key).toSorted())
    for (const batch of batches) {
      const keys = batch.steps.map(step => step.key)
      expect(new Set(keys).size).toBe(keys.length)
    }
    for (const key of firsts) expect(of(key)[0]?.first, key).toBe(true)
  })

  it('brings every citation, due date and conflicting value exactly once', () => {
    const sum = (count: (step: (typeof steps)[number]) => number) => steps.reduce((n, step) => n + count(step), 0)
    expect(sum(step => step.citations.length)).toBe(data.citations.length)
    expect(sum(step => step.dues.length)).toBe(data['due-statements'].length)
    expect(sum(step => step.conflicts.length)).toBe(data.conflicts.length)
    expect(steps.filter(step => step.citations.length === 0)).toEqual([])
  })

  it('ends at what the files say', () => {
    for (const { key, fields } of data.entries)
      expect(Object.assign({}, ...of(key).map(step => step.fields)), key).toEqual(fields)
  })

  it('keeps a record weak until its second outlet arrives', () => {
    for (const { key, fields } of data.entries.filter(entry => entry.fields.verification === 'fair')) {
      const [first, ...rest] = of(key)
      if (rest.length === 0) expect(first?.fields.verification, key).toBe('fair')
      else
        expect(
          rest.some(step => step.fields.verification === 'fair') || first?.fields.verification === fields.verification,
          key,
        ).toBe(true)
    }
  })

  it('tells the deadline of September 2025 as it was known at each time', () => {
    const known = of('mil-20250930-deadline').map(({ day, fields }) => [day, fields.milestone_status])
    expect(known.filter(([, status]) => status !== undefined)).toEqual([
      ['2024-09-30', 'announced'],
      ['2025-10-01', 'missed'],
      ['2026-01-18', 'met_late'],
    ])
  })

  it('refuses a record without a source', () => {
    expect(() => planBatches({ ...data, citations: [] })).toThrow('cites no source')
  })
})
