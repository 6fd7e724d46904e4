import { expect, it } from 'vitest'
import { RevisionView } from '@/components/changes/revision-view'
import { NAMES, readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const view = (locale: 'ar' | 'en') =>
  markup(
    <RevisionView
      reader={readerOf(locale)}
      head={{
        revision: 12,
        date: '2024-02-01',
        reason_en: 'New outcome.',
        reason_ar: 'نتيجة جديدة.',
        coverage: 0,
        amendments: 1,
        hash: 'abc',
        prev_hash: 'def',
      }}
      counts={{ changed: 1, added: 2 }}
      items={[
        {
          event_id: 'IWM-M-0007',
          kind: 'milestone',
          date_edtf: '2026-09',
          title_en: 'Second phase ends',
          title_ar: 'انتهاء المرحلة الثانية',
          summary_en: null,
          summary_ar: null,
          change: 'changed',
          difference: {
            kind: 'milestone',
            fields: [
              { key: 'milestone_status', before: 'announced', after: 'met_late' },
              { key: 'actual_edtf', before: null, after: '2026-10-05' },
            ],
            parts: [],
          },
        },
      ]}
      names={NAMES}
      amended={[
        {
          table: 'place',
          id: 'harir',
          name_en: 'Harir',
          name_ar: 'حرير',
          before: { kind: 'city', latitude: null, variants: [], parent_id: null },
          after: { kind: 'base', latitude: 36.5, variants: ['Bashur'], parent_id: 'erbil' },
        },
      ]}
      pointed={{ place: { erbil: { en: 'Erbil', ar: 'أربيل' } } }}
      query={{ change: 'changed' }}
      cursor={null}
      nextCursor="IWM-M-0007"
      newest={20}
    />,
  )

it('says why, what changed in each record in the reader’s words, and where it stands in the chain', () => {
  const { text, html } = view('en')
  for (const part of [
    'Revision 12',
    'New outcome.',
    'State before: Announced → after: Met late',
    '5 October 2026',
    'abc',
    'Place: Harir',
    'Kind before: City → after: Base',
    'Lies in before: not reported → after: Erbil',
    'Other spellings before: not reported → after: Bashur',
  ])
    expect(text).toContain(part)
  const links = hrefs(html)
  for (const link of [
    '/en?rev=12',
    '/en/changes/11',
    '/en/changes/13',
    '/en/changes/12?change=added',
    '/en/changes/12?change=changed&cursor=IWM-M-0007',
    '/api/v1/revisions/12',
  ])
    expect(links).toContain(link)
  expect(view('ar').text).toContain('قبل التغيير: أُعلن عنه → بعد التغيير: أُنجز بعد موعده')
})
