import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '@/lib/core/edtf'
import { fromDayNumber } from '@/lib/core/plain-date'
import {
  byUrgency,
  type Commitment,
  commitmentState,
  type DueStatement,
  dueDay,
  dueDays,
  slipDays,
  stateOf,
} from '@/lib/domain/deadline'
import { MILESTONE_STATUS } from '@/lib/domain/vocabularies/milestone'

const span = (text: string | null) => {
  const parsed = text === null ? null : parseEdtf(text)
  return { min: parsed?.ok ? parsed.value.min : null, max: parsed?.ok ? parsed.value.max : null }
}
const due = (due: string, stated: string | null): DueStatement => ({
  due_min: span(due).min,
  due_max: span(due).max,
  stated_min: span(stated).min,
  stated_max: span(stated).max,
})
const PHASE_ONE: Commitment = {
  dues: [due('../2025-09-30', '2024-09-27')],
  status: 'unknown',
  actual_max: null,
  today: '2025-09-01',
}

describe('due days', () => {
  it('are the last day of what was stated', () => {
    const day = (text: string) => dueDay(due(text, null))
    expect(day('../2025-09-30')).toBe('2025-09-30')
    expect(day('2026-09')).toBe('2026-09-30')
    expect(day('2026')).toBe('2026-12-31')
    expect(day('2025-10/..')).toBe('2025-10-01')
    expect(dueDay({ due_min: null, due_max: null })).toBeNull()
  })

  it('go by the day they were stated, whatever the order of the rows', () => {
    const dues = [due('2026-09', '2024-09-27'), due('2025-09', '2024-01-25'), due('2026-12', '2025-09-02')]
    const expected = { original: '2025-09-30', inForce: '2026-12-31', latest: '2026-12-31' }
    fc.assert(
      fc.property(fc.shuffledSubarray(dues, { minLength: 3 }), shuffled => {
        expect(dueDays(shuffled)).toEqual(expected)
        expect(dueDays([due('2030', null), ...shuffled])).toEqual(expected)
      }),
    )
    expect(dueDays([due('2030', null), due('2031', null)])).toEqual({
      original: '2030-12-31',
      inForce: '2031-12-31',
      latest: '2031-12-31',
    })
    expect(dueDays([])).toBeNull()
  })

  it('are not put off once they have passed: what is named later comes too late', () => {
    const dues = [due('2025-09-15', '2024-09-06'), due('2026-01~', '2025-12-31')]
    expect(dueDays(dues)).toEqual({ original: '2025-09-15', inForce: '2025-09-15', latest: '2026-01-31' })
  })

  it('slip by days', () => {
    expect(slipDays('2025-09-30', '2026-01-17')).toBe(109)
    expect(slipDays('2025-09-30', '2025-09-29')).toBe(-1)
  })
})

