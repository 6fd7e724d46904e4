import { expect, it } from 'vitest'
import { bandsOf, marksOf, shortTitle } from '@/lib/charts/milestones'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { dayNumber } from '@/lib/core/plain-date'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureMilestones } from './fixture'

const en = defaultPreferences('en')
const window = [dayNumber('2023-10-01'), dayNumber('2026-12-01')] as const
const marks = marksOf(fixtureMilestones, window, en, DEFAULT_VIEW)

it('has every milestone of the window, in order, each with its record', () => {
  expect(marks).toHaveLength(13)
  expect(marks.map(mark => mark.x)).toEqual(marks.map(mark => mark.x).sort((a, b) => a - b))
  for (const mark of marks) expect(mark.href).toBe(`/en/entries/${mark.id}`)
})

it('stands a "no later than" on its last day, and draws a month as wide as it is', () => {
  expect(marks.find(mark => mark.date === 'until 30 Sep 2025')?.x).toBe(dayNumber('2025-09-30') + 0.5)
  expect(marks.find(mark => mark.date === 'Sep 2026')?.span).toEqual([dayNumber('2026-09-01'), dayNumber('2026-10-01')])
})

it('weighs agreements over deadlines over handovers, and never labels talk', () => {
  const weight = (text: string) => marks.find(mark => mark.label.includes(text))?.weight ?? -1
  expect(weight('Joint statement')).toBeGreaterThan(weight('Deadline: mission'))
  expect(weight('Deadline: mission')).toBeGreaterThan(weight('Ain al-Asad'))
  expect(weight('First round')).toBe(0)
})

it('shades a phase from its start to its deadline', () => {
  expect(bandsOf(fixtureMilestones, window, en, DEFAULT_VIEW).map(({ x0, x1, label }) => ({ x0, x1, label }))).toEqual([
    { x0: dayNumber('2024-09-27'), x1: dayNumber('2025-10-01'), label: 'Transition, phase one' },
    { x0: dayNumber('2025-10-01'), x1: dayNumber('2026-10-01'), label: 'Transition, phase two' },
  ])
  expect(bandsOf(fixtureMilestones, [0, 100], en, DEFAULT_VIEW)).toEqual([])
})

it('shortens a title at a word', () => {
  expect(shortTitle('Short enough')).toBe('Short enough')
  const cut = shortTitle('US and Iraq announce start of HMC working groups on the coalition mission')
  expect(cut).toBe('US and Iraq announce start of HMC working…')
})
