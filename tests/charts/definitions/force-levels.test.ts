import { describe, expect, it } from 'vitest'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { legendOf } from '@/lib/charts/legend'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../fixture'

describe('force levels', () => {
  const frame = fixtureFrame(forceLevels, 'en')
  const series = (shape: string) => frame.series.filter(one => one.shape === shape)

  it('states the last and the highest level as the finding', () => {
    expect(frame.title).toBe(
      'US forces in Iraq: about 2,500 at the last report, August 2025; the most since January 2020: about 6,000, March 2020',
    )
    expect(fixtureFrame(forceLevels, 'ar').title).toBe(
      'القوات الأمريكية في العراق: نحو 2,500 بحسب آخر تقرير، آب 2025؛ وأعلى عدد منذ كانون الثاني 2020: نحو 6,000، آذار 2020',
    )
  })

  it('has a point with its source and address for each statement', () => {
    const points = series('points').flatMap(one => one.values)
    expect(points).toHaveLength(21)
    for (const point of points) {
      expect(point.source).toMatch(/^Fixture Agency/)
      expect(point.href).toBe(`/en/entries/${point.id}`)
    }
  })

  it('draws range and best line of what was there, and plans dashed from where it stood', () => {
    expect(series('range')).toHaveLength(1)
    expect(series('step')).toHaveLength(1)
    const plan = series('dashed')[0]
    expect(plan?.values.filter(value => value.id !== undefined).map(value => value.label)).toEqual([
      '15 Jan 2021: about 2,500 · US forces in Iraq (Planned)',
      '30 Sep 2025: fewer than 2,000 · US forces in Iraq (Planned)',
    ])
    // A break between two plans that are years apart.
    expect(plan?.values.some(value => value.value === null && value.label === '')).toBe(true)
  })

  it('shows a share and a number of one site beside the axes, never on them', () => {
    expect(frame.unplaced.map(item => item.label)).toEqual([
      '25 Jan 2024: 80%, a share and not a number of people. Fixture level',
      'Oct 2025: 250 to 350 at one site. Fixture level',
    ])
  })

  it('marks doubt: approximate, month-wide, open-ended', () => {
    const values = series('points').flatMap(one => one.values)
    expect(values.find(value => value.period === '9 Nov 2023')?.approximate).toBeUndefined()
    expect(values.find(value => value.period === '27 Jan 2024')?.approximate).toBe(true)
    expect(values.find(value => value.period === 'Apr 2024')?.coarse).toBe(true)
    const syria = fixtureFrame(forceLevels, 'en', { scope: 'SY' }).series.flatMap(one => one.values)
    expect(syria.find(value => value.period === 'Jan 2025')).toMatchObject({ low: 900, value: null, high: null })
  })

  it('keeps forces and areas apart when several are asked for', () => {
    const both = fixtureFrame(forceLevels, 'en', { scope: 'theatre', actor: ['nato', 'us'] })
    const lines = both.series.filter(one => one.shape === 'step')
    expect(lines.map(one => one.key).sort()).toEqual([
      'nato.IQ.present.best',
      'us.IQ.present.best',
      'us.SY.present.best',
    ])
    expect(new Set(lines.map(one => one.color)).size).toBe(3)
  })

  it('gives each definition a mark, a name in the legend and an explanation of its own', () => {
    const all = fixtureFrame(forceLevels, 'en', { time: { from: '2010-01-01', to: null } })
    const named = legendOf(all, defaultPreferences('en')).series.filter(one => one.marker !== undefined)
    expect(named.map(one => [one.marker, one.label])).toEqual([
      ['circle', 'Stated: US forces in Iraq'],
      ['triangle', 'Planned: US forces in Iraq'],
      ['square', 'Authorised: US forces in Iraq'],
      ['cross', 'Projected: US forces in Iraq'],
    ])
    expect(all.terms?.items.map(({ term }) => term)).toEqual(['Present', 'Planned', 'Authorised', 'Projected'])
    expect(all.terms?.items[3]?.text).toBe('What others expected for that date.')
  })

  it('says so where nothing was stated', () => {
    expect(fixtureFrame(forceLevels, 'en', { scope: 'JO' }).title).toBe('No force level stated for this window, Jordan')
  })
})
