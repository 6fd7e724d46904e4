import { describe, expect, it } from 'vitest'
import { ChangeList } from '@/components/changes/change-list'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const ids = (letter: string, n: number) =>
  Array.from({ length: n }, (_, index) => ({ event_id: `IWM-${letter}-${String(index + 1).padStart(4, '0')}` }))

const change = {
  revision: 12,
  date: '2024-02-01',
  reason_en: 'Coverage of 1 February.',
  reason_ar: 'تغطية 1 شباط.',
  added: ids('A', 5),
  changed: ids('M', 1),
  retracted: [],
  merged: [],
  reinstated: [],
  counts: { added: 1200, changed: 1, retracted: 0, merged: 0, reinstated: 0 },
}

describe('ChangeList', () => {
  it('says why, what and how many, and opens each record and the state of that day', () => {
    const { html, text } = markup(<ChangeList reader={readerOf('en')} changes={[change]} named={3} />)
    expect(text).toContain('Coverage of 1 February.')
    expect(text).toContain('1,200 added')
    expect(text).toContain('and 1,197 more')
    expect(text).toContain('1 changed')
    expect(text).not.toContain('retracted')
    expect(hrefs(html)).toEqual([
      '/en?rev=12',
      '/en/entries/IWM-A-0001',
      '/en/entries/IWM-A-0002',
      '/en/entries/IWM-A-0003',
      '/en/entries/IWM-M-0001',
    ])
  })

  it('counts in the plural forms of Arabic', () => {
    const { text } = markup(<ChangeList reader={readerOf('ar')} changes={[change]} named={3} />)
    expect(text).toContain('أُضيف 1,200')
    expect(text).toContain('و1,197')
    expect(text).toContain('عُدّل سجل واحد')
  })

  it('says so where nothing was published', () => {
    expect(markup(<ChangeList reader={readerOf('en')} changes={[]} named={3} />).text).toBe(
      'No revision has been published yet.',
    )
  })
})
