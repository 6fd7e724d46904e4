import { describe, expect, it } from 'vitest'
import { counterKey, counterOf, questionOf, sumEvents, windowOfClaim } from '@/lib/domain/claim-question'
import { METRIC } from '@/lib/domain/vocabularies/tally-claim'
import { attack, strike } from './sample'

const CLAIM = {
  claimant: 'iri',
  metric: 'operations_claimed',
  scope: 'theatre',
  date_min: '2024-01-14',
  date_max: '2024-01-14',
  window_start_min: '2023-10-01',
  window_start_max: '2023-10-31',
  window_end_edtf: null,
  window_end_min: null,
  window_end_max: null,
} as const

describe('what is counted for a claim', () => {
  it('is its scope, its window and what its metric counts', () => {
    expect(questionOf(CLAIM)).toEqual({
      ok: true,
      value: {
        counter: { of: 'claimed', by: 'iri' },
        scope: 'theatre',
        window: { from: '2023-10-01', lateFrom: '2023-10-31', earlyTo: '2024-01-14', to: '2024-01-14' },
      },
    })
    expect(windowOfClaim({ ...CLAIM, window_start_min: '2024-02-01', window_start_max: '2024-02-01' })).toBeNull()
  })

  it('has one counter, or none, for every metric of the codebook', () => {
    const codes = Object.keys(METRIC).filter((code): code is keyof typeof METRIC => Object.hasOwn(METRIC, code))
    const keys = codes.map(metric => {
      const counter = counterOf({ metric, claimant: 'iri' })
      return counter.ok ? counterKey(counter.value) : counter.error
    })
    expect(keys).toEqual([
      ...['us_forces', 'coalition_bases', 'us_bases', 'claimed:iri', 'injured', 'strikes'],
      ...['metric_not_counted', 'metric_not_counted'],
    ])
  })
})

describe('sumEvents', () => {
  it('adds up by dates and scope, apart what was stopped and what may be counted twice', () => {
    const events = [
      attack('2024-01-10', { outcome: 'intercepted' }),
      attack('2024-01-10', { possible_duplicate: true }),
      attack('2024-01-10', { verification: 'contested', outcome: 'failed' }),
      attack('2024-01-10', { verification: 'discounted' }),
      attack('2024-01-10', { scope: 'SY' }),
      attack('2024-01-10', { target_type: 'diplomatic_mission' }),
      attack('2024-01-10', { target_type: 'state_force' }),
      attack('2024-01-10', { target_type: 'host_base' }),
      attack('2024-01-10', { target_type: 'coalition_forces', verification: 'contested' }),
      strike('2024-01-10'),
    ]
    const day = { date_min: '2024-01-10', date_max: '2024-01-10' }
    expect(sumEvents(events, { of: 'us_forces' })).toEqual([
      { ...day, scope: 'IQ', low: 1, value: 2, high: 5, unsure: 1, stopped: 1, doubled: 1 },
      { ...day, scope: 'SY', low: 1, value: 1, high: 1, unsure: 0, stopped: 0, doubled: 0 },
    ])
    expect(sumEvents(events, { of: 'us_bases' })).toEqual(sumEvents(events, { of: 'us_forces' }))
    expect(sumEvents(events, { of: 'injured' })).toEqual([])
  })
})
