import { describe, expect, it } from 'vitest'
import { unshownFilters } from '@/components/records/unshown-filters'
import { NAMES, readerOf } from '../fixtures'

describe('filters without a field in the form', () => {
  it('are said in words, in the language of the page', () => {
    const extra = { bucket: '2024-01', bounds: 'low', claimed_by: 'iri,unknown', scope_is: 'IQ', grain: 'month' }
    expect(unshownFilters(readerOf('en'), extra, NAMES)).toEqual([
      'period: January 2024',
      'only what is well supported and no possible duplicate',
      'Where it counts: Iraq',
      'claimant: Islamic Resistance in Iraq and No claim recorded',
    ])
    expect(unshownFilters(readerOf('ar'), extra, NAMES)).toContain('المدة: كانون الثاني 2024')
  })

  it('name the targets that are asked for, or left out', () => {
    expect(unshownFilters(readerOf('en'), { target: 'us_forces,us_and_coalition_forces' }, NAMES)).toEqual([
      'target: US forces and US and coalition forces',
    ])
    expect(unshownFilters(readerOf('en'), { target_not: 'diplomatic_mission' }, NAMES)).toEqual([
      'not: Diplomatic mission',
    ])
    expect(unshownFilters(readerOf('ar'), { target_not: 'diplomatic_mission' }, NAMES)).toEqual([
      'باستثناء: بعثة دبلوماسية',
    ])
  })

  it('name the records that no period can hold', () => {
    expect(unshownFilters(readerOf('en'), { bucket: 'none' }, NAMES)).toEqual(['Date too uncertain for the time axis'])
  })

  it('say nothing where there are none', () => {
    expect(unshownFilters(readerOf('en'), {}, NAMES)).toEqual([])
  })
})
