// Subject: lib/server/queries/ledger.ts, lib/server/queries/links.ts, lib/server/queries/chart-data.ts
import { beforeAll, expect, test } from 'vitest'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import type { Database } from '@/lib/server/db/handle'
import { chartData } from '@/lib/server/queries/chart-data'
import { ledger } from '@/lib/server/queries/ledger'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, REASON } from '../a-record'

const TODAY = '2026-11-22'
const ENGLISH = { locale: 'en', digits: 'latn', months: 'international' } as const

type Due = {
  due_edtf: string
  stated_edtf: string
  deadline_kind: 'by' | 'in'
  source_id: string
  conditional?: boolean
}

const milestone = (title: string, dues: Due[], more: object = {}) => ({
  kind: 'milestone' as const,
  fields: {
    ...{ date_edtf: '2025-09', scope: 'IQ', milestone_kind: 'deadline', milestone_status: 'unknown' },
    ...{ title_en: title, title_ar: title, summary_en: 'Words.', summary_ar: 'كلمات.', ...more },
  },
  citations: [{ source_id: 'leaflet' }],
  dues,
})
const due = (due_edtf: string, stated_edtf: string, source_id = 'daily-1'): Due => ({
  ...{ due_edtf, stated_edtf, source_id, deadline_kind: 'by' },
})

eachEngine(engine => {
  let db: Database
  let first: number
  let last: number
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    const ids = await batch(db, async run => {
      const made: string[] = []
      for (const entry of [
        milestone('Handover', [due('2025-09', '2024-09-06'), due('2025-09-15', '2025-08-21', 'weekly-1')], {
          ...{ milestone_status: 'met_late', actual_edtf: '2026-01-17' },
        }),
        milestone('End', [{ ...due('2026-09', '2025-11-03'), conditional: true }]),
        milestone('Next', [due('2027-03', '2025-11-03')]),
        milestone('No due date', []),
      ])
        made.push((await run(createEntry, entry)).event_id)
      return made
    })
    first = await batch(db, async run => {
      await run(setCoverage, { kind: 'milestone', date_min: '2023-01-01', date_max: '2026-03-20', level: 'full' })
      return (await run(publish, { event_ids: ids, coverage: true, ...REASON })).revision
    })
    last = await batch(db, async run => {
      const taken = {
        ...milestone('Taken over', []),
        fields: { ...milestone('Taken over', []).fields, date_edtf: '2026-01-17' },
      }
      const { event_id } = await run(createEntry, taken)
      await run(linkEntries, { kind: 'fulfils', from: event_id, to: ids[0] ?? '' })
      return (await run(publish, { event_ids: [event_id], ...REASON })).revision
    })
  })

  test('overdue first, then ahead, then what is settled, each with state, last date and links', async () => {
    const { rows, coveredTo } = await ledger(db.read, last, TODAY)
    expect(coveredTo).toBe('2026-03-20')
    expect(rows).toMatchObject([
      { record: { title_en: 'End' }, state: { state: 'overdue_unknown', days: 53 }, latest: '2026-09-30', links: [] },
      { record: { title_en: 'Next' }, state: { state: 'due' } },
      {
        record: { title_en: 'Handover' },
        state: { state: 'met_late', days: 124, original_due: '2025-09-30', due: '2025-09-15' },
        dues: [{ source_id: 'daily-1' }, { source_id: 'weekly-1' }],
        links: [{ link: 'fulfils', direction: 'from', title_en: 'Taken over' }],
      },
    ])
  })

  test('as of an earlier revision without what was linked later, and by an earlier day not overdue', async () => {
    const { rows } = await ledger(db.read, first, '2026-08-31')
    expect(rows.flatMap(row => row.links)).toEqual([])
    expect(rows[0]).toMatchObject({ record: { title_en: 'End' }, state: { state: 'due', days: 30 } })
    expect(await ledger(db.read, 0, TODAY)).toEqual({ rows: [], coveredTo: null })
  })

  test('a chart gets the statements with their reports named, and nothing of them that it does not draw', async () => {
    const need = { tallies: {}, forceLevels: false, milestones: false, commitments: true }
    const data = await chartData(db.read, need, last, ENGLISH)
    const handover = data.commitments?.find(row => row.record.title_en === 'Handover')
    expect(handover?.dues[1]).toEqual({
      ...{ id: expect.any(Number), due_edtf: '2025-09-15', due_min: '2025-09-15', due_max: '2025-09-15' },
      ...{ deadline_kind: 'by', stated_edtf: '2025-08-21', stated_min: '2025-08-21', stated_max: '2025-08-21' },
      ...{ stated_by: null, conditional: false },
      source: { id: 'weekly-1', label: expect.stringMatching(/^weekly, /) },
    })
    expect(data.sources.map(source => source.id).sort()).toEqual(['daily-1', 'weekly-1'])
  })
})
