// Subject: components/deadlines/ledger.tsx, components/deadlines/commitment-facts.tsx, components/entry/dues.tsx
import { describe, expect, it } from 'vitest'
import { Ledger } from '@/components/deadlines/ledger'
import type { LedgerRow } from '@/components/deadlines/ledger-row'
import { Dues } from '@/components/entry/dues'
import { dueDays, stateOf } from '@/lib/domain/deadline'
import { DEADLINE, NAMES, readerOf, recordOf, TODAY } from '../fixtures'
import { hrefs, markup } from '../markup'

const due = (id: number, day: string, kind: 'by' | 'in' | 'no_later_than', stated: string, conditional = false) => ({
  ...{ id, due_edtf: day, due_min: null, due_max: day.replace('../', ''), deadline_kind: kind, conditional },
  ...{ stated_edtf: stated, stated_min: stated, stated_max: stated, stated_by: id === 1 ? 'iri' : null },
  ...{ reason_en: `Said ${id}.`, reason_ar: `قيل ${id}.`, source_id: `report-${id}`, source_title: 'Report' },
  ...{ source_title_en: null, source_title_ar: null, source_language: 'ar', date_published: stated },
  ...{ outlet_en: 'Reuters', outlet_ar: 'رويترز', reliability: 'B' },
})

function row(record: LedgerRow['record'], dues: LedgerRow['dues'], links: LedgerRow['links'] = []): LedgerRow {
  const [state, days] = [stateOf({ record, dues }, TODAY), dueDays(dues)]
  if (!state || !days) throw new Error('no due day')
  return { record, dues, state, latest: days.latest, links }
}

const done = recordOf('milestone', 8, {
  ...{ title_en: 'Units leave', title_ar: 'مغادرة الوحدات', milestone_status: 'met_late', scope: 'IQ-federal' },
  ...{ actual_edtf: '2026-01-17', actual_min: '2026-01-17', actual_max: '2026-01-17', parties: ['iri'] },
  ...{ condition_text_en: 'If it stays calm.', condition_text_ar: 'إن بقي الهدوء.' },
})

const rows: readonly LedgerRow[] = [
  row(DEADLINE, [due(3, '2026-12-31', 'by', '2024-09-06'), due(4, '2026-09-30', 'no_later_than', '2025-11-03', true)]),
  row(
    done,
    [
      due(1, '2025-09-30', 'by', '2024-09-06'),
      due(2, '2025-09-15', 'in', '2025-08-21'),
      due(5, '2026-01-31', 'in', '2025-12-31'),
    ],
    [
      {
        ...{ link: 'fulfils', direction: 'from', note_en: null, note_ar: null, event_id: 'IWM-M-0009' },
        ...{ kind: 'milestone', date_edtf: '2026-01-17', title_en: 'Base taken over', title_ar: 'تسلّم القاعدة' },
        ...{ summary_en: null, summary_ar: null },
      },
    ],
  ),
]

const show = (locale: 'en' | 'ar', rev: number | null = null) =>
  markup(<Ledger reader={readerOf(locale, {}, rev)} rows={rows} names={NAMES} />)

describe('the ledger', () => {
  it('says of each commitment what became of it, its dates, slip, parties, area and condition', () => {
    const { text } = show('en')
    expect(text).toContain('Due date passed 53 days ago; no sourced outcome')
    expect(text).toMatch(/First due 31 December 2026 Due date in force 30 September 2026 Done no report says so/)
    expect(text).toContain('Slip the date moved 92 days earlier')
    expect(text).toContain('Met 124 days late')
    expect(text).toMatch(/Due date in force 15 September 2025 Last date named 31 January 2026 Done 17 January 2026/)
    expect(text).toContain('Slip 109 days after the first due date')
    expect(text).toContain('Parties Islamic Resistance in Iraq Area Federal Iraq Condition If it stays calm.')
  })

  it('explains why the days late and the slip differ, and only there', () => {
    const why = 'Done 124 days after the date in force (15 September 2025) and 109 days after the one first stated'
    const { text } = show('en')
    expect(text).toContain(`${why} (30 September 2025): the date had been brought forward by 15 days.`)
    expect(text.match(/the date had been/g)).toHaveLength(1)
  })

  it('says it in Arabic as well', () => {
    const { text } = show('ar')
    expect(text).toMatch(/تحقق بعد 124 يوماً من الموعد الساري .* وبعد 109 أيام من أول موعد/)
    expect(text).toContain('فقد قُدّم الموعد 15 يوماً.')
    expect(text).toContain('تحقق متأخراً 124 يوماً')
    expect(text).toContain('109 أيام بعد أول موعد')
    expect(text).toContain('تقدّم الموعد نفسه 92 يوماً')
    expect(text).toContain('3 إعلانات لموعده')
  })

  it('names every statement with day, wording, condition, who and report, and the linked records', () => {
    const { html, text } = show('en', 7)
    expect(text).toContain('no later than 30 September 2026 conditional Said 4.')
    expect(text).toContain('on 15 September 2025')
    expect(text).toContain('138 days later')
    const links = hrefs(html)
    for (const n of [1, 2, 3, 4, 5]) expect(links).toContain(`/en/sources/report-${n}?rev=7`)
    expect(links).toContain('/en/entries/IWM-M-0009?rev=7')
    expect(links).toContain('#IWM-M-0008')
    expect(html).toContain('id="IWM-M-0008"')
  })

  it('says so where there is none', () => {
    const { text } = markup(<Ledger reader={readerOf('en')} rows={[]} names={NAMES} />)
    expect(text).toBe('No commitment of the record carries a stated due date as of this revision.')
  })
})

it('is led to from the due dates of a record', () => {
  const dues = rows[0]?.dues ?? []
  const at = (ledger?: string) =>
    hrefs(markup(<Dues reader={readerOf('ar')} dues={dues} names={NAMES} {...(ledger ? { ledger } : {})} />).html)
  expect(at('IWM-M-0007')).toContain('/ar/deadlines#IWM-M-0007')
  expect(at().some(href => href.includes('deadlines'))).toBe(false)
})
