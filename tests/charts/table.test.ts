import { describe, expect, it } from 'vitest'
import { attacks } from '@/lib/charts/definitions/attacks'
import { forceLevels } from '@/lib/charts/definitions/force-levels'
import { tableOf } from '@/lib/charts/table'
import { parseBucket } from '@/lib/core/grain'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from './fixture'

const en = defaultPreferences('en')
const plain = (text: string) => Number(text.replaceAll(',', '') || 0)

describe('the table twin of counts', () => {
  const frame = fixtureFrame(attacks, 'en')
  const table = tableOf(frame, en)
  const column = (key: string) => table.columns.findIndex(one => one.key === key) - 1

  it('has a row for each period and each wide mark, and a cell for each column', () => {
    const totals = frame.series.find(series => series.shape === 'total')?.values ?? []
    const coarse = frame.series.find(series => series.shape === 'coarse')?.values ?? []
    expect(table.rows).toHaveLength(totals.length + coarse.length + (frame.total?.undated ? 1 : 0))
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1)
  })

  it('gives programs the bucket of each period, and nothing where nothing was watched', () => {
    const codes = table.rows.map(({ head }) => head.code)
    expect(codes).toContain('2024-01')
    for (const [at, code] of codes.entries())
      if (code !== '') expect(parseBucket(code ?? 'none'), `row ${at}`).not.toBe(null)
    const unwatched = table.rows.filter(({ cells }) => cells[column('total')]?.code === '')
    expect(unwatched.length).toBe(table.rows.filter(({ caveat }) => caveat === 'not covered').length)
  })

  it('adds up: rows to the foot, parts to the total, the foot to the Frame', () => {
    const at = column('total')
    const sum = table.rows.reduce((total, row) => total + (plain(row.cells[at]?.text ?? '') || 0), 0)
    expect(plain(table.foot?.cells[at]?.text ?? '')).toBe(sum)
    const drawn = frame.series
      .filter(series => series.shape === 'bars' || series.shape === 'coarse')
      .flatMap(series => series.values)
      .reduce((total, value) => total + (value.value ?? 0), 0)
    expect(sum).toBe(drawn + (frame.total?.undated?.value ?? 0))
    expect(frame.total?.label).toContain(String(sum))
    for (const row of table.rows.filter(one => (one.cells[0]?.text ?? '') !== '')) {
      const parts = row.cells.slice(0, at).reduce((total, cell) => total + plain(cell.text), 0)
      expect(parts).toBe(plain(row.cells[at]?.text ?? ''))
    }
  })

  it('opens every number: the sums, the low and the high ones, each under its own bound', () => {
    const january = table.rows.find(row => row.head.text === 'January 2024')
    const cells = (row: typeof table.foot) => ['total', 'low', 'high'].map(key => row?.cells[column(key)]?.href ?? '')
    const [best = '', low, high] = cells(january ?? null)
    expect(best).toContain('bucket=2024-01')
    expect([low, high]).toEqual([`${best}&bounds=low`, `${best}&bounds=high`])
    const foot = cells(table.foot)
    for (const [index, bounds] of ['best', 'low', 'high'].entries()) {
      expect(foot[index]).toMatch(/^\/en\/entries\?kind=attack&from=2023-10-01&to=2026-11-22&scope=theatre/)
      expect(foot[index]).toContain(`bounds=${bounds}`)
      expect(foot[index]).not.toContain('bucket')
    }
    expect(foot[0]).toBe(frame.total?.href)
    // Under another bound the others keep theirs.
    const strict = tableOf(fixtureFrame(attacks, 'en', { bounds: 'low' }), en)
    expect(strict.foot?.cells[column('high')]?.href).toMatch(/scope=theatre&bounds=high$/)
  })

  it('opens the sum of a part only where it holds every record of that part', () => {
    const year = fixtureFrame(attacks, 'en', { time: { from: '2023-11-01', to: '2023-11-30' }, grain: 'month' })
    const [part] = tableOf(year, en).foot?.cells ?? []
    const whole = year.series.some(series => series.shape === 'coarse') || year.total?.undated
    expect(part?.href === undefined).toBe(Boolean(whole))
    expect(table.foot?.cells[0]?.href).toBeUndefined()
  })

  it('writes "not covered" and not 0 where nobody looked, and links what can be opened', () => {
    const december = table.rows.find(row => row.head.text === 'December 2024')
    expect(december?.cells[column('total')]?.text).toBe('not covered')
    const january = table.rows.find(row => row.head.text === 'January 2024')
    expect(january?.head.href).toContain('bucket=2024-01')
    expect(january?.cells[0]?.href).toContain('weapon=drone')
  })

  it('writes the reader’s digits', () => {
    const prefs = { locale: 'ar', digits: 'arab', months: 'iraqi' } as const
    const text = JSON.stringify(tableOf(fixtureFrame(attacks, 'ar', { digits: 'arab' }), prefs).rows)
    expect(text).toContain('كانون الثاني ٢٠٢٤')
  })
})

