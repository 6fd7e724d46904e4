// Subject: components/changes/change-log.tsx, components/changes/log-head.tsx, components/changes/log-filter.tsx, components/changes/visit-words.ts
import { describe, expect, it } from 'vitest'
import { ChangeLog } from '@/components/changes/change-log'
import { LogFilter } from '@/components/changes/log-filter'
import { LogHead } from '@/components/changes/log-head'
import { visitProps } from '@/components/changes/visit-words'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const touched = (n: number, change: 'added' | 'changed') => ({
  event_id: `IWM-M-000${n}`,
  kind: 'milestone' as const,
  date_edtf: '2024-09',
  title_en: `Deadline ${n}`,
  title_ar: `موعد ${n}`,
  summary_en: null,
  summary_ar: null,
  change,
})

const revision = {
  revision: 12,
  date: '2024-02-01',
  reason_en: 'Coverage of 1 February.',
  reason_ar: 'تغطية 1 شباط.',
  coverage: 1,
  amendments: 0,
  amended: [],
  counts: { added: 10_000, changed: 1 },
  first: [touched(1, 'changed'), touched(2, 'added')],
}

const correction = {
  ...revision,
  coverage: 0,
  counts: {},
  first: [],
  amendments: 2,
  amended: [{ table: 'outlet' as const, id: 'daily', name_en: 'The Daily', name_ar: 'اليومية', before: {}, after: {} }],
}

describe('the log of changes', () => {
  it('names what was corrected of names and reports', () => {
    const { text } = markup(<ChangeLog reader={readerOf('en')} items={[correction]} query={{}} />)
    expect(text).toContain('2 names and reports corrected')
    expect(text).toContain('Outlet: The Daily')
    const arabic = markup(<ChangeLog reader={readerOf('ar')} items={[correction]} query={{}} />).text
    expect(arabic).toContain('صُحّح اثنان من الأسماء والتقارير')
    expect(arabic).toContain('وسيلة إعلام: اليومية')
  })

  it('counts all, names the first and leads to the rest', () => {
    const { html, text } = markup(
      <ChangeLog reader={readerOf('en')} items={[revision]} query={{ kind: 'milestone' }} />,
    )
    expect(text).toContain('10,000 added · 1 changed · 1 period of coverage stated')
    expect(text).toContain('Changed: Deadline 1')
    expect(text).toContain('What changed in all 10,001 of them')
    expect(hrefs(html)).toEqual([
      '/en/changes/12?kind=milestone',
      '/en/entries/IWM-M-0001',
      '/en/entries/IWM-M-0002',
      '/en/changes/12?kind=milestone',
    ])
    const arabic = markup(<ChangeLog reader={readerOf('ar')} items={[revision]} query={{}} />).text
    expect(arabic).toContain('دُوّنت فترة رصد واحدة')
    expect(arabic).toContain('ما الذي تغيّر فيها جميعاً')
  })

  it('says since when it runs, and what it could not read', () => {
    const head = (since: { number: number; date: string | null } | null, unknownSince: string | null = null) =>
      markup(
        <LogHead
          reader={readerOf('en')}
          total={3}
          since={since}
          unknownSince={unknownSince}
          unread={unknownSince === null ? [] : ['kind']}
          narrowed
        />,
      ).text
    expect(head({ number: 9, date: '2024-01-31' })).toContain('Since revision 9 of 31 January 2024 3 revisions since.')
    expect(head({ number: 0, date: null })).toContain('Since the beginning')
    expect(head(null, '<i>')).toContain('3 revisions Could not be read and left out: kind')
    expect(head(null, '<i>')).toContain('no such revision to begin from')
  })

  it('asks by a plain form that keeps what else the address holds', () => {
    const { html } = markup(
      <LogFilter reader={readerOf('ar')} values={{ kind: 'strike', from: '2024-01-01' }} hidden={{ since: '9' }} />,
    )
    expect(html).toMatch(/<form[^>]* action="\/ar\/changes"/)
    expect(html).toContain('<option value="strike" selected="">')
    expect(html).toContain('value="2024-01-01"')
    expect(html).toContain('<input type="hidden" name="since" value="9"/>')
  })

  it('hands the browser words and an address with a place for the revision', () => {
    const props = visitProps(readerOf('ar', { digits: 'arab' }), 12)
    expect(props.address).toBe('/ar/changes?since={n}&digits=arab')
    expect(props.words.new.split('{n}')).toHaveLength(2)
    expect(props.tag).toBe('ar-u-nu-arab')
  })
})
