import { expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { opensOf, stopsOf } from '@/lib/charts/stops'
import { fixtureFrame } from './fixture'

it('rests on every period, with its parts, and opens those that hold records', () => {
  const frame = fixtureFrame(attacks, 'en')
  const stops = stopsOf(frame)
  expect(stops).toHaveLength(38)
  const january = stops.find(stop => stop.title.startsWith('January 2024'))
  expect(january?.lines[0]).toMatchObject({ text: 'Drone: 17', color: 'cat-1' })
  expect(january?.href).toContain('bucket=2024-01')
  expect(stops.find(stop => stop.title.startsWith('March 2024'))?.href).toBeUndefined()
})

it('rests once on each day that a statement speaks of, with all that was stated there', () => {
  const stops = stopsOf(fixtureFrame(forceLevels, 'en', { scope: 'theatre' }))
  expect(stops.map(stop => stop.x)).toEqual([...new Set(stops.map(stop => stop.x))].sort((a, b) => a - b))
  const november = stops.find(stop => stop.title === '9 Nov 2023')
  expect(november?.lines.map(line => line.text)).toEqual([
    '9 Nov 2023: 2,500 · US forces in Iraq (Present)',
    '9 Nov 2023: about 900 · US forces in Syria (Present)',
  ])
  expect(november?.lines[0]?.source).toMatch(/^Fixture Agency/)
})

it('opens each of the statements of one day, and each once', () => {
  const stops = stopsOf(fixtureFrame(forceLevels, 'en', { scope: 'theatre' }))
  const november = stops.find(stop => stop.title === '9 Nov 2023')
  const opens = november ? opensOf(november) : []
  expect(opens.map(({ text }) => text)).toEqual(november?.lines.map(line => line.text))
  expect(new Set(opens.map(({ href }) => href)).size).toBe(2)
})

it('opens both periods where two are compared', () => {
  const view = {
    time: { from: '2024-01-01', to: '2024-03-31' },
    compare: { from: '2023-10-01', to: '2023-12-31' },
  }
  const [first] = stopsOf(fixtureFrame(attacks, 'en', view))
  const opens = first ? opensOf(first) : []
  expect(opens.map(({ href }) => /bucket=([\d-]+)/.exec(href)?.[1])).toEqual(['2024-01', '2023-10'])
})

it('opens beside a stated total the records that we count by then', () => {
  const frame = fixtureFrame(claimedTallies, 'en')
  const own = frame.series.find(series => series.key === 'own')?.values ?? []
  expect(own.some(value => (value.value ?? 0) > 0)).toBe(true)
  for (const { value, href } of own) expect(href === undefined).toBe(value === 0)
  for (const stop of stopsOf(frame)) {
    const counted = opensOf(stop).filter(({ href }) => href.includes('/entries?kind='))
    expect(counted).toHaveLength(stop.lines.some(line => line.key === 'own') ? 1 : 0)
    for (const { href } of counted) expect(href).toMatch(/from=.+&to=.+&bounds=best/)
  }
})
