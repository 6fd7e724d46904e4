import { describe, expect, it } from 'vitest'
import { CitedBy } from '@/components/source/cited-by'
import { Report } from '@/components/source/report'
import { readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const report = {
  url: 'https://example.org/a',
  archive_url: null,
  authors: ['A. Writer'],
  date_published: '2024-01-20',
  language: 'ar',
  note_en: null,
  note_ar: null,
  outlet_id: 'reuters',
  outlet_en: 'Reuters',
  outlet_ar: 'رويترز',
  outlet_country: 'GB',
  ownership_note_en: null,
  ownership_note_ar: null,
  reliability: 'B',
  reliability_reason_en: 'Corrects its errors in public.',
  reliability_reason_ar: 'تصحح أخطاءها علناً.',
}

describe('a report’s page', () => {
  it('opens the report and says how far its outlet is relied on, and why', () => {
    const { html, text } = markup(<Report reader={readerOf('en')} report={report} />)
    expect(hrefs(html)).toEqual(['https://example.org/a', '/en/codebook#list.reliability.B', '/en/outlets/reuters'])
    for (const part of [
      'Reuters',
      '20 January 2024',
      'Arabic',
      'A. Writer',
      'B – Usually reliable',
      'Corrects its errors',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('United Kingdom')
  })

  it('says so where no address, outlet or language name is known', () => {
    const bare = { ...report, url: null, outlet_en: null, outlet_ar: null, language: '??' }
    const { text } = markup(<Report reader={readerOf('ar')} report={bare} />)
    expect(text).toContain('عنوان هذا التقرير غير معروف')
    expect(text).toContain('وسيلة إعلام غير مسجلة')
    expect(text).toContain('??')
  })

  it('lists what rests on it, with the fields that it bears', () => {
    const label = {
      event_id: 'IWM-A-0001',
      kind: 'attack' as const,
      date_edtf: '2024-01-20',
      title_en: null,
      title_ar: null,
      summary_en: 'Missiles hit Ain al-Asad.',
      summary_ar: 'أصابت صواريخ عين الأسد.',
    }
    const cited = {
      field: 'injured_high',
      quote_exact: 'five were hurt',
      quote_prefix: 'He said',
      quote_suffix: 'yesterday',
      credibility: 2,
      credibility_reason_en: 'Read out by an official.',
      credibility_reason_ar: null,
    }
    const { html, text } = markup(
      <CitedBy
        reader={readerOf('en')}
        language="en"
        records={[{ ...label, fields: ['weapon', 'injured_high'], citations: [cited] }]}
      />,
    )
    expect(hrefs(html)).toEqual(['/en/entries/IWM-A-0001', '/en/codebook#list.credibility.2'])
    expect(text).toContain('He said five were hurt yesterday')
    expect(text).toContain('2 – Probably true (Read out by an official.)')
    expect(text).toContain('bears: Weapon and Injured, high')
    expect(
      markup(<CitedBy reader={readerOf('en')} language="en" records={[{ ...label, fields: [], citations: [] }]} />)
        .text,
    ).toContain('bears the record as a whole')
  })
})
