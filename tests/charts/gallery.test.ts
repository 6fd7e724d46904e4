import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { GALLERY_STATES } from '@/lib/charts/gallery'
import { CHARTS } from '@/lib/charts/registry'

describe('the states of the gallery', () => {
  it('have keys of their own and can all be asked for by an address', () => {
    expect(new Set(GALLERY_STATES.map(state => state.key)).size).toBe(GALLERY_STATES.length)
    for (const { query } of GALLERY_STATES.filter(state => Object.keys(state.query).length > 0)) {
      expect(readAddress(query)).not.toEqual(readAddress({}))
    }
  })

  it('show each chart in its usual view, in the width of a phone and where there is nothing', () => {
    for (const { params } of CHARTS) {
      const keys = GALLERY_STATES.filter(state => state.params.every(param => params.includes(param))).map(
        state => state.key,
      )
      expect(keys).toEqual(expect.arrayContaining(['usual', 'narrow', 'empty']))
    }
  })

  it('hold a comparison, another bound, a narrowed view, another measure, the table and the other digits', () => {
    const keys = GALLERY_STATES.map(state => state.key)
    expect(keys).toEqual(expect.arrayContaining(['compare', 'bounds', 'filtered', 'measure', 'table', 'map', 'digits']))
    for (const { params } of GALLERY_STATES)
      expect(CHARTS.some(chart => params.every(param => chart.params.includes(param)))).toBe(true)
  })
})
