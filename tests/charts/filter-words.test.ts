// Subject: lib/charts/filter-words.ts, lib/charts/define-chart.ts
import { describe, expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { filterWords, narrowedTitle } from '@/lib/charts/filter-words'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

const en = defaultPreferences('en')
const ar = defaultPreferences('ar')
const named = { places: { tanf: { en: 'al-Tanf', ar: 'التنف' } }, actors: {} }

describe('what narrows a view', () => {
  it('is said filter by filter in the language of the reader, unknown codes as they are', () => {
    expect(filterWords({ place: ['tanf'], weapon: ['drone', 'unknown'], q: 'erbil' }, named, en)).toEqual([
      'al-Tanf',
      'Drone and not stated',
      'with “erbil”',
    ])
    expect(filterWords({ place: ['tanf'], outcome: ['strange'] }, named, ar)).toEqual(['التنف', 'strange'])
    expect(filterWords({ place: [], q: '' }, named, en)).toEqual([])
  })

  it('begins a heading, with two values of a filter and how many others', () => {
    expect(narrowedTitle('45 attacks', {}, named, en)).toBe('45 attacks')
    const many = { weapon: ['drone', 'rocket', 'ied', 'unknown'] }
    expect(narrowedTitle('45 attacks', many, named, en)).toMatch(/^Drone, .+ and 2 others: 45 attacks$/)
    expect(narrowedTitle('45 هجوماً', many, named, ar)).toMatch(/^طائرة مسيّرة.*قيمتان أخريان: 45 هجوماً$/)
  })

  it('begins the finding of a chart, and what the chart sets aside does not', () => {
    const plain = fixtureFrame(attacks, 'en').title
    expect(fixtureFrame(attacks, 'en', { weapon: ['drone'] }).title).toMatch(/^Drone: /)
    expect(plain).not.toContain('Drone: ')
    expect(fixtureFrame(forceLevels, 'en', { weapon: ['drone'] }).title).toBe(fixtureFrame(forceLevels, 'en').title)
  })
})