describe('commitmentState', () => {
  it.each([
    ['due ahead', {}, { state: 'due', days: 29, counted: true }],
    ['due today', { today: '2025-09-30' }, { state: 'due', days: 0, counted: true }],
    ['passed, and no source says what happened', { today: '2025-10-01' }, { state: 'overdue_unknown', days: 1 }],
    ['passed while announced', { status: 'announced', today: '2025-10-10' }, { state: 'overdue_unknown', days: 10 }],
    ['passed, and nobody graded it', { status: null, today: '2025-10-10' }, { state: 'overdue_unknown', days: 10 }],
    ['passed, and a source says missed', { status: 'missed', today: '2025-10-10' }, { state: 'missed', days: 10 }],
    ['called missed before its day', { status: 'missed' }, { state: 'due', days: 29 }],
    ['done on the day', { actual_max: '2025-09-30', today: '2026-01-01' }, { state: 'met', days: 0, counted: true }],
    ['done before it', { actual_max: '2025-09-15', today: '2026-01-01' }, { state: 'met', days: 15 }],
    [
      'done after it',
      { actual_max: '2026-01-17', today: '2026-02-01' },
      { state: 'met_late', days: 109, counted: true },
    ],
    ['missed, then done', { status: 'missed', actual_max: '2026-01-17' }, { state: 'met_late', days: 109 }],
    ['said to be met, no day given', { status: 'met' }, { state: 'met', days: 0, counted: false }],
    ['said to be late, no day given', { status: 'met_late' }, { state: 'met_late', days: 0, counted: false }],
    [
      'took place: the statement did, which says nothing of its promise',
      { status: 'occurred', today: '2025-10-02' },
      { state: 'overdue_unknown', days: 2 },
    ],
    ['done in part', { status: 'partially_met', today: '2025-10-02' }, { state: 'partially_met', days: 2 }],
    ['superseded', { status: 'superseded', today: '2027-01-01' }, { state: 'superseded', days: 0, counted: false }],
    ['cancelled', { status: 'cancelled' }, { state: 'cancelled', days: 0, counted: false }],
  ] as const)('%s', (_, change, expected) => {
    expect(commitmentState({ ...PHASE_ONE, ...change })).toMatchObject(expected)
  })

  it('lets "met" stand where the date of the deed leaves room for it', () => {
    const september = { actual_min: '2025-09-01', actual_max: '2025-09-30', today: '2025-12-01' }
    const mid = { ...PHASE_ONE, ...september, dues: [due('2025-09-15', '2024-09-27')] }
    expect(commitmentState({ ...mid, status: 'met' })).toMatchObject({ state: 'met', counted: false })
    expect(commitmentState({ ...mid, status: 'unknown' })).toMatchObject({ state: 'met_late', days: 15 })
    expect(commitmentState({ ...mid, status: 'met', actual_min: '2025-09-16' })).toMatchObject({ state: 'met_late' })
    expect(commitmentState({ ...mid, status: 'met', actual_min: null, actual_max: '2025-11-17' })).toMatchObject({
      state: 'met',
      counted: false,
    })
  })

  it('is measured from the latest stated day, and says how far that slipped', () => {
    const dues = [due('2025-09', '2024-09-27'), due('2026-09', '2025-09-30')]
    expect(commitmentState({ ...PHASE_ONE, dues, today: '2026-11-22' })).toEqual({
      state: 'overdue_unknown',
      days: 53,
      counted: true,
      due: '2026-09-30',
      original_due: '2025-09-30',
      slip_days: 365,
    })
  })

  it('stays late when a new day is named after the old one has passed', () => {
    const late = { ...PHASE_ONE, dues: [due('2025-09-15', '2024-09-06'), due('2026-01~', '2025-12-31')] }
    const first = { due: '2025-09-15', original_due: '2025-09-15', slip_days: 0 }
    const done = { ...late, actual_max: '2026-01-17', today: '2026-11-22' }
    expect(commitmentState(done)).toEqual({ state: 'met_late', days: 124, counted: true, ...first })
    const missed = { ...late, status: 'missed', today: '2026-01-10' } as const
    expect(commitmentState(missed)).toMatchObject({ state: 'missed', days: 117, ...first })
    const second = { due: '2026-01-31', slip_days: 138 }
    expect(commitmentState({ ...late, today: '2026-01-10' })).toMatchObject({ state: 'due', days: 21, ...second })
    expect(commitmentState({ ...late, today: '2026-02-10' })).toMatchObject({ state: 'overdue_unknown', ...second })
  })

  it('is none without a due day', () => {
    expect(commitmentState({ ...PHASE_ONE, dues: [] })).toBeNull()
    expect(commitmentState({ ...PHASE_ONE, dues: [due('nonsense', '2024')] })).toBeNull()
  })

  it('never counts backwards, and never says "overdue" while there is time', () => {
    const day = fc.integer({ min: 19_500, max: 21_000 }).map(fromDayNumber)
    const statement = fc.tuple(day, fc.option(day)).map(([d, stated]) => due(d, stated))
    const status = fc.constantFrom('unknown', 'announced', 'missed', 'met', 'occurred', 'partially_met', 'superseded')
    const given = fc.record({
      dues: fc.array(statement, { minLength: 1, maxLength: 4 }),
      status,
      actual_max: fc.option(day),
      today: day,
    })
    fc.assert(
      fc.property(given, commitment => {
        const state = commitmentState(commitment)
        if (state === null) throw new Error('a due day was stated')
        expect(state.days).toBeGreaterThanOrEqual(0)
        expect(state.slip_days).toBe(slipDays(state.original_due, state.due))
        if (state.state === 'overdue_unknown' || state.state === 'missed')
          expect(commitment.today > state.due).toBe(true)
        if (state.state === 'due') expect(commitment.today <= state.due).toBe(true)
        if (!state.counted) expect(state.days).toBe(0)
      }),
    )
    expect(Object.keys(MILESTONE_STATUS)).toContain('superseded')
  })
})

describe('a list of commitments', () => {
  const judged = (
    event_id: string,
    day: string,
    milestone_status: Commitment['status'],
    done: string | null = null,
  ) => {
    const record = { event_id, milestone_status, actual_min: done, actual_max: done }
    const state = stateOf({ record, dues: [due(day, '2024-09-27')] }, '2026-11-22')
    if (!state) throw new Error('no due day')
    return { record, state }
  }
  const inOrder = [
    judged('IWM-M-0004', '2026-09', 'unknown'),
    judged('IWM-M-0005', '2026-09', 'unknown'),
    judged('IWM-M-0001', '2025-01', 'announced'),
    judged('IWM-M-0003', '2026-12', 'announced'),
    judged('IWM-M-0002', '2027-03', 'announced'),
    judged('IWM-M-0007', '2026-06', 'cancelled'),
    judged('IWM-M-0006', '2025-09', 'met_late', '2026-01-17'),
  ]

  it('goes by urgency: overdue, the latest first; then ahead, the soonest first; then settled, the latest first', () => {
    expect(inOrder.map(one => one.state.state)).toEqual([
      ...['overdue_unknown', 'overdue_unknown', 'overdue_unknown'],
      ...['due', 'due', 'cancelled', 'met_late'],
    ])
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), shuffled => {
        expect(shuffled.toSorted(byUrgency)).toEqual(inOrder)
      }),
    )
  })
})
