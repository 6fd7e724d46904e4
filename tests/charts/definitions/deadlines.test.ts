// Subject: lib/charts/definitions/deadlines.ts, lib/charts/deadline-lanes.ts, lib/charts/deadline-frame.ts, lib/charts/deadline-table.ts
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlines } from '@/lib/charts/definitions/deadlines'
import { dayNumber, fromDayNumber } from '@/lib/core/plain-date'
import { fixtureData, fixtureFrame, TODAY } from '../fixture'

const frame = fixtureFrame(deadlines, 'en')
const heads = frame.lanes?.heads ?? []
const head = (part: string) => heads.find(one => one.label.includes(part))
const values = (key: string) => frame.series.find(series => series.key === key)?.values ?? []

describe('lanes', () => {
  it('stand in order of urgency: overdue, then ahead, then settled', () => {
    expect(heads.map(one => one.label.replace('Fixture: ', ''))).toEqual([
      'the last phase ends',
      'an old cut',
      'the mission ends',
      'half done',
      'units leave the base',
      'dropped',
    ])
    expect(heads.map(one => one.alarm)).toEqual([true, true, false, false, false, false])
  })

  it('say their state in words, with days', () => {
    expect(head('last phase')?.state).toBe('Due date passed 53 days ago; no sourced outcome')
    expect(head('mission')?.state).toBe('Due in 129 days')
    expect(head('units')?.state).toBe('Met 124 days late')
    expect(frame.title).toBe('2 stated due dates have passed without a sourced outcome, the latest 53 days ago')
    expect(fixtureFrame(deadlines, 'ar').title).toBe('انقضى موعدان معلنان بلا نتيجة موثقة، آخرهما قبل 53 يوماً')
  })

  it('lie one under the other without gaps, each with a row for every statement', () => {
    const whole = fixtureFrame(deadlines, 'en', { time: { from: null, to: '2028-01-31' } })
    const lanes = whole.lanes?.heads ?? []
    expect(lanes).toHaveLength(8)
    expect(lanes[0]?.top).toBe(whole.y.domain[1])
    expect(lanes.at(-1)?.foot).toBe(0)
    expect(lanes.slice(1).map(lane => lane.top)).toEqual(lanes.slice(0, -1).map(lane => lane.foot))
    const rows = whole.series.flatMap(series => series.values.map(value => value.value))
    expect(new Set(rows).size).toBe(rows.length)
    for (const { value, id } of whole.series.flatMap(series => series.values)) {
      const own = lanes.find(lane => lane.key === id)
      expect(own && (value ?? -1) > own.foot && (value ?? -1) < own.top).toBe(true)
    }
  })
})

describe('a statement', () => {
  it('runs from the day it was made to the last day that keeps it', () => {
    const first = values('statement').find(value => value.label.includes('Stated 6 Sep 2024: by September 2025'))
    expect(first).toMatchObject({ x0: dayNumber('2024-09-06') + 0.5, x1: dayNumber('2025-09-30') + 0.5 })
    expect(first?.href).toBe('/en/entries/IWM-M-9101')
    expect(first?.source).toMatch(/^Fixture Agency/)
  })

  it('shows doubt about its ends, and its condition', () => {
    const within = values('statement').find(value => value.label.includes('in September 2025'))
    expect(within?.end).toEqual([dayNumber('2025-09-01'), dayNumber('2025-10-01')])
    const month = values('statement').find(value => value.label.includes('Stated Sep 2024'))
    expect(month?.start).toEqual([dayNumber('2024-09-01'), dayNumber('2024-10-01')])
    const tied = values('statement').filter(value => value.conditional)
    expect(tied.map(value => value.label)).toEqual([expect.stringContaining('(under a condition)')])
    const undated = values('statement').find(value => value.label.includes('on an unknown day'))
    expect(undated?.x0).toBe(undated?.x1)
  })

  it('is cut to the window, and says so', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(n => fromDayNumber(dayNumber('2020-01-01') + n))
        const part = fixtureFrame(deadlines, 'en', { time: { from: from ?? null, to: to ?? null } })
        for (const value of part.series.flatMap(series => series.values)) {
          expect(value.x0 >= part.x.domain[0] && value.x1 <= part.x.domain[1] && value.x0 <= value.x1).toBe(true)
          if (value.cut === 'end' || value.cut === 'both') expect(value.x1).toBe(part.x.domain[1])
          if (value.cut === 'start' || value.cut === 'both') expect(value.x0).toBe(part.x.domain[0])
        }
        expect((part.lanes?.heads.length ?? 0) + (part.unplaced[0]?.value ?? 0)).toBe(8)
      }),
      { numRuns: 40 },
    )
  })
})

