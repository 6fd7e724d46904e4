// Subject: lib/server/queries/entry.ts, lib/server/queries/sources.ts, lib/server/queries/revision.ts
import { beforeAll, expect, test } from 'vitest'
import { addConflict } from '@/lib/server/commands/add-parts'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { getEntry } from '@/lib/server/queries/entry'
import { resolveRevision } from '@/lib/server/queries/revision'
import { getSource, listSources } from '@/lib/server/queries/sources'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })
  const read = async (id: string, rev: number) => {
    const page = await getEntry(db.read, id, rev)
    if (!page || 'merged_into' in page) throw new Error(`${id} is not there`)
    return page
  }

  test('a link shows only when both its ends are public, and is seen from both', async () => {
    const a = await publishedAttack(db)
    const b = await batch(db, async run => {
      const made = await run(createEntry, anAttack())
      await run(linkEntries, {
        from: made.event_id,
        to: a.event_id,
        kind: 'possible_duplicate_of',
        note_en: 'Same night.',
      })
      return made
    })
    await batch(db, async run => {
      await run(addConflict, {
        event_id: a.event_id,
        field: 'weapon',
        value: 'rocket',
        source_id: 'leaflet',
        adopted: false,
      })
      return run(publish, { event_ids: [a.event_id], ...REASON })
    })
    expect((await read(a.event_id, 2)).links).toEqual([])
    expect((await read(a.event_id, 2)).conflicts).toMatchObject([
      { field: 'weapon', value: 'rocket', source_id: 'leaflet' },
    ])
    await batch(db, run => run(publish, { event_ids: [b.event_id], ...REASON }))
    expect((await read(a.event_id, 3)).links).toMatchObject([
      { link: 'possible_duplicate_of', direction: 'from', event_id: b.event_id, note_en: 'Same night.' },
    ])
    expect((await read(b.event_id, 3)).links).toMatchObject([{ direction: 'to', event_id: a.event_id }])
    expect((await read(b.event_id, 3)).record.possible_duplicate).toBe(true)
    expect((await read(a.event_id, 3)).record.possible_duplicate).toBe(false)
    await batch(db, run => run(retract, { event_id: a.event_id, ...REASON }))
    expect((await read(b.event_id, 4)).record.possible_duplicate).toBe(false)
    expect((await read(b.event_id, 3)).record.possible_duplicate).toBe(true)
  })

  test('a source is public while a public record rests on it, and names what it bears out', async () => {
    const ids = async (rev: number) => (await listSources(db.read, { rev, limit: 50 })).items.map(source => source.id)
    expect(await ids(1)).toEqual(['daily-1'])
    expect(await ids(2)).toEqual(['daily-1', 'leaflet'])
    // What was retracted rests on nothing any more.
    expect(await ids(4)).toEqual(['daily-1'])
    expect(await getSource(db.read, 'leaflet', 1)).toBeNull()
    expect(await getSource(db.read, 'leaflet', 2)).toMatchObject({
      source: { number_of_records: 1 },
      records: [{ kind: 'attack', fields: [] }],
    })
    expect(await getSource(db.read, "' or 1=1", 4)).toBeNull()
    const page = await listSources(db.read, { rev: 2, limit: 1 })
    expect(page.next_cursor).toBe('daily-1')
    expect((await listSources(db.read, { rev: 2, limit: 1, cursor: page.next_cursor })).items.map(s => s.id)).toEqual([
      'leaflet',
    ])
  })

  test('a revision by number, or by day in Baghdad', async () => {
    expect(await resolveRevision(db.read, null)).toBe(4)
    expect(await resolveRevision(db.read, '3')).toBe(3)
    for (const text of ['0', '5', '-1', '3.5', 'x', '2026-13-01', '99999999999']) {
      expect(await resolveRevision(db.read, text)).toBeNull()
    }
    // The revisions were made on 22 November 2026 at noon in Baghdad.
    expect(await resolveRevision(db.read, '2026-11-22')).toBe(4)
    expect(await resolveRevision(db.read, '2026-11-21')).toBeNull()
  })
})
