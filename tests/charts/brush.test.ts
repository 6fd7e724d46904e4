import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brushedWindow } from '@/lib/charts/brush'
import type { FrameSeries } from '@/lib/charts/frame'
import { dayNumber } from '@/lib/core/plain-date'

const [start, end] = [dayNumber('2024-01-01'), dayNumber('2024-04-01')]
const x = { domain: [start, end] as const, ticks: [], label: '' }
const months: FrameSeries = {
  key: 'total',
  label: '',
  color: 'doubt',
  shape: 'total',
  values: ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'].flatMap((day, index, all) => {
    const next = all[index + 1]
    return next ? [{ x0: dayNumber(day), x1: dayNumber(next), value: 1, label: '' }] : []
  }),
}

describe('a stroke across a chart', () => {
  it('takes whole periods, in whatever direction it was made', () => {
    const [a, b] = [dayNumber('2024-02-10'), dayNumber('2024-03-05')]
    const both = { from: '2024-02-01', to: '2024-03-31' }
    expect(brushedWindow({ x, series: [months] }, a, b)).toEqual(both)
    expect(brushedWindow({ x, series: [months] }, b, a)).toEqual(both)
  })

  it('takes the days under it where nothing is counted in periods', () => {
    const window = brushedWindow({ x, series: [] }, dayNumber('2024-02-10') + 0.4, dayNumber('2024-02-12') + 0.2)
    expect(window).toEqual({ from: '2024-02-10', to: '2024-02-12' })
  })

  it('stays within the picture and always holds a day', () => {
    fc.assert(
      fc.property(fc.double({ min: start - 50, max: end + 50, noNaN: true }), fc.nat({ max: 60 }), (a, width) => {
        const { from, to } = brushedWindow({ x, series: [months] }, a, a + width)
        fc.pre(from !== null && to !== null)
        expect(from <= to).toBe(true)
      }),
    )
  })
})
