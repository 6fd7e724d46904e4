import { beforeAll, expect, test } from 'vitest'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { changeLog, getRevision, touchedBy } from '@/lib/server/queries/change-log'
import { listChanges } from '@/lib/server/queries/changes'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  let ids: string[] = []
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    const { event_id } = await publishedAttack(db)
    // 2: many at once. 3: one taken back. A draft that nobody may see.
    ids = await batch(db, async run => {
      const made: string[] = []
      for (let i = 0; i < 12; i++) made.push((await run(createEntry, anAttack())).event_id)
      const strike = await run(createEntry, {
        ...anAttack(),
        kind: 'strike',
        fields: { ...anAttack().fields, weapon: 'airstrike' },
      })
      made.push(strike.event_id)
      await run(publish, { event_ids: made, ...REASON })
      return made
    })
    await batch(db, run => run(retract, { event_id, ...REASON }))
    await batch(db, run => run(createEntry, anAttack({ summary_en: 'UNPUBLISHED' })))
  })
  const page = { rev: 3, cursor: null, limit: 10, named: 3 }

  test('a revision of many records is counted whole and named in part', async () => {
    const log = await changeLog(db.read, {}, page)
    expect(log.items.map(item => [item.revision, item.counts])).toEqual([
      [3, { retracted: 1 }],
      [2, { added: 13 }],
      [1, { added: 1 }],
    ])
    expect(log.items[1]?.first.map(record => record.event_id)).toEqual(ids.slice(0, 3))
    expect(log).toMatchObject({ total: 3, next_cursor: null })
  })

  test('the list of changes and one revision name some and count all, however many there were', async () => {
    const { items } = await listChanges(db.read, { rev: 3, limit: 2, named: 2 })
    expect(items.map(({ revision, counts }) => [revision, counts])).toEqual([
      [3, { added: 0, changed: 0, retracted: 1, merged: 0, reinstated: 0 }],
      [2, { added: 13, changed: 0, retracted: 0, merged: 0, reinstated: 0 }],
    ])
    expect(items[1]?.added.map(record => record.event_id)).toEqual(ids.slice(0, 2))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const one: Awaited<ReturnType<typeof getRevision>> = await getRevision(db.read, 2, { cursor, limit: 5 })
      expect(one).toMatchObject({ revision: 2, counts: { added: 13 }, retracted: [] })
      expect(one?.added.length).toBeLessThanOrEqual(5)
      seen.push(...(one?.added ?? []).map(record => record.event_id))
      cursor = one?.next_cursor ?? null
    } while (cursor !== null)
    expect(seen).toEqual(ids.toSorted())
    expect(await getRevision(db.read, 9, { cursor: null, limit: 5 })).toBeNull()
  })

  test('filters and pages', async () => {
    const numbers = async (filter: Parameters<typeof changeLog>[1], more = {}) =>
      (await changeLog(db.read, filter, { ...page, ...more })).items.map(item => item.revision)
    expect(await numbers({ kinds: ['strike'] })).toEqual([2])
    expect((await changeLog(db.read, { kinds: ['strike'] }, page)).items[0]?.counts).toEqual({ added: 1 })
    expect(await numbers({ since: 1 })).toEqual([3, 2])
    expect(await numbers({}, { rev: 2 })).toEqual([2, 1])
    // The revisions were made on 22 November 2026 in Baghdad.
    expect(await numbers({ from: '2026-11-22', to: '2026-11-22' })).toEqual([3, 2, 1])
    expect(await numbers({ from: '2026-11-23' })).toEqual([])
    expect(await numbers({ to: '2026-11-21' })).toEqual([])
    const first = await changeLog(db.read, {}, { ...page, limit: 2 })
    expect(first.next_cursor).toBe(2)
    expect(await numbers({}, { limit: 2, cursor: first.next_cursor })).toEqual([1])
  })

  test('all records of a revision stand in its pages, once each', async () => {
    const first = await touchedBy(db.read, 2, { cursor: null, limit: 8 })
    const second = await touchedBy(db.read, 2, { cursor: first.next_cursor, limit: 8 })
    expect([...first.items, ...second.items].map(item => item.event_id)).toEqual(ids.toSorted())
    expect(second.next_cursor).toBeNull()
    expect((await touchedBy(db.read, 2, { kinds: ['strike'], cursor: null, limit: 8 })).items).toHaveLength(1)
    expect((await touchedBy(db.read, 2, { change: 'retracted', cursor: null, limit: 8 })).items).toEqual([])
  })
})
