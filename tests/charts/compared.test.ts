import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { legendOf } from '@/lib/charts/legend'
import { stopsOf } from '@/lib/charts/stops'
import { summaryOf } from '@/lib/charts/summary'
import { tableOf } from '@/lib/charts/table'
import type { View } from '@/lib/charts/view'
import { GRAINS } from '@/lib/core/grain'
import { dayNumber, fromDayNumber } from '@/lib/core/plain-date'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

const prefs = defaultPreferences('en')
const VIEW: Partial<View> = {
  stack: 'none',
  time: { from: '2023-10-01', to: '2024-02-29' },
  compare: { from: '2024-10-01', to: '2025-02-28' },
}
const frame = (view: Partial<View> = {}) => fixtureFrame(attacks, 'en', { ...VIEW, ...view })
const then = (view: Partial<View> = {}) => frame(view).series.find(series => series.shape === 'then')

describe('a chart compared with another period', () => {
  it('sets the first period of one over the first of the other', () => {
    const total = frame().series.find(series => series.shape === 'total')
    expect(then()?.values.map(({ x0, x1 }) => [x0, x1])).toEqual(total?.values.map(({ x0, x1 }) => [x0, x1]))
    expect(then()?.values.map(({ period, value }) => [period, value])).toEqual([
      ['October 2024', 7],
      ['November 2024', 3],
      // Nobody watched it.
      ['December 2024', null],
      ['January 2025', 0],
      ['February 2025', 0],
    ])
    expect(then()?.values[0]?.href).toContain('bucket=2024-10')
    expect(then()?.values[0]?.href).toContain('from=2024-10-01')
  })

  it('says both totals, and what of the second was not covered', () => {
    expect(frame().title).toBe(
      'Recorded attacks: 150 from 1 Oct 2023 to 29 Feb 2024, against 10 (120 of 151 days covered) from 1 Oct 2024 to 28 Feb 2025',
    )
    const sentences = summaryOf(frame(), prefs)
    expect(sentences).toContain('January 2024: 41; January 2025: 0.')
    expect(sentences).toContain('December 2023: 37; December 2024: not covered.')
    expect(sentences.find(sentence => sentence.startsWith('In all 150 against 10'))).toBeDefined()
  })

  it('is not zero but unknown where nobody watched at all', () => {
    const dark = frame({ compare: { from: '2012-01-01', to: '2012-05-31' } })
    expect(dark.title).toContain('against an unknown number (not covered) from 1 Jan 2012 to 31 May 2012')
    expect(dark.compared?.total.before).toBeNull()
    expect(summaryOf(dark, prefs).join(' ')).toContain(
      'In all 150 against an unknown number (not covered) in the period',
    )
    expect(
      tableOf(dark, prefs)
        .foot?.cells.slice(-3)
        .map(cell => cell.text),
    ).toEqual(['1 Jan 2012 to 31 May 2012', 'not covered', ''])
  })

  it('adds columns to the table that reconcile with it', () => {
    const table = tableOf(frame(), prefs)
    expect(table.columns.slice(-3).map(column => column.label)).toEqual(['Compared with', 'Then', 'Difference'])
    expect(table.rows[0]?.cells.slice(-3).map(cell => cell.text)).toEqual(['October 2024', '7', '19 more'])
    expect(table.rows[2]?.cells.slice(-3).map(cell => cell.text)).toEqual(['December 2024', 'not covered', ''])
    const columns = table.rows.map(row => Number(row.cells.at(-2)?.text) || 0)
    expect(table.foot?.cells.at(-2)?.text).toBe(String(columns.reduce((sum, n) => sum + n, 0)))
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1)
  })

  it('says that a total of thinly watched time alone is one', () => {
    const time = { from: '2023-10-01', to: '2023-12-31' }
    expect(frame({ time, compare: { from: '2025-04-01', to: '2025-06-30' } }).title).toMatch(/\d+ \(thinly watched\)/)
    expect(frame({ time, compare: { from: '2024-07-01', to: '2024-09-30' } }).title).not.toContain('thinly')
  })

  it('cuts a longer period to as many, and says so', () => {
    const long = frame({ compare: { from: '2024-04-01', to: null } })
    expect(long.series.find(series => series.shape === 'then')?.values).toHaveLength(5)
    expect(long.subtitle).toContain('1 Apr 2024 to 31 Aug 2024, cut to the same number of periods')
    expect(then({ compare: { from: '2024-10-01', to: '2024-10-31' } })?.values).toHaveLength(1)
  })

  it('counts both at one grain, and keeps apart what is known less exactly', () => {
    const weeks = frame({
      grain: 'week',
      time: { from: '2023-11-06', to: '2024-01-28' },
      compare: { from: '2024-04-29', to: '2024-07-21' },
    })
    expect(weeks.compared?.coarse.map(value => [value.period, value.value])).toEqual([['May 2024', 1]])
    expect(weeks.unplaced.map(item => item.label)).toContain(
      'May 2024, in the period compared, date known less exactly',
    )
    const table = tableOf(weeks, prefs)
    const column = table.rows.map(row => Number(row.cells.at(-2)?.text) || 0)
    expect(table.foot?.cells.at(-2)?.text).toBe(String(column.reduce((sum, n) => sum + n, 0)))
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1)
  })

  it('has its own entry in the legend, and its line in the details', () => {
    const legend = legendOf(frame(), prefs)
    expect(legend.series.map(series => series.key)).toEqual(['all', 'then'])
    expect(legend.signs.map(({ sign }) => sign)).toContain('then_uncovered')
    expect(stopsOf(frame())[0]?.lines).toEqual([
      {
        key: 'then',
        text: expect.stringMatching(/^October 2024: 7 attacks/),
        color: 'neutral',
        href: expect.stringContaining('bucket=2024-10'),
      },
    ])
    expect(stopsOf(frame({ stack: 'weapon' }))[0]?.lines[0]?.key).toBe('then')
  })

  it('counts what lies in a bucket that the period ends, or begins, inside of', () => {
    const days = { time: { from: '2024-01-01', to: '2024-02-15' }, compare: { from: '2023-11-01', to: '2023-12-20' } }
    const alone = frame({ time: days.compare, compare: null }).series.find(series => series.shape === 'total')
    expect(then(days)?.values.map(({ value }) => value)).toEqual(alone?.values.map(({ value }) => value))
    expect(then(days)?.values.map(({ value }) => value)).toEqual([36, 28])
    const late = { from: '2023-11-10', to: '2023-12-31' }
    expect(then({ ...days, compare: late })?.values.map(({ value }) => value)).toEqual(
      frame({ time: late, compare: null })
        .series.find(series => series.shape === 'total')
        ?.values.map(({ value }) => value),
    )
  })

  it('is equal to itself, in every window and at every grain, to the last record', () => {
    const start = dayNumber('2023-09-20')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 380 }),
        fc.constantFrom(...GRAINS),
        fc.constantFrom('low', 'best', 'high'),
        (from, days, grain, bounds) => {
          const time = { from: fromDayNumber(start + from), to: fromDayNumber(start + from + days) }
          const same = frame({ time, compare: time, grain, bounds })
          const { now, before } = same.compared?.total ?? {}
          const total = same.series.find(series => series.shape === 'total')
          const second = same.series.find(series => series.shape === 'then')
          expect(second?.values.map(({ value }) => value)).toEqual(total?.values.map(({ value }) => value))
          expect(before ?? now).toBe(now)
          const coarse = same.series.find(series => series.shape === 'coarse')
          expect(same.compared?.coarse.map(({ value }) => value)).toEqual(
            coarse?.values.map(({ value }) => value) ?? [],
          )
          const undated = same.unplaced.filter(item => item.href?.includes('bucket=none')).map(({ value }) => value)
          expect(undated.length === 0 || (undated.length === 2 && undated[0] === undated[1])).toBe(true)
        },
      ),
    )
  })

  it('counts of a cut period what surely lies in what is shown, and names what may lie beyond', () => {
    // Both events known to 2024 alone lie beyond the two months shown; the one known to May 2024 lies in them.
    const weeks = { grain: 'week', time: { from: '2023-11-06', to: '2023-12-17' } } as const
    const known = frame({ ...weeks, compare: { from: '2024-04-29', to: '2024-12-31' } })
    expect(known.subtitle).toContain('29 Apr 2024 to 9 Jun 2024, cut to the same number of periods')
    expect(known.compared?.coarse.map(({ period, value }) => [period, value])).toEqual([['May 2024', 1]])
    expect(known.unplaced.map(({ label }) => label)).not.toContain(
      'Left out of the period compared: the date may lie beyond what is shown of it',
    )
    const open = frame({ time: { from: '2023-10-01', to: '2024-02-29' }, compare: { from: null, to: '2024-12-31' } })
    expect(open.unplaced).toContainEqual({
      ...{
        label: 'Left out of the period compared: the date may lie beyond what is shown of it',
        value: 3,
        records: 3,
      },
    })
  })
})
