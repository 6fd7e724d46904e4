// Subject: lib/server/queries/source-list.ts, lib/server/queries/outlets.ts, lib/server/queries/sources.ts
import { beforeAll, expect, test } from 'vitest'
import { addSource } from '@/lib/server/commands/add-named'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import type { Database } from '@/lib/server/db/handle'
import { listEntries } from '@/lib/server/queries/list-entries'
import { getOutlet, listOutlets } from '@/lib/server/queries/outlets'
import { findSources, type SourceFilter } from '@/lib/server/queries/source-list'
import { getSource } from '@/lib/server/queries/sources'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  let alone: string
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    alone = (await publishedAttack(db)).event_id
    await batch(db, async run => {
      await run(addSource, {
        id: 'weekly-9',
        title: 'إسقاط طائرة مسيّرة',
        language: 'ar',
        outlet_id: 'weekly',
        date_published: '2024-03',
      })
      const both = await run(createEntry, {
        ...anAttack({ date_edtf: '2024-02-01' }),
        citations: [
          {
            source_id: 'daily-2',
            credibility: 2,
            credibility_reason_en: 'An official said so.',
            quote_exact: 'a drone',
          },
          { source_id: 'weekly-9' },
        ],
      })
      const leaf = await run(createEntry, { ...anAttack(), citations: [{ source_id: 'leaflet' }] })
      await run(createEntry, { ...anAttack(), citations: [{ source_id: 'weekly-1' }] })
      return run(publish, { event_ids: [both.event_id, leaf.event_id], ...REASON })
    })
  })

  const ids = async (filter: SourceFilter, rev = 2) =>
    (await findSources(db.read, filter, { rev, cursor: null, limit: 10 })).items.map(source => source.id)

  test('reports that public records rest on, newest first, by outlet, grade and words', async () => {
    expect(await ids({})).toEqual(['weekly-9', 'daily-1', 'daily-2', 'leaflet'])
    expect(await ids({}, 1)).toEqual(['daily-1'])
    expect(await ids({ outlet: 'daily' })).toEqual(['daily-1', 'daily-2'])
    expect(await ids({ q: 'مسيره اسقاط' })).toEqual(['weekly-9'])
    expect(await ids({ q: "x' or 1=1 --" })).toEqual([])
    expect(await ids({ reliability: 'none' })).toHaveLength(4)
    expect(await ids({ reliability: 'B' })).toEqual([])
  })

  test('pages hold each report once, and the count is of all', async () => {
    const first = await findSources(db.read, {}, { rev: 2, cursor: null, limit: 2 })
    const second = await findSources(db.read, {}, { rev: 2, cursor: first.next_cursor, limit: 2 })
    expect([first, second].flatMap(page => page.items.map(source => source.id))).toEqual(await ids({}))
    expect([first.total, second.total, second.next_cursor]).toEqual([4, 4, null])
  })

  test('an outlet says how much rests on it, and on it alone', async () => {
    expect((await listOutlets(db.read, 2)).map(({ id, reports }) => [id, reports])).toEqual([
      ['daily', 2],
      ['weekly', 1],
    ])
    const daily = await getOutlet(db.read, 'daily', 2, 10)
    expect(daily).toMatchObject({ all: 3, weight: [{ kind: 'attack', records: 2, alone: 1 }] })
    expect(daily?.alone.map(record => record.event_id)).toEqual([alone])
    expect(await getOutlet(db.read, 'weekly', 2, 10)).toMatchObject({ weight: [{ records: 1, alone: 0 }], alone: [] })
    // Only a draft rests on it at the first revision.
    expect(await getOutlet(db.read, 'weekly', 1, 10)).toBeNull()
    expect(await getOutlet(db.read, "' or 1=1", 2, 10)).toBeNull()
  })

  test('a report brings what each record cites of it', async () => {
    expect((await getSource(db.read, 'daily-2', 2))?.records).toMatchObject([
      {
        independent_sources: 2,
        citations: [
          { field: null, quote_exact: 'a drone', credibility: 2, credibility_reason_en: 'An official said so.' },
        ],
      },
    ])
  })

  test('the list of a source holds exactly the records that its page shows and its figure counts', async () => {
    await batch(db, async run => {
      const disputed = await run(createEntry, {
        ...anAttack(),
        conflicts: [
          { field: 'injured_best', value: '3', source_id: 'weekly-9', adopted: false },
          { field: 'injured_best', value: '4', source_id: 'daily-1', adopted: true },
        ],
      })
      const status = { milestone_kind: 'deadline', milestone_status: 'announced' }
      const promise = await run(createEntry, {
        kind: 'milestone',
        fields: { ...status, date_edtf: '2025-09', title_en: 'Term', title_ar: 'موعد', scope: 'IQ' },
        citations: [{ source_id: 'leaflet' }],
        dues: [{ due_edtf: '2025-09', deadline_kind: 'in', source_id: 'daily-2' }],
      })
      return run(publish, { event_ids: [disputed.event_id, promise.event_id], ...REASON })
    })
    const { items } = await findSources(db.read, {}, { rev: 3, cursor: null, limit: 10 })
    expect(items.map(({ id, number_of_records }) => [id, number_of_records])).toEqual([
      ['weekly-9', 2],
      ['daily-1', 2],
      ['daily-2', 2],
      ['leaflet', 2],
    ])
    for (const { id, number_of_records } of items) {
      const listed = await listEntries(db.read, { source: id }, { rev: 3, limit: 10 })
      expect(listed.total, id).toBe(number_of_records)
      const page = await getSource(db.read, id, 3)
      expect(listed.items.map(item => item.event_id).toSorted(), id).toEqual(
        page?.records.map(record => record.event_id).toSorted(),
      )
    }
    expect((await listEntries(db.read, { source: 'weekly-9' }, { rev: 2, limit: 10 })).total).toBe(1)
  })
})
