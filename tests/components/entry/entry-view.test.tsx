import { describe, expect, it } from 'vitest'
import { EntryView } from '@/components/entry/entry-view'
import type { EntryRecord } from '@/lib/domain/record'
import { ATTACK, DEADLINE, NAMES, readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const source = {
  source_id: 'reuters-20240120',
  source_title: 'قصف عين الأسد',
  source_title_en: 'Ain al-Asad shelled',
  source_title_ar: null,
  source_language: 'ar',
  date_published: '2024-01-20',
  outlet_en: 'Reuters',
  outlet_ar: 'رويترز',
  reliability: 'B',
}

function view(locale: 'ar' | 'en', record: EntryRecord) {
  return markup(
    <EntryView
      reader={readerOf(locale)}
      record={record}
      citations={[
        {
          ...source,
          id: 1,
          field: 'injured_high',
          quote_exact: 'خمسة جرحى',
          quote_prefix: 'قال ',
          quote_suffix: ' في المساء',
          credibility: 2,
          credibility_reason_en: 'Read out by an official.',
          credibility_reason_ar: 'أعلنه مسؤول.',
          reliability_reason_en: 'An international agency.',
          reliability_reason_ar: 'وكالة دولية.',
        },
      ]}
      conflicts={[
        {
          id: 1,
          field: 'injured_high',
          value: '5',
          value_ar: null,
          source_id: source.source_id,
          source_title: 'x',
          adopted: true,
          reason_en: 'Later report.',
          reason_ar: 'تقرير لاحق.',
        },
        {
          id: 2,
          field: 'injured_high',
          value: 'several',
          value_ar: 'عدة مصابين',
          source_id: 'other',
          source_title: 'Other report',
          adopted: false,
          reason_en: null,
          reason_ar: null,
        },
      ]}
      dues={
        record.kind === 'milestone'
          ? [
              {
                ...source,
                id: 1,
                due_edtf: '../2025-09-30',
                due_min: null,
                due_max: '2025-09-30',
                deadline_kind: 'no_later_than',
                stated_edtf: '2024-09-27',
                stated_min: '2024-09-27',
                stated_max: '2024-09-27',
                stated_by: null,
                conditional: false,
                reason_en: null,
                reason_ar: null,
              },
              {
                ...source,
                id: 2,
                due_edtf: '2026-09',
                due_min: '2026-09-01',
                due_max: '2026-09-30',
                deadline_kind: 'in',
                stated_edtf: '2025-08-17',
                stated_min: '2025-08-17',
                stated_max: '2025-08-17',
                stated_by: 'iri',
                conditional: true,
                reason_en: null,
                reason_ar: null,
              },
            ]
          : []
      }
      links={[
        {
          event_id: 'IWM-S-0002',
          kind: 'strike',
          date_edtf: '2024-01-23',
          title_en: null,
          title_ar: null,
          summary_en: 'A strike.',
          summary_ar: 'ضربة.',
          link: 'responds_to',
          direction: 'from',
          note_en: null,
          note_ar: null,
        },
      ]}
      history={[
        { revision: 9, date: '2024-02-01', change: 'changed', reason_en: 'New toll.', reason_ar: 'حصيلة جديدة.' },
        { revision: 3, date: '2024-01-21', change: 'added', reason_en: 'First report.', reason_ar: 'أول تقرير.' },
      ]}
      differences={
        new Map([
          [
            9,
            {
              kind: record.kind,
              fields: [
                { key: 'summary_ar', before: 'قديم.', after: 'جديد.' },
                { key: 'summary_en', before: 'Old.', after: 'New.' },
                { key: 'place_id', before: null, after: 'ain-al-asad' },
              ],
              parts: [],
            },
          ],
        ])
      }
      neighbours={{ earlier: null, later: null }}
      names={NAMES}
    />,
  )
}

describe('a record’s page', () => {
  it('says which numbers it is part of, and why not of the stricter ones', () => {
    const text = (change: Partial<typeof ATTACK>) => view('ar', { ...ATTACK, ...change }).text
    const counted = text({ verification: 'confirmed', possible_duplicate: true })
    expect(counted).toContain('محتسب، لكن ليس من المؤيَّد جيداً')
    expect(counted).toContain('قد يكون هو نفسه حادث سجل آخر.')
    expect(text({ verification: 'discounted' })).toContain('غير محتسب')
    expect(text({ status: 'retracted' })).not.toContain('محتسب')
  })

  it('shows precision in words, four statements apart, grades with reasons', () => {
    const { text } = view('en', ATTACK)
    for (const part of [
      '20 January 2024 (Exact day)',
      'Exact place',
      'Claimed by Islamic Resistance in Iraq',
      'Acknowledged by the US Acknowledged',
      'Acknowledged by Iraq not reported',
      'Attributed to not reported',
      'The US military said so.',
      'No reason is written down.',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('sets disagreeing values side by side with the kept one marked', () => {
    const { text, html } = view('en', ATTACK)
    expect(text).toContain('5 kept by the record Reuters, 20 January 2024 Later report.')
    expect(hrefs(html)).toContain('/en/sources/other')
  })

  it('quotes the report in its own language and grades outlet and statement apart', () => {
    const { html, text } = view('en', ATTACK)
    expect(html).toContain('<blockquote lang="ar" dir="auto"')
    expect(text).toContain('B – Usually reliable')
    expect(text).toContain('2 – Probably true')
    expect(text).toContain('bears: Injured, high')
  })

  it('says how stated due dates moved', () => {
    const { text } = view('en', DEADLINE)
    expect(text).toContain('no later than 30 September 2025')
    expect(text).toContain('365 days later')
    expect(text).toContain('conditional')
    expect(text).toContain('Due date passed 53 days ago; no sourced outcome')
  })

  it('ties a quote to what it bears, and outlet and words to their meaning', () => {
    const { html, text } = view('en', ATTACK)
    expect(text).toContain('Injured Reports 1 [1]')
    expect(hrefs(html)).toContain('#citation-1')
    expect(text).toContain('B – Usually reliable (An international agency.)')
    expect(text).toContain('2 – Probably true (Read out by an official.)')
    expect(hrefs(html)).toContain('/en/codebook#list.verification.confirmed')
    expect(hrefs(html)).toContain('/en/codebook#field.attack.weapon')
  })

  it('says field by field what a revision changed, and asks as of when to read', () => {
    const { text, html } = view('en', ATTACK)
    expect(text).toContain('2 differences from the version before')
    expect(text).toContain('before: Old. → after: New.')
    expect(text).toContain('not reported → after: Ain al-Asad')
    expect(text).not.toContain('قديم')
    expect(html).toMatch(/<form[^>]* action="\/en\/entries\/IWM-A-0001"/)
  })

  it('leads to the record as it stood at each earlier revision', () => {
    const { html, text } = view('ar', ATTACK)
    expect(hrefs(html)).toContain('/ar/entries/IWM-A-0001?rev=9')
    expect(hrefs(html)).not.toContain('/ar/entries/IWM-A-0001?rev=3')
    expect(text).toContain('المعروض هنا')
    expect(text).toContain('جاء الرد عليه في')
  })
})
