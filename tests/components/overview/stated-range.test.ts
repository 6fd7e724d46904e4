import { describe, expect, it } from 'vitest'
import { rangeOn } from '@/components/overview/stated-range'
import type { Frame } from '@/lib/charts/frame'
import { dayNumber } from '@/lib/core/plain-date'

const from = (date: string, low: number, high: number) => ({
  x0: dayNumber(date),
  x1: dayNumber(date) + 90,
  value: high,
  low,
  high,
  label: '',
})

const frame: Frame = {
  slug: 'force-levels',
  locale: 'en',
  title: '',
  subtitle: '',
  note: '',
  stacked: false,
  x: { domain: [0, 1], ticks: [], label: '' },
  y: { domain: [0, 1], ticks: [], label: '' },
  unit: '',
  series: [
    { key: 'points', label: '', color: 'force', shape: 'points', values: [from('2025-07-01', 1, 2)] },
    {
      key: 'range',
      label: '',
      color: 'force',
      shape: 'range',
      values: [from('2025-01-01', 2400, 2500), from('2025-07-01', 2000, 2500)],
    },
  ],
  marks: [],
  bands: [],
  gaps: [],
  unplaced: [],
  asOf: '2026-03-20',
  caption: '',
  revision: 1,
  sources: [],
}

describe('the range of what reports of a quarter state', () => {
  it('is that of the band which holds the day', () => {
    expect(rangeOn(frame, '2025-08-31')).toEqual({ low: 2000, high: 2500 })
    expect(rangeOn(frame, '2025-01-01')).toEqual({ low: 2400, high: 2500 })
  })

  it('is none where no band holds it', () => {
    expect([rangeOn(frame, '2026-08-31'), rangeOn(frame, null), rangeOn(undefined, '2025-08-31')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
