import { describe, expect, it } from 'vitest'
import { StateMark, stateColor } from '@/components/marks/state-mark'
import type { CommitmentStateName } from '@/lib/domain/deadline'
import { markup } from '../markup'

const STATES: readonly CommitmentStateName[] = [
  'met',
  'met_late',
  'partially_met',
  'missed',
  'overdue_unknown',
  'due',
  'cancelled',
]

describe('StateMark', () => {
  it('differs by shape and not by colour alone', () => {
    const shapes = STATES.map(state => markup(<StateMark state={state} />).html.replace(/class="[^"]*"/g, ''))
    expect(new Set(shapes).size).toBe(STATES.length)
    expect(stateColor('missed')).not.toBe(stateColor('met'))
  })

  it('stays silent: the words beside it speak', () => {
    for (const state of STATES) expect(markup(<StateMark state={state} />).html).toContain('aria-hidden="true"')
  })
})
