// Subject: lib/server/queries/names-as-of.ts, lib/server/queries/names.ts, lib/server/queries/kept-filter.ts, lib/server/queries/amendments.ts
import { beforeAll, expect, test } from 'vitest'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { addPlace } from '@/lib/server/commands/add-named'
import { amendOutlet, amendPlace, amendSource } from '@/lib/server/commands/amend-named'
import { runCommand } from '@/lib/server/commands/command'
import { mergeNames } from '@/lib/server/commands/merge-names'
import type { Database } from '@/lib/server/db/handle'
import { amendmentsOf, correctionsOf, pointedTo } from '@/lib/server/queries/amendments'
import { changeLog, getRevision } from '@/lib/server/queries/change-log'
import { listChanges } from '@/lib/server/queries/changes'
import { countEntries } from '@/lib/server/queries/count-entries'
import { getEntry } from '@/lib/server/queries/entry'
import { entryContext } from '@/lib/server/queries/entry-context'
import { listEntries } from '@/lib/server/queries/list-entries'
import { mapPlaces } from '@/lib/server/queries/map-data'
import { names } from '@/lib/server/queries/names'
import { NAMES_NOW, namesAsOf } from '@/lib/server/queries/names-as-of'
import { getOutlet, listOutlets } from '@/lib/server/queries/outlets'
import { pickLists } from '@/lib/server/queries/pick-lists'
import { citedBy } from '@/lib/server/queries/source-labels'
import { findSources } from '@/lib/server/queries/source-list'
import { getSource, listSources } from '@/lib/server/queries/sources'
import { standingRow } from '@/lib/server/queries/standing'
import { runTally } from '@/lib/server/queries/tally'
import { eachEngine } from '@/tests/support/db'
import { addBasics, LOADER, must, NOW, publishedAttack, REASON } from '../a-record'

const PLACE = { kind: 'base', scope: 'IQ', where_prec: 1 } as const

