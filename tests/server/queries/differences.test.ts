// Subject: lib/server/queries/differences.ts, lib/server/queries/part-changes.ts, lib/server/queries/neighbours.ts, lib/server/queries/changed-since.ts, lib/server/queries/history.ts
import { beforeAll, expect, test } from 'vitest'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import type { Database } from '@/lib/server/db/handle'
import { changedSince } from '@/lib/server/queries/changed-since'
import { entryDifferences, revisionDifferences } from '@/lib/server/queries/differences'
import { getEntry } from '@/lib/server/queries/entry'
import { linkingChanges } from '@/lib/server/queries/history'
import { entryNeighbours } from '@/lib/server/queries/neighbours'
import { draftParts } from '@/lib/server/queries/part-changes'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  let first: string
  let second: string
  const read = async (id: string, rev: number) => {
    const page = await getEntry(db.read, id, rev)
    if (!page || 'merged_into' in page) throw new Error(`${id} is not there`)
    return page
  }

  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    // 1: an attack. 2: a later one. 3: the first is revised. 4: the second is linked to it. 5: the first is retracted.
    first = (await publishedAttack(db)).event_id
    second = (await publishedAttack(db, { date_edtf: '2024-02-01' })).event_id
    const { citations } = await read(first, 1)
    await batch(db, async run => {
      await run(reviseEntry, {
        event_id: first,
        expected: { revision: 1 },
        fields: { weapon: 'rocket', fatalities_best: 2 },
        add_citations: [{ source_id: 'weekly-1', field: 'weapon' }],
        drop_citations: citations.map(citation => citation.id),
        add_conflicts: [{ field: 'weapon', value: 'drone', source_id: 'daily-1', adopted: false }],
      })
      await run(createEntry, anAttack({ summary_en: 'UNPUBLISHED' }))
      return run(publish, { event_ids: [first], ...REASON })
    })
    await batch(db, async run => {
      await run(reviseEntry, { event_id: second, expected: { revision: 2 }, fields: {} })
      await run(linkEntries, { from: second, to: first, kind: 'possible_duplicate_of' })
      return run(publish, { event_ids: [second], ...REASON })
    })
    await batch(db, run => run(retract, { event_id: first, ...REASON }))
  })

  test('a revision tells fields before and after, and parts that came and went', async () => {
    const { entry } = await read(first, 5)
    const found = await entryDifferences(db.read, entry, 5)
    expect(found.get(1)).toMatchObject({ fields: [], parts: [] })
    expect(found.get(3)?.fields).toEqual([
      { key: 'weapon', before: 'drone', after: 'rocket' },
      { key: 'fatalities_best', before: null, after: 2 },
    ])
    expect(found.get(3)?.parts.map(({ sort, added }) => [sort, added])).toEqual([
      ['citation', false],
      ['citation', true],
      ['conflict', true],
    ])
    // Nothing of a field changed when it was retracted, but it is held to be nobody's duplicate any more.
    expect(found.get(5)?.fields).toEqual([])
    expect(found.get(5)?.parts).toMatchObject([{ sort: 'link', added: false }])
  })

  test('reading as of a revision knows nothing of later ones', async () => {
    const { entry } = await read(first, 3)
    expect([...(await entryDifferences(db.read, entry, 2)).keys()]).toEqual([1])
    expect([...(await entryDifferences(db.read, entry, 3)).keys()].sort()).toEqual([1, 3])
  })

  test('a link stands in the history of both its ends', async () => {
    const [one, other] = [await read(first, 4), await read(second, 4)]
    const differences = await entryDifferences(db.read, one.entry, 4)
    expect(differences.get(4)?.parts).toMatchObject([
      { sort: 'link', added: true, row: { event_id: second, direction: 'from' } },
    ])
    expect(one.history.map(item => item.revision)).toEqual([1, 3])
    expect(await linkingChanges(db.read, [4])).toMatchObject([{ revision: 4, change: 'changed', ...REASON }])
    expect((await revisionDifferences(db.read, [other.entry], 4)).get(other.entry)).toMatchObject({
      revision: 4,
      parts: [{ sort: 'link', row: { event_id: first, direction: 'to' } }],
    })
  })

  test('records next to one in time are public ones of its kind', async () => {
    const { entry, record } = await read(first, 4)
    const of = { entry, kind: record.kind, date: record.date_min }
    expect(await entryNeighbours(db.read, of, 4)).toMatchObject({ earlier: null, later: { event_id: second } })
    expect(await entryNeighbours(db.read, of, 1)).toEqual({ earlier: null, later: null })
    const later = await read(second, 5)
    const after = { entry: later.entry, kind: later.record.kind, date: later.record.date_min }
    expect((await entryNeighbours(db.read, after, 4)).earlier).toMatchObject({ event_id: first })
    expect((await entryNeighbours(db.read, after, 5)).earlier).toBeNull()
    expect(await entryNeighbours(db.read, { ...of, date: null }, 4)).toEqual({ earlier: null, later: null })
  })

  test('records that changed since are counted once each', async () => {
    expect(await changedSince(db.read, 5)).toBe(0)
    expect(await changedSince(db.read, 3)).toBe(2)
    expect(await changedSince(db.read, 0)).toBe(2)
  })

  test('a draft tells the parts that it would add and take away, and nothing once it is public', async () => {
    const { event_id } = await publishedAttack(db, { date_edtf: '2024-03-01' })
    const { entry, citations } = await read(event_id, (await currentRevision(db.read)).number)
    expect(await draftParts(db.read, entry)).toEqual([])
    const draft = {
      event_id,
      expected: { revision: (await currentRevision(db.read)).number },
      fields: {},
      add_citations: [{ source_id: 'weekly-1', field: 'weapon' }],
      drop_citations: citations.map(citation => citation.id),
      add_conflicts: [{ field: 'weapon', value: 'drone', source_id: 'daily-1', adopted: false }],
    }
    await batch(db, run => run(reviseEntry, draft))
    expect((await draftParts(db.read, entry)).map(({ sort, added, row }) => [sort, added, row.of_entry])).toEqual([
      ...citations.map(() => ['citation', false, entry]),
      ['citation', true, entry],
      ['conflict', true, entry],
    ])
    await batch(db, run => run(publish, { event_ids: [event_id], ...REASON }))
    expect(await draftParts(db.read, entry)).toEqual([])
  })
})
