import { describe, expect, it } from 'vitest'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import { chartTravel, travelling } from '@/lib/charts/travel'

describe('filters that links take along', () => {
  it('are those that the address states, written one way, without how a chart is drawn', () => {
    expect(
      travelling({
        from: '2024-01',
        place: ['erbil', 'ain-al-asad'],
        scope: 'IQ',
        grain: 'week',
        stack: 'weapon',
        rev: '3',
      }),
    ).toEqual({ time: '2024-01-01..latest', place: 'ain-al-asad,erbil', scope: 'IQ' })
    expect(travelling(new URLSearchParams('bounds=low&q=Tower 22&kind=attack'))).toEqual({
      ...{ bounds: 'low', q: 'Tower 22', kind: 'attack' },
    })
    expect(travelling({})).toEqual({})
    expect(travelling({ time: 'last week', kind: 'rain' })).toEqual({})
  })

  it('leave out what a chart means anyway, but for an area that it begins with', () => {
    const filters = { scope: 'theatre', bounds: 'best', weapon: 'drone' }
    for (const chart of CHARTS)
      expect(chartTravel(chart, filters)).toEqual(
        chart.slug === 'force-levels' ? { weapon: 'drone', scope: 'theatre' } : { weapon: 'drone' },
      )
    const levels = chartOf('force-levels')
    expect(levels && chartTravel(levels, { scope: 'IQ' })).toEqual({ scope: 'IQ' })
  })
})