it('measures the slip from the date in force to the day it was done, and the wait to today', () => {
  expect(values('late')).toMatchObject([
    { x0: dayNumber('2025-09-15') + 0.5, x1: dayNumber('2026-01-17') + 0.5, short: '124 days' },
  ])
  expect(values('overdue').map(value => value.x1)).toEqual([dayNumber(TODAY) + 0.5, dayNumber(TODAY) + 0.5])
  expect(values('overdue')[1]?.cut).toBe('start')
  const later = fixtureFrame(deadlines, 'en', {}, '2027-01-05')
  expect(later.lanes?.heads.find(one => one.label.includes('last phase'))?.state).toContain('97 days ago')
  expect(later.lanes?.heads.find(one => one.label.includes('units'))?.state).toBe('Met 124 days late')
})

it('leaves out what lies outside the window or the area, and says how to see it', () => {
  expect(frame.unplaced).toMatchObject([{ value: 2, href: expect.stringContaining('time=earliest..') }])
  const kri = fixtureFrame(deadlines, 'en', { scope: 'IQ-KRI' })
  expect(kri.lanes?.heads.map(one => one.key)).toEqual(['IWM-M-9102'])
  const none = fixtureFrame(deadlines, 'en', { scope: 'SY' })
  expect(kri.title).toBe('One stated due date passed 53 days ago without a sourced outcome')
  expect(none.title).toBe('No commitment with a stated due date in this window')
})

it('hatches the time that nobody followed up to today, and none that is still to come', () => {
  expect(frame.gaps.map(gap => [gap.x0, gap.x1])).toEqual([[dayNumber('2026-03-21'), dayNumber(TODAY)]])
})

it('tabulates every statement with who made it, its report and the outcome', () => {
  const rows = frame.table?.rows.filter(row => row.head.text === 'Fixture: units leave the base') ?? []
  expect(rows).toHaveLength(4)
  expect(rows[0]?.cells.map(cell => cell.text)).toEqual([
    '6 Sep 2024',
    'by September 2025',
    'first date',
    'Fixture Office',
    expect.stringMatching(/^Fixture Agency/),
    '',
  ])
  expect(rows.at(-1)?.cells.at(-1)?.text).toBe('Met 124 days late')
  expect(rows[0]?.cells[4]?.href).toMatch(/^\/en\/sources\/fixture-/)
  expect(frame.sentences).toContain(
    'Fixture: units leave the base: Met 124 days late. 4 statements, first 30 September 2025; in force 15 September 2025, moved by 15 days.',
  )
})

it('rests on each row from the top down, and opens its record', () => {
  const stops = frame.lanes?.stops ?? []
  expect(stops).toHaveLength(frame.series.flatMap(series => series.values).length)
  expect(stops.map(stop => stop.y)).toEqual(stops.map(stop => stop.y).toSorted((a, b) => b - a))
  expect(stops[0]).toMatchObject({ title: 'Fixture: the last phase ends', href: '/en/entries/IWM-M-9102' })
})

it('draws no more lanes than can be read, the most urgent ones, and counts the others', () => {
  const data = fixtureData(deadlines.need(deadlines.defaults, TODAY))
  const many = Array.from({ length: 8 }, () => data.commitments ?? []).flat()
  const env = { prefs: { locale: 'en', digits: 'latn', months: 'iraqi' }, today: TODAY } as const
  const full = deadlines.frame({ ...data, commitments: many }, deadlines.defaults, env)
  expect(full.lanes?.heads).toHaveLength(30)
  expect(full.lanes?.heads.slice(0, 16).every(one => one.alarm)).toBe(true)
  expect(full.unplaced[0]).toMatchObject({
    label: '18 commitments more than can be drawn: shorten the window',
    value: 18,
  })
})
