import { expect, it } from 'vitest'
import { groupName, isAsked, isHeadcount, levelGroups, stepsOf } from '@/lib/charts/force-series'
import { dayNumber } from '@/lib/core/plain-date'
import { fixtureLevels } from './fixture'

const d = dayNumber
const us = fixtureLevels.filter(record => isAsked(record, 'IQ', ['us']) && isHeadcount(record))
const groups = levelGroups(us, d('2020-01-01'), d('2026-12-01'))
const present = groups.find(group => group.definition === 'present')

it('never puts a share, a site, another force or another area beside a headcount', () => {
  expect(groups.every(group => group.force === 'us' && group.scope === 'IQ')).toBe(true)
  const values = groups.flatMap(group => group.levels.map(level => level.anchor))
  expect(values).not.toContain(80)
  expect(values).not.toContain(250)
  expect(Math.min(...values)).toBe(500)
})

it('keeps plans and ceilings out of the line of what was there', () => {
  const all = levelGroups(us, d('2003-01-01'), d('2026-12-01'))
  expect(all.map(group => group.definition).sort()).toEqual(['authorised', 'planned', 'present', 'projected'])
})

it('draws each area of the theatre by itself', () => {
  const theatre = fixtureLevels.filter(record => isAsked(record, 'theatre', ['us']) && isHeadcount(record))
  const scopes = levelGroups(theatre, d('2020-01-01'), d('2026-12-01')).map(group => group.scope)
  expect([...new Set(scopes)].sort()).toEqual(['IQ', 'SY'])
})

it('follows numbers that somebody stated, never a mean, and ends with the last statement', () => {
  const steps = stepsOf(present?.levels ?? [])
  const stated = new Set(present?.levels.map(level => level.anchor))
  expect(steps.every(step => stated.has(step.best) && step.low <= step.best && step.best <= step.high)).toBe(true)
  // Quarter 3 of 2025: 2,000 and then 2,500; as often stated, so the latest counts, and the band holds both.
  expect(steps.at(-1)).toEqual({ x0: d('2025-08-18'), x1: d('2025-09-01'), best: 2500, low: 2000, high: 2500 })
  // Each stands until the next, but not longer than a year: nothing was stated between July 2021 and March 2023.
  steps.slice(1).forEach((step, index) => {
    expect(step.x0).toBeGreaterThanOrEqual(steps[index]?.x1 ?? 0)
    expect((steps[index]?.x1 ?? 0) - (steps[index]?.x0 ?? 0)).toBeLessThanOrEqual(365 + 92)
  })
  expect(steps.find(step => step.x0 === d('2021-07-26'))?.x1).toBe(d('2021-07-27') + 365)
})

it('leaves a statement known only to the year out of the line', () => {
  const year = present?.levels.filter(level => level.record.date_edtf === '2021') ?? []
  expect(year).toHaveLength(1)
  expect(stepsOf(year)).toEqual([])
})

it('names a group in both languages', () => {
  expect(groupName({ force: 'us', scope: 'IQ' }, 'en')).toBe('US forces in Iraq')
  expect(groupName({ force: 'us', scope: 'IQ' }, 'ar')).toBe('القوات الأمريكية في العراق')
})
