import { expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { stopsOf } from '@/lib/charts/stops'
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
