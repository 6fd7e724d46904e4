import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDayNumber } from '@/lib/core/plain-date'
import { compareSums } from '@/lib/domain/claim-comparison'
import { sumEvents } from '@/lib/domain/claim-question'
import { countAt } from '@/lib/domain/cumulative'
import { firstDayText, yardstickOf, yardstickSteps, yardstickToken } from '@/lib/domain/yardstick'
import { anyEvents, attack } from './sample'

const CLAIM = {
  claimant: 'pentagon',
  metric: 'attacks_on_us_forces',
  comparator: '=',
  value: 130,
  scope: 'IQ+SY',
  date_min: '2024-01-11',
  date_max: '2024-01-11',
  window_start_min: '2023-10-17',
  window_start_max: '2023-10-17',
  window_end_edtf: '2024-01-11',
  window_end_min: '2024-01-11',
  window_end_max: '2024-01-11',
  definition_note_en: null,
  definition_note_ar: null,
} as const

type Claim = Parameters<typeof compareSums>[0]
const yardstick = (claim: Partial<Claim> = {}) => {
  const found = yardstickOf({ ...CLAIM, ...claim })
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('the name of a yardstick', () => {
  it('says in words what claims under it share', () => {
    expect(yardstickToken(yardstick())).toBe('attacks_on_us_forces.IQ.SY.2023-10-17')
    const month = { window_start_min: '2023-10-01', window_start_max: '2023-10-31' }
    expect(
      yardstickToken(yardstick({ ...month, scope: 'theatre', metric: 'operations_claimed', claimant: 'iri' })),
    ).toBe('operations_claimed.by-iri.theatre.2023-10')
    expect(firstDayText({ from: '2023-10-03', lateFrom: '2023-10-09' })).toBe('2023-10-03_2023-10-09')
  })

  it('names the claimant only where the count depends on it', () => {
    expect(yardstickToken(yardstick({ claimant: 'us' }))).toBe(yardstickToken(yardstick()))
  })

  it('is given to a claim without a number, and to none that cannot be compared', () => {
    expect(yardstickOf({ ...CLAIM, scope: null })).toEqual({ ok: false, error: 'no_scope' })
    expect(yardstickOf({ ...CLAIM, metric: 'attacks_in_erbil' })).toEqual({ ok: false, error: 'metric_not_counted' })
  })
})

describe('the running count under a yardstick', () => {
  it('holds at the end of a claim what the claim is compared with', () => {
    const day = fc.integer({ min: 19_480, max: 20_300 }).map(fromDayNumber)
    fc.assert(
      fc.property(
        anyEvents,
        fc.tuple(day, day, day, day).map(days => days.sort()),
        fc.constantFrom(
          ...(['attacks_on_us_forces', 'attacks_on_us_bases', 'attacks_on_coalition_bases'] as const),
          ...(['us_airstrikes', 'us_personnel_injured', 'operations_claimed'] as const),
        ),
        fc.constantFrom('IQ', 'IQ+SY', 'theatre', 'IQ-federal'),
        (events, [from, lateFrom, earlyTo, to], metric, scope) => {
          const claim = {
            ...{ ...CLAIM, metric, scope, claimant: 'iri', window_start_min: from ?? null },
            ...{ window_start_max: lateFrom ?? null, window_end_min: earlyTo ?? null, window_end_max: to ?? null },
          }
          const compared = compareSums(claim, ({ counter }) => sumEvents(events, counter))
          if (!compared.ok) throw new Error(compared.error)
          const stick = yardstick(claim)
          const steps = yardstickSteps(stick, sumEvents(events, stick.counter))
          expect(steps[0]?.date).toBe(from)
          expect({
            low: countAt(steps, earlyTo ?? '').low,
            value: countAt(steps, to ?? '').value,
            high: countAt(steps, to ?? '').high,
          }).toEqual(compared.value.own)
        },
      ),
    )
  })

  it('takes what began before the window for possible from its first day', () => {
    const events = [attack('', { date_min: '2023-10-01', date_max: '2023-10-31' }), attack('2023-10-20')]
    expect(yardstickSteps(yardstick(), sumEvents(events, { of: 'us_forces' }))).toEqual([
      { date: '2023-10-17', low: 0, value: 0, high: 1 },
      { date: '2023-10-20', low: 1, value: 1, high: 2 },
    ])
  })
})
