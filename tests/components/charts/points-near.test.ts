import { expect, it } from 'vitest'
import { layoutOf } from '@/components/charts/layout'
import { pointAt } from '@/components/charts/level-paths'
import { pointsNear } from '@/components/charts/points-near'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { fixtureFrame } from '../../charts/fixture'

const frame = fixtureFrame(forceLevels, 'en', { time: { from: '2023-10-01', to: '2024-03-31' } })
const layout = layoutOf(frame, 'wide')

it('finds the marks under a place, each once, and none where none is', () => {
  const point = frame.series.flatMap(series => series.values).find(value => value.period === '27 Jan 2024')
  const at = point ? pointAt(point, layout) : null
  if (!at) throw new Error('no point')
  // Two days apart is less than a mark is wide.
  expect(pointsNear(frame, layout, at.x + 2, at.y).map(({ text }) => text.slice(0, 11))).toEqual([
    '27 Jan 2024',
    '28 Jan 2024',
  ])
  expect(pointsNear(frame, layout, at.x, at.y + 60)).toEqual([])
})
