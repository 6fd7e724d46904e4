import { describe, expect, it } from 'vitest'
import { type BaseEvidence, baseState } from '@/lib/domain/base-status'

const record = (says: BaseEvidence['says'], date: string): BaseEvidence => ({
  place: 'harir',
  says,
  date,
  event_id: `IWM-${says}-${date}`,
})

describe('the status of a base', () => {
  it('is unknown where no record speaks of it, or none did by that day', () => {
    expect(baseState([], '2026-01-01')).toEqual({ status: 'unknown', from: null })
    expect(baseState([record('handover', '2026-02-01')], '2026-01-01').status).toBe('unknown')
  })

  it('is handed over from the day of the handover, and names the record', () => {
    const all = [record('presence', '2025-10-31'), record('handover', '2026-01-17')]
    expect(baseState(all, '2026-01-16')).toEqual({ status: 'open', from: all[0] })
    expect(baseState(all, '2026-01-17')).toEqual({ status: 'handed_over', from: all[1] })
    expect(baseState(all, '2036-01-17').status).toBe('handed_over')
  })

  it('opens again where forces are recorded after a handover', () => {
    const all = [record('handover', '2020-03-26'), record('presence', '2021-05-01')]
    expect(baseState(all, '2021-06-01')).toEqual({ status: 'open', from: all[1] })
  })

  it('is not held open by a record older than a year', () => {
    const all = [record('presence', '2024-11-10')]
    expect(baseState(all, '2025-11-10').status).toBe('open')
    expect(baseState(all, '2025-11-11')).toEqual({ status: 'unknown', from: all[0] })
  })

  it('is not settled by a disputed handover, which is named', () => {
    const doubtful = record('doubtful', '2023-10-20')
    expect(baseState([doubtful], '2024-01-01')).toEqual({ status: 'unknown', from: doubtful })
    const all = [doubtful, record('presence', '2024-01-05')]
    expect(baseState(all, '2024-02-01')).toEqual({ status: 'open', from: all[1] })
  })
})
