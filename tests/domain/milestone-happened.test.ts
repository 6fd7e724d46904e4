import { expect, it } from 'vitest'
import { happenedThen, hasHappened } from '@/lib/domain/milestone-happened'

it.each([
  ['occurred', true],
  ['met', true],
  ['met_late', true],
  ['partially_met', true],
  ['announced', false],
  ['in_progress', false],
  ['stalled', false],
  ['missed', false],
  ['superseded', false],
  ['cancelled', false],
  ['unknown', false],
  [null, false],
] as const)('a milestone that is said to be %s has happened: %s', (milestone_status, happened) => {
  expect(hasHappened({ milestone_status })).toBe(happened)
  expect(happenedThen({ milestone_status, milestone_kind: 'agreement' })).toBe(happened)
  // A deadline stands on the day that was set, also where it was met.
  expect(happenedThen({ milestone_status, milestone_kind: 'deadline' })).toBe(false)
})
