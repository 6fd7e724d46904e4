import { describe, expect, it } from 'vitest'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { legendOf } from '@/lib/charts/legend'
import { stopsOf } from '@/lib/charts/stops'
import { summaryOf } from '@/lib/charts/summary'
import { tableOf } from '@/lib/charts/table'
import { METRIC_NOTES } from '@/lib/domain/vocabularies/tally-claim'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { fixtureFrame } from '../fixture'
import { fixtureClaims } from '../fixture-claims'

const frame = (claims: string | null = null, locale: 'ar' | 'en' = 'en') =>
  fixtureFrame(claimedTallies, locale, { claims })
const points = (one = frame()) =>
  one.series.filter(series => series.shape === 'points').flatMap(series => series.values)
const table = (one = frame(), locale: 'ar' | 'en' = 'en') => tableOf(one, defaultPreferences(locale))
const cells = (id: string, one = frame()) => {
  const { columns, rows } = table(one)
  const row = rows.find(({ key }) => key === id)
  return Object.fromEntries(columns.slice(1).map((column, index) => [column.key, row?.cells[index]]))
}

describe('stated totals over our own count', () => {
  it('draws one measure at a time: the one with most claims, or the one that the address names', () => {
    expect(points().map(value => value.id)).toHaveLength(9)
    const iraq = frame('attacks_on_us_forces.IQ.2023-10-17')
    expect(points(iraq).map(value => value.id)).toEqual(['IWM-T-9011', 'IWM-T-9012'])
    expect(iraq.subtitle).toContain('Attacks on US forces, Iraq, counted from 17 Oct 2023')
    expect(frame('nonsense')).toEqual(frame())
  })

  it('offers every other measure by an address that reads in words', () => {
    expect(frame().choices?.map(({ n, href, chosen }) => [n, href, chosen])).toEqual([
      [10, '/en/charts/claimed-tallies', true],
      [2, '/en/charts/claimed-tallies?claims=attacks_on_us_forces.IQ.2023-10-17', false],
      [1, '/en/charts/claimed-tallies?claims=operations_claimed.by-fixture-claimant.theatre.2023-10', false],
      [1, '/en/charts/claimed-tallies?claims=us_personnel_injured.IQ.SY.2023-10-17', false],
    ])
  })

  it('draws the comparator: open upwards, open downwards, approximate', () => {
    const of = (id: string) => points().find(value => value.id === id)
    expect(of('IWM-T-9001')).toMatchObject({ value: null, low: 13, high: null })
    expect(of('IWM-T-9009')).toMatchObject({ value: null, low: null, high: 170 })
    expect(of('IWM-T-9005')).toMatchObject({ value: 66, approximate: true })
    expect(of('IWM-T-9002')).toMatchObject({ value: 23 })
    expect(of('IWM-T-9003')).toMatchObject({ coarse: true })
    const signs = legendOf(frame(), defaultPreferences('en')).signs.map(({ sign }) => sign)
    expect(signs).toEqual(expect.arrayContaining(['range_counted', 'open_up', 'open_down', 'approximate']))
    expect(signs).not.toContain('range_band')
  })

  it('says the same numbers on the line, at the mark and in the table', () => {
    const own = frame().series.find(series => series.key === 'own')?.values ?? []
    for (const point of points()) {
      const row = cells(point.id ?? '')
      const step = own.find(value => value.x0 <= point.x1 - 1 && point.x1 - 1 < value.x1)
      expect(String(step?.value)).toBe(row.best?.text)
      expect(String(step?.high)).toBe(row.high?.text)
      expect(point.label).toContain(`Our count: ${row.best?.text} (${row.low?.text} to ${row.high?.text})`)
      const agrees = frame()
        .series.find(series => series.key === 'agree')
        ?.values.some(({ id }) => id === point.id)
      expect(row.within?.text).toBe(agrees ? 'yes' : 'no')
    }
  })
})

