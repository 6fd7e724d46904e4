import { describe, expect, it } from 'vitest'
import { stateText } from '@/components/overview/commitment-list'
import type { CommitmentStateName } from '@/lib/domain/deadline'
import { readerOf } from '../fixtures'

const state = (name: CommitmentStateName, days: number, counted = true) => ({
  state: name,
  days,
  counted,
  due: '2025-09-30',
  original_due: '2025-09-30',
  slip_days: 0,
})

describe('a commitment’s state in words', () => {
  it.each([
    ['met', 0, true, 'Met on the day'],
    ['met', 3, true, 'Met 3 days early'],
    ['met', 0, false, 'Met'],
    ['met_late', 109, true, 'Met 109 days late'],
    ['met_late', 0, false, 'Met late'],
    ['partially_met', 9, true, 'Partly met'],
    ['missed', 12, true, 'Missed; 12 days past due'],
    ['missed', 0, false, 'Missed'],
    ['overdue_unknown', 1, true, 'Due date passed 1 day ago; no sourced outcome'],
    ['due', 0, true, 'Due today'],
    ['due', 30, true, 'Due in 30 days'],
    ['superseded', 0, false, 'Superseded by a later agreement'],
    ['cancelled', 0, false, 'Cancelled'],
  ] as const)('%s, %i days, counted %s', (name, days, counted, text) => {
    expect(stateText(readerOf('en'), state(name, days, counted))).toBe(text)
  })
})
