import { describe, expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { strikes } from '@/lib/charts/definitions/strikes'
import { eventFrame, eventNeed } from '@/lib/charts/event-frame'
import type { Frame } from '@/lib/charts/frame'
import { stopsOf } from '@/lib/charts/stops'
import type { View } from '@/lib/charts/view'
import { bucketGrain } from '@/lib/core/grain'
import { dayNumber } from '@/lib/core/plain-date'
import { fixtureData, fixtureFrame, TODAY } from './fixture'

const sumOf = (frame: Frame, shape: string): number =>
  frame.series
    .filter(series => series.shape === shape)
    .flatMap(series => series.values)
    .reduce((sum, value) => sum + (value.value ?? 0), 0)

const views: readonly Partial<View>[] = [
  {},
  { stack: 'none' },
  { stack: 'place' },
  { grain: 'day' },
  { grain: 'week', stack: 'outcome' },
  { grain: 'year' },
  { bounds: 'low' },
  { bounds: 'high', grain: 'day', time: { from: '2023-10-01', to: '2024-06-30' } },
]

describe('counts', () => {
  it.each(views)('%j: bars, wide marks and what has no place add up to the tally', view => {
    const asked = { ...attacks.defaults, ...view }
    const rows = fixtureData(attacks.need(asked, TODAY)).tallies.main ?? []
    const pick = asked.bounds === 'best' ? 'value' : asked.bounds
    const total = rows.reduce((sum, row) => sum + row[pick], 0)
    const frame = fixtureFrame(attacks, 'en', view)
    const beside = frame.unplaced.reduce((sum, item) => sum + item.value, 0)
    expect(total).toBeGreaterThan(0)
    expect(sumOf(frame, 'bars') + sumOf(frame, 'coarse') + beside).toBe(total)
    expect(sumOf(frame, 'total')).toBe(sumOf(frame, 'bars'))
  })

  it.each([
    ['day', 1],
    ['week', 7],
    ['month', 31],
  ] as const)('never puts a record known to the month or year into a bar of a %s', (grain, longest) => {
    const time = { from: '2023-12-01', to: '2024-12-31' }
    const view = { ...attacks.defaults, grain, time }
    const rows = fixtureData(attacks.need(view, TODAY)).tallies.main ?? []
    const wide = rows.filter(row => row.bucket !== null && bucketGrain(row.bucket) !== grain)
    const frame = fixtureFrame(attacks, 'en', view)
    expect(wide.length).toBeGreaterThan(0)
    expect(sumOf(frame, 'coarse')).toBe(wide.reduce((sum, row) => sum + row.value, 0))
    const bars = frame.series.filter(series => series.shape === 'bars').flatMap(series => series.values)
    expect(Math.max(...bars.map(value => value.x1 - value.x0))).toBeLessThanOrEqual(longest)
  })
})

describe('time that is not zero but unknown', () => {
  const frame = fixtureFrame(attacks, 'en')
  const totals = frame.series.find(series => series.shape === 'total')?.values ?? []
  const of = (day: string) => totals.find(value => value.x0 === dayNumber(day))

  it('gives no number for a month that nobody watched, and 0 for one that was', () => {
    expect(of('2024-12-01')).toMatchObject({ value: null, label: 'December 2024: not covered, so not known' })
    expect(of('2024-03-01')).toMatchObject({ value: 0, label: 'March 2024: no attacks' })
    expect(of('2026-03-01')?.label).toContain('20 of 31 days covered')
  })

  it('says of a thinly watched month at each mark and stop that its number is one, in both languages', () => {
    expect(of('2025-02-01')?.label).toMatch(/^February 2025: .* · thinly covered$/)
    const time = { from: '2024-04-01', to: '2024-07-31' }
    const quarter = fixtureFrame(attacks, 'en', { time, grain: 'year' })
    expect(stopsOf(quarter).map(stop => stop.title)).toEqual([
      expect.stringMatching(/ · thinly covered on 61 of 122 days$/),
    ])
    expect(stopsOf(fixtureFrame(attacks, 'ar', { time })).map(stop => stop.title)).toEqual(
      ['نيسان', 'أيار', 'حزيران', 'تموز'].map(month =>
        ['أيار', 'حزيران'].includes(month)
          ? expect.stringMatching(new RegExp(`^${month} 2024: .* · رصد ضعيف$`))
          : expect.not.stringContaining('رصد ضعيف'),
      ),
    )
  })

  it('hatches it, and the month that is running, up to the end of the axis', () => {
    expect(frame.gaps.map(gap => gap.reason)).toEqual(['thin', 'uncovered', 'thin', 'uncovered', 'running'])
    expect(frame.gaps.at(-2)).toMatchObject({ x0: dayNumber('2026-03-21'), x1: dayNumber('2026-11-01') })
    expect(frame.gaps.at(-1)?.x1).toBe(frame.x.domain[1])
    expect(frame.asOf).toBe('2026-03-20')
  })
})

describe('the finding', () => {
  it('is computed, in both languages', () => {
    expect(fixtureFrame(attacks, 'en').title).toBe(
      'Recorded attacks peaked at 41 in January 2024; 14 in March 2026, the last month covered (20 of 31 days covered)',
    )
    expect(fixtureFrame(attacks, 'ar').title).toBe(
      'بلغت الهجمات المسجلة ذروتها في كانون الثاني 2024: 41 هجوماً؛ وفي آذار 2026، آخر شهر مرصود: 14 هجوماً (رُصد 20 من 31 يوماً)',
    )
    expect(fixtureFrame(strikes, 'ar', { digits: 'arab', months: 'international' }).title).toContain(
      'يناير ٢٠٢٤: ٤١ ضربة',
    )
  })

  it('says on a day, in the week and in a month or a year', () => {
    const time = { from: '2023-12-01', to: '2024-02-04' }
    const title = (grain: 'day' | 'week' | 'month' | 'year') => fixtureFrame(attacks, 'en', { time, grain }).title
    expect(title('day')).toMatch(
      /^Recorded attacks peaked at \d+ on \d+ \w+ 20\d\d; \w+ on 4 February 2024, the last day/,
    )
    expect(title('week')).toMatch(/^Recorded attacks peaked at \d+ in the week of \d+ \w+ 20\d\d; \w+ in the week of /)
    expect(title('month')).toMatch(/peaked at \d+ in \w+ 20\d\d; \w+ in February 2024/)
    expect(title('year')).toMatch(/(?:peaked|highest).* \d+ in 20\d\d/)
    expect(
      fixtureFrame(attacks, 'en', { time: { from: '2023-12-01', to: '2023-12-25' }, grain: 'week' }).title,
    ).not.toMatch(/ in week/)
  })

  it('does not take the end of the window for the end of the record', () => {
    const early = fixtureFrame(attacks, 'en', { time: { from: '2023-10-01', to: '2024-02-29' } })
    expect(early.title).toBe('Recorded attacks peaked at 41 in January 2024; 10 in February 2024, the last month shown')
  })

  it('says so where nothing was recorded or nobody looked', () => {
    const quiet = { time: { from: '2022-02-01', to: '2022-03-31' } }
    expect(fixtureFrame(attacks, 'en', quiet).title).toBe('No attacks recorded from 1 February 2022 to 31 March 2022')
    const thin = { time: { from: '2025-03-01', to: '2025-04-30' } }
    expect(fixtureFrame(attacks, 'en', thin).title).toMatch(/ \(thinly watched\)$/)
    expect(fixtureFrame(attacks, 'ar', thin).title).toMatch(/ \(رصد ضعيف\)$/)
    const dark = { time: { from: '2026-05-01', to: '2026-06-30' } }
    expect(fixtureFrame(attacks, 'en', dark).title).toContain('a period that nobody has covered yet')
  })

  it('says in the subtitle what was divided, bounded, filtered or widened', () => {
    const view = { bounds: 'low', weapon: ['drone'], grain: 'day', time: { from: null, to: null } } as const
    expect(fixtureFrame(attacks, 'en', view).subtitle).toMatch(
      /per month.*by weapon.*well supported.*window is long.*filtered/,
    )
  })
})

it('opens exactly the records that a bar counts', () => {
  const frame = fixtureFrame(attacks, 'ar', { weapon: ['drone', 'rocket'], scope: 'IQ', rev: 5, bounds: 'high' })
  const href = frame.series.find(series => series.key === 'drone')?.values[0]?.href
  const { pathname, searchParams } = new URL(href ?? '', 'https://example.org')
  expect(pathname).toBe('/ar/entries')
  expect(Object.fromEntries(searchParams)).toEqual({
    kind: 'attack',
    grain: 'month',
    bucket: '2023-10',
    from: '2023-10-01',
    to: TODAY,
    scope: 'IQ',
    weapon: 'drone',
    bounds: 'high',
    rev: '5',
  })
})

it('asks for one tally with the window, filters and split of the view', () => {
  const view = { ...attacks.defaults, weapon: ['drone'], time: { from: '2024-01-01', to: null } }
  expect(eventNeed('attack', view, TODAY)).toEqual({
    tallies: {
      main: {
        kind: 'attack',
        measure: 'events',
        grain: 'month',
        split: 'weapon',
        filters: { from: '2024-01-01', to: TODAY, weapon: ['drone'] },
        scope: 'theatre',
      },
    },
    forceLevels: false,
    milestones: true,
  })
})

it('keeps rows without a bucket beside the picture', () => {
  const data = { ...fixtureData(eventNeed('attack', attacks.defaults, TODAY)) }
  const rows = [{ bucket: null, key: 'drone', value: 3, low: 1, high: 4 }]
  const env = { prefs: { locale: 'en', digits: 'latn', months: 'iraqi' }, today: TODAY } as const
  const frame = eventFrame('attacks', 'attack', '', { ...data, tallies: { main: rows } }, attacks.defaults, env)
  expect(frame.unplaced).toEqual([
    {
      label: 'Date too uncertain for the time axis',
      value: 3,
      records: 3,
      href: expect.stringContaining('bucket=none'),
    },
  ])
})