eachEngine(engine => {
  let db: Database
  let event: { event_id: string }
  const mark = async (table: 'outlet' | 'place' | 'source', id: string) =>
    (await standingRow(db.read, table, id))?.mark ?? ''

  /** Everything that names something, as of revision 2: before any of it was corrected. */
  async function told(rev: number) {
    const page = await getEntry(db.read, event.event_id, rev)
    if (!page || 'merged_into' in page) throw new Error('no page')
    const context = await entryContext(db.read, [page.record], rev)
    return JSON.stringify([
      page,
      [...context.places],
      await names(db.read, rev),
      await mapPlaces(db.read, rev),
      await listOutlets(db.read, rev),
      await getOutlet(db.read, 'daily', rev, 5),
      await listSources(db.read, { rev, limit: 10 }),
      await getSource(db.read, 'daily-1', rev),
      await findSources(db.read, { reliability: 'none' }, { rev, cursor: null, limit: 5 }),
      [...(await citedBy(db.read, [page.entry], rev, defaultPreferences('en')))],
      await countEntries(db.read, { place: ['harir'] }, rev),
    ])
  }

  let before: string
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    must(await runCommand(db, addPlace, { ...PLACE, id: 'old', name_en: 'Old', name_ar: 'القديم' }, LOADER, NOW))
    await publishedAttack(db, { place_id: 'harir' })
    event = await publishedAttack(db, { place_id: 'old' })
    before = await told(2)
    const outlet = async (fields: object) =>
      must(
        await runCommand(
          db,
          amendOutlet,
          {
            id: 'daily',
            expected: await mark('outlet', 'daily'),
            fields: { name_en: 'The Daily', name_ar: 'اليومية', ...fields },
            ...REASON,
          },
          LOADER,
          NOW,
        ),
      )
    // 3 and 4: the same member twice; 5: a report; 6: a place; 7: a merge.
    await outlet({ reliability: 'C', reliability_reason_en: 'x' })
    await outlet({ reliability: 'D', reliability_reason_en: 'y' })
    const fields = { title: 'Corrected', language: 'ar', outlet_id: 'weekly', date_published: '2024-01-06' }
    const expected = await mark('source', 'daily-1')
    must(await runCommand(db, amendSource, { id: 'daily-1', expected, fields, ...REASON }, LOADER, NOW))
    const place = { ...PLACE, name_en: 'Older', name_ar: 'الأقدم', parent_id: 'asad' }
    const seen = await mark('place', 'old')
    must(await runCommand(db, amendPlace, { id: 'old', expected: seen, fields: place, ...REASON }, LOADER, NOW))
    must(await runCommand(db, mergeNames, { table: 'place', id: 'old', into: 'harir', ...REASON }, LOADER, NOW))
  })

  test('what was read as of a revision reads the same for ever', async () => {
    expect(await told(2)).toBe(before)
    expect(await namesAsOf(db.read, 7)).toBe(NAMES_NOW)
  })

  test('each revision tells what had been corrected by then', async () => {
    const graded = async (rev: number) => (await getOutlet(db.read, 'daily', rev, 1))?.outlet.reliability
    expect([await graded(2), await graded(3), await graded(4)]).toEqual([null, 'C', 'D'])
    expect(await getOutlet(db.read, 'weekly', 4, 1)).toBeNull()
    expect(await getOutlet(db.read, 'weekly', 5, 1)).not.toBeNull()
    const name = async (rev: number) => (await names(db.read, rev)).places.old?.en
    expect([await name(5), await name(6), await name(7)]).toEqual(['Old', 'Older', 'Older'])
  })

  test('a merged spelling stands in no list, and finds what it was merged into', async () => {
    expect((await names(db.read, null)).merged.place).toEqual({ old: 'harir' })
    expect((await names(db.read, 6)).merged.place).toEqual({})
    expect((await pickLists(db.read)).places.map(one => one.id)).not.toContain('old')
    expect((await mapPlaces(db.read, 7)).map(one => one.id)).not.toContain('old')
    expect((await mapPlaces(db.read, 6)).map(one => one.id)).toContain('old')
    const counted = async (place: string, rev: number) => countEntries(db.read, { place: [place] }, rev)
    expect([await counted('old', 6), await counted('harir', 6)]).toEqual([1, 1])
    expect([await counted('old', 7), await counted('harir', 7)]).toEqual([2, 2])
    const list = await listEntries(db.read, { place: ['old', 'harir'] }, { rev: 7, limit: 5 })
    expect(list.items.length).toBe(2)
    const tally = await runTally(db.read, {
      kind: 'attack',
      measure: 'events',
      grain: 'year',
      split: 'place',
      scope: 'theatre',
      revision: 7,
      filters: { place: ['old'] },
    })
    expect(tally).toMatchObject([{ key: 'harir', value: 2 }])
  })

  test('the log says what was corrected', async () => {
    const [merge, place] = (await listChanges(db.read, { rev: 7, limit: 2, named: 50 })).items
    expect(place).toMatchObject({
      amendments: 1,
      changed: [],
      amended: [{ table: 'place', id: 'old', before: { name_en: 'Old' }, after: { name_en: 'Older' } }],
    })
    expect(merge?.amended.map(({ id, after }) => [id, after])).toEqual([
      ['harir', { variants: ['Older', 'الأقدم'] }],
      ['old', { merged_into: 'harir' }],
    ])
    expect(merge?.changed).toHaveLength(1)
    const named = async (n: number) =>
      (await changeLog(db.read, {}, { rev: 7, cursor: null, limit: 1, named: n })).items.map(item => [
        item.first.length,
        item.amended.length,
      ])
    expect([await named(0), await named(2), await named(3)]).toEqual([[[0, 0]], [[1, 1]], [[1, 2]]])
    const log = await changeLog(db.read, {}, { rev: 7, cursor: null, limit: 1, named: 1 })
    expect(log.items[0]).toMatchObject({ amendments: 2, amended: [{ id: 'harir' }] })
    expect(await getRevision(db.read, 4, { cursor: null, limit: 5 })).toMatchObject({
      command: 'amend-outlet',
      amended: [{ id: 'daily' }],
    })
    const rows = await amendmentsOf(db.read, [5, 7], 10, 7)
    expect(await pointedTo(db.read, rows, null)).toMatchObject({
      outlet: { daily: { en: 'The Daily' }, weekly: { en: 'weekly' } },
      place: { harir: { en: 'harir' } },
    })
    expect(await correctionsOf(db.read, 'outlet', 'daily')).toMatchObject([
      { revision: 4, who: 'Starting data' },
      { revision: 3 },
    ])
  })
})
