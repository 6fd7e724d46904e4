import { describe, expect, it } from 'vitest'
import { OwnCount } from '@/components/entry/own-count'
import { claimedTallies } from '@/lib/charts/definitions/claimed-tallies'
import { tableOf } from '@/lib/charts/table'
import type { Locale } from '@/lib/i18n/locale'
import { fixtureFrame } from '../../charts/fixture'
import { fixtureClaims } from '../../charts/fixture-claims'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

function section(id: string, locale: Locale = 'en') {
  const claim = fixtureClaims.records.find(record => record.event_id === id)
  if (!claim) throw new Error(id)
  return markup(<OwnCount reader={readerOf(locale)} claim={claim} sums={fixtureClaims.sums} />)
}
const text = (id: string, locale?: Locale) => section(id, locale).text
const links = (id: string) => hrefs(section(id).html)

describe('a stated total on its own page', () => {
  it('stands beside the numbers that the table of the chart gives', () => {
    const { rows } = tableOf(fixtureFrame(claimedTallies, 'en'), readerOf('en').prefs)
    for (const row of rows) {
      const [low, best, high] = [5, 6, 7].map(index => row.cells[index]?.text)
      if (best === '') continue
      const own = low === high ? ` ${best} ` : ` ${best} (${low} to ${high}) `
      expect(text(row.key)).toContain(own)
    }
  })

  it('opens the records that were counted, and the chart of its measure', () => {
    expect(links('IWM-T-9007')).toEqual([
      '/en/entries?kind=attack&from=2023-10-17&to=2024-01-11&scope=IQ%2BSY&bounds=best&target=us_forces,us_and_coalition_forces',
      '/en/charts/claimed-tallies?claims=attacks_on_us_forces.IQ.SY.2023-10-17',
    ])
  })

  it('adds a difference up from reasons, also where our range holds the total', () => {
    expect(text('IWM-T-9006')).toContain('Added up: 74 counted here +16 +7 = 97 stated')
    expect(text('IWM-T-9006')).toContain('No report of the single event (+16) : The rest: the total counts events')
    expect(text('IWM-T-9006', 'ar')).toContain('\u2066\u200e+16\u2069')
    expect(text('IWM-T-9006', 'ar')).toContain('لا تقرير عن الحادث المنفرد')
    expect(text('IWM-T-9002')).toContain('Our range holds the total as it is worded; our best count: equal.')
    expect(text('IWM-T-9002')).not.toContain('Added up')
  })

  it('says how far off “about” may be, where a total is stated so', () => {
    const about = fixtureClaims.records.filter(({ comparator }) => comparator === '≈').map(({ event_id }) => event_id)
    expect(about.length).toBeGreaterThan(0)
    for (const { event_id, comparator } of fixtureClaims.records) {
      if (!text(event_id).includes('Our ')) continue
      expect(text(event_id).includes('up to 10 % higher or lower'), event_id).toBe(comparator === '≈')
    }
    expect(text(about[0] ?? '', 'ar')).toContain('بما لا يتجاوز 10 %')
  })

  it('says why nothing is compared, and that people are no list of records', () => {
    expect(text('IWM-T-9010')).toContain('no number')
    expect(links('IWM-T-9010')).toEqual([])
    expect(text('IWM-T-9015', 'ar')).toContain('لا تذكر سجلاتنا محافظة كل هجوم')
    expect(text('IWM-T-9014')).toContain('Our number adds up people')
  })
})
