import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '@/lib/charts/frame'
import { CHARTS, chartOf } from '@/lib/charts/registry'
import { dayNumber } from '@/lib/core/plain-date'
import { LOCALES } from '@/lib/i18n/locale'
import { fixtureData, fixtureFrame, TODAY } from './fixture'

const cases = CHARTS.flatMap(chart => LOCALES.map(locale => ({ chart, locale, slug: chart.slug })))

function check(frame: Frame) {
  const [x0, x1] = frame.x.domain
  const [y0, y1] = frame.y.domain
  expect(JSON.parse(JSON.stringify(frame))).toEqual(frame)
  expect(x0).toBeLessThan(x1)
  for (const { at } of frame.x.ticks) expect(at >= x0 && at <= x1).toBe(true)
  for (const { at } of frame.y.ticks) expect(at >= y0 && at <= y1).toBe(true)
  for (const series of frame.series)
    for (const value of series.values) {
      if (series.shape !== 'coarse') expect(value.x0 >= x0 && value.x1 <= x1).toBe(true)
      for (const n of [value.value, value.low, value.high])
        if (typeof n === 'number') expect(n >= y0 && (n <= y1 || series.shape === 'coarse')).toBe(true)
    }
  for (const { x } of frame.marks) expect(x >= x0 && x <= x1).toBe(true)
  for (const span of [...frame.bands, ...frame.gaps])
    expect(span.x0 >= x0 && span.x1 <= x1 && span.x0 < span.x1).toBe(true)
  const opened = frame.series.flatMap(series => series.values.flatMap(value => value.href ?? []))
  const links = [...opened, ...frame.marks.map(mark => mark.href), ...frame.sources.map(source => source.href)]
  expect(links.every(href => href.startsWith(`/${frame.locale}/`))).toBe(true)
  expect(frame.title).not.toMatch(/undefined|null|NaN|charts\./)
  expect(frame.caption).not.toMatch(/undefined|null|NaN|charts\./)
}

describe.each(cases)('$slug in $locale', ({ chart, locale }) => {
  it('keeps what every surface relies on', () => {
    check(fixtureFrame(chart, locale))
  })

  it('keeps it for any window, grain, split and bound', () => {
    const first = dayNumber('2019-06-01')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2700 }),
        fc.integer({ min: 0, max: 2700 }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        fc.constantFrom('none', 'weapon', 'place', 'outcome', 'verification', 'scope', 'claimed_by'),
        fc.constantFrom('low', 'best', 'high'),
        (a, b, grain, stack, bounds) => {
          const day = (n: number) => new Date((first + n) * 86_400_000).toISOString().slice(0, 10)
          const time = { from: day(Math.min(a, b)), to: day(Math.max(a, b)) }
          check(fixtureFrame(chart, locale, { time, grain, stack, bounds }))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('draws an empty record', () => {
    const env = { prefs: { locale, digits: 'latn', months: 'iraqi' }, today: TODAY } as const
    const empty = { claims: { records: [], sums: {} } }
    const { commitments: _, responses: __, ...full } = fixtureData(chart.need(chart.defaults, TODAY))
    check(
      chart.frame(
        { ...full, ...empty, tallies: {}, forceLevels: [], milestones: [], coverage: [], sources: [] },
        chart.defaults,
        env,
      ),
    )
  })
})

// What is overdue is overdue by more days each day, whatever window it is looked at in: tests/charts/definitions/deadlines.test.ts.
describe.each(cases.filter(({ slug }) => slug !== 'deadlines'))('$slug in $locale', ({ chart, locale }) => {
  it('says the same whatever the day before the window’s end, except for what is still running', () => {
    const time = { from: '2023-10-01', to: '2024-02-29' }
    expect(fixtureFrame(chart, locale, { time }, '2026-11-22')).toEqual(
      fixtureFrame(chart, locale, { time }, '2027-05-01'),
    )
  })
})

it('finds charts by their promised slugs and nothing else', () => {
  expect(CHARTS.map(chart => chart.slug)).toEqual([
    'force-levels',
    'attacks',
    'strikes',
    'claimed-tallies',
    'deadlines',
    'attack-response',
  ])
  expect(chartOf('attacks')?.slug).toBe('attacks')
  expect(chartOf('nonsense')).toBeNull()
})