describe('the table of stated totals', () => {
  it('holds every claim, those of the picture first, with a reason where nothing is compared', () => {
    expect(table().rows).toHaveLength(fixtureClaims.records.length)
    expect(table().rows[0]?.key).toBe('IWM-T-9001')
    expect(table(frame('attacks_on_us_forces.IQ.2023-10-17')).rows[0]?.key).toBe('IWM-T-9011')
    const why = (id: string) => [cells(id).within?.text, cells(id).reasons?.text]
    expect(why('IWM-T-9010')).toEqual(['not compared', 'Only words such as “dozens” were stated, no number.'])
    expect(why('IWM-T-9015')).toEqual(['not compared', METRIC_NOTES.attacks_in_erbil.en])
    expect(why('IWM-T-9016')).toEqual(['not compared', 'The statement does not say from when to when it counts.'])
    expect(cells('IWM-T-9010').best?.text).toBe('')
    expect(cells('IWM-T-9015').over?.text).toBe('17 Oct 2023 to 31 Dec 2023')
  })

  it('explains each difference by reason', () => {
    expect(cells('IWM-T-9006')).toMatchObject({
      difference: { text: expect.stringMatching(/^\d+ fewer$/) },
      within: { text: 'no' },
      reasons: { text: 'No report of the single event (+16) · Another definition (+7)' },
    })
    expect(cells('IWM-T-9006').reasons?.text).toContain('Another definition')
  })

  it('reconciles every row: stated is ours and the signed amounts of its reasons', () => {
    for (const { key } of table().rows) {
      const row = cells(key)
      if (row.best?.text === '') continue
      const amounts = [...(row.reasons?.text ?? '').matchAll(/\(([+-]\d+)\)/g)].map(match => Number(match[1]))
      const stated = fixtureClaims.records.find(({ event_id }) => event_id === key)?.value
      expect(
        amounts.reduce((sum, amount) => sum + amount, Number(row.best?.text)),
        key,
      ).toBe(stated)
    }
  })

  it('opens the claim, and exactly the records that were counted', () => {
    const { rows } = table()
    expect(rows.every(row => row.head.href === `/en/entries/${row.key}`)).toBe(true)
    expect(cells('IWM-T-9007').best?.href).toBe(
      '/en/entries?kind=attack&from=2023-10-17&to=2024-01-11&scope=IQ%2BSY&bounds=best&target=us_forces,us_and_coalition_forces',
    )
    const injured = cells('IWM-T-9014')
    expect(injured.best?.href).toBeUndefined()
    expect(injured.reasons?.text).toContain('Our number adds up people')
  })

  it('speaks Arabic throughout', () => {
    const text = JSON.stringify(table(frame(null, 'ar'), 'ar').rows.map(row => row.cells.map(cell => cell.text)))
    expect(text).toContain('130')
    expect(text.replaceAll(/fixture-claimant/g, '')).not.toMatch(/[A-Za-z]{3}/)
  })
})

it('names beside the picture what its axes do not hold', () => {
  expect(frame().unplaced.map(item => item.label)).toEqual(['25 Jan 2024: fixture-claimant; no number stated'])
  const zoomed = fixtureFrame(claimedTallies, 'en', { time: { from: '2023-12-01', to: '2024-01-31' } })
  expect(points(zoomed)).toHaveLength(3)
  expect(zoomed.unplaced).toHaveLength(7)
})

it('explains in words how the totals were compared and why they differ', () => {
  const terms = frame().terms?.items.map(({ term }) => term) ?? []
  expect(terms[0]).toBe('How it is compared')
  expect(terms).toContainEqual(expect.stringMatching(/^No report of the single event \(\d+ totals?\)$/))
  const spoken = summaryOf(frame(), defaultPreferences('en')).join(' ')
  expect(spoken).toContain('9 stated totals drawn; the range of our own count holds')
  expect(spoken).toContain('Widest gap: ')
})

it('rests on each day on which something was stated', () => {
  const stop = stopsOf(frame()).find(({ title }) => title === '11 Jan 2024')
  expect(stop?.href).toBe('/en/entries/IWM-T-9007')
  expect(stop?.lines[0]?.text).toMatch(/^11 Jan 2024: fixture-claimant, about 130\. Our count: /)
})