describe('the table twin of levels', () => {
  it('has each statement once, in order of time, with source and record, and no sum', () => {
    const frame = fixtureFrame(forceLevels, 'en')
    const table = tableOf(frame, en)
    const ids = frame.series.flatMap(series => series.values.flatMap(value => value.id ?? []))
    expect(table.rows.map(row => row.key).sort()).toEqual([...ids].sort())
    expect(table.foot).toBeNull()
    expect(table.rows[0]?.cells.map(cell => cell.text)).toEqual([
      '5,000 to 6,000',
      '5,000',
      '',
      '6,000',
      'Stated: US forces in Iraq',
      'Fixture Agency 0',
    ])
  })
})

it('says of each period how closely it was watched, where one was not wholly', () => {
  const view = { time: { from: '2024-03-01', to: '2026-03-31' }, stack: 'none' } as const
  const { columns, rows, foot } = tableOf(fixtureFrame(attacks, 'en', view), defaultPreferences('en'))
  const at = columns.findIndex(({ key }) => key === 'watched') - 1
  const of = (period: string) => rows.find(({ head }) => head.text === period)?.cells[at]?.text
  expect(of('March 2024')).toBe('')
  expect(of('May 2024')).toBe('thin')
  for (const { caveat, cells } of rows) {
    const watched = cells[at]?.text
    const counted = cells.every(({ text }) => text !== 'not covered')
    expect(caveat).toBe(counted ? watched || undefined : 'not covered')
  }
  expect(of('March 2026')).toBe('20 of 31 days')
  for (const row of [...rows, ...(foot ? [foot] : [])]) expect(row.cells).toHaveLength(columns.length - 1)
  const whole = tableOf(
    fixtureFrame(attacks, 'en', { time: { from: '2024-01-01', to: '2024-03-31' } }),
    defaultPreferences('en'),
  )
  expect(whole.columns.map(({ key }) => key)).not.toContain('watched')
})

it('says on how many days a period was watched thinly that was also watched well', () => {
  const view = { time: { from: '2024-12-01', to: '2025-01-31' }, grain: 'year', stack: 'none' } as const
  const { columns, rows } = tableOf(fixtureFrame(attacks, 'en', view), defaultPreferences('en'))
  const at = columns.findIndex(({ key }) => key === 'watched') - 1
  expect(rows.map(({ cells }) => cells[at]?.text)).toEqual(['', 'thin'])
  const mixed = tableOf(
    fixtureFrame(attacks, 'en', { ...view, time: { from: '2024-04-01', to: '2024-12-31' } }),
    defaultPreferences('en'),
  )
  expect(mixed.rows.map(({ cells, caveat }) => [cells[at]?.text, caveat])).toEqual([
    ['244 of 275 days · thin on 61 of 275 days', '244 of 275 days · thin on 61 of 275 days'],
  ])
})
