// Subject: lib/server/commands/merge-names.ts, lib/server/commands/rename-references.ts, lib/server/commands/next-versions.ts
import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addActor, addPlace } from '@/lib/server/commands/add-named'
import { amendPlace } from '@/lib/server/commands/amend-named'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { mergeNames } from '@/lib/server/commands/merge-names'
import { publish } from '@/lib/server/commands/publish'
import { restoreEntry } from '@/lib/server/commands/restore-entry'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { verifyRows } from '@/lib/server/commands/verify-rows'
import type { Database } from '@/lib/server/db/handle'
import { editing } from '@/lib/server/queries/editing'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision } from '@/lib/server/queries/revision'
import { standingRow } from '@/lib/server/queries/standing'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'

const BASE = { kind: 'base', scope: 'IQ', where_prec: 1 } as const

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await publishedAttack(db, { summary_en: 'Before all.' })
  })
  const now = async () => (await currentRevision(db.read)).number
  const place = (id: string, more: object = {}) =>
    runCommand(db, addPlace, { ...BASE, id, name_en: `The ${id}`, name_ar: `الـ${id}`, ...more }, LOADER, NOW)
  const actor = (id: string, more: object = {}) =>
    runCommand(db, addActor, { id, name_en: `The ${id}`, name_ar: `الـ${id}`, kind: 'militia', ...more }, LOADER, NOW)
  const merge = (table: 'place' | 'actor', id: string, into: string) =>
    runCommand(db, mergeNames, { table, id, into, ...REASON }, LOADER, NOW)
  const row = async (table: 'place' | 'actor', id: string) => (await standingRow(db.read, table, id))?.row
  const page = async (id: string, rev: number) => {
    const found = await getEntry(db.read, id, rev)
    if (!found || 'merged_into' in found) throw new Error(`no page of ${id}`)
    return found
  }
  const sound = async () => {
    expect(await verifyChain(db.read)).toEqual([])
    expect(await verifyRows(db.read)).toEqual([])
  }

  test('records, drafts and what lies in it go by the kept place; its own row stays and leads there', async () => {
    must(await place('old', { variants: ['Olde', 'asad'] }))
    must(await place('part', { parent_id: 'old', kind: 'area' }))
    const one = await publishedAttack(db, { place_id: 'old' })
    const draft = must(await runCommand(db, createEntry, anAttack({ place_id: 'old' }), LOADER, NOW))
    // A public record that names it, with an open draft that names another; and the other way round.
    const away = await publishedAttack(db, { place_id: 'old' })
    const begun = must(
      await runCommand(
        db,
        reviseEntry,
        { event_id: away.event_id, expected: { version: away.version }, fields: { place_id: 'harir' } },
        LOADER,
        NOW,
      ),
    )
    const here = await publishedAttack(db, { place_id: 'harir' })
    const turned = must(
      await runCommand(
        db,
        reviseEntry,
        { event_id: here.event_id, expected: { version: here.version }, fields: { place_id: 'old' } },
        LOADER,
        NOW,
      ),
    )
    const back = await publishedAttack(db, { place_id: 'old' })
    must(await runCommand(db, retract, { event_id: back.event_id, ...REASON }, LOADER, NOW))
    const before = await now()

    expect(must(await merge('place', 'old', 'asad'))).toEqual({ revision: before + 1, versions: 3 })
    const after = await now()
    for (const { event_id } of [one, away]) {
      expect((await page(event_id, after)).record).toMatchObject({ place_id: 'asad', since: after })
      expect((await page(event_id, before)).record.place_id).toBe('old')
    }
    expect((await page(here.event_id, after)).record.place_id).toBe('harir')
    expect((await page(back.event_id, after)).record).toMatchObject({ place_id: 'asad', status: 'retracted' })
    expect(await editing(db.read, draft.event_id)).toMatchObject({ columns: { place_id: 'asad' } })
    expect(await editing(db.read, away.event_id)).toMatchObject({
      version: begun.version,
      columns: { place_id: 'harir' },
    })
    const rewritten = await editing(db.read, here.event_id)
    expect(rewritten?.columns.place_id).toBe('asad')
    // Whoever has that draft open is told, and shown what changed.
    expect(rewritten?.version).not.toBe(turned.version)
    expect(await row('place', 'part')).toMatchObject({ parent_id: 'asad' })
    expect(await row('place', 'old')).toMatchObject({ merged_into: 'asad', name_en: 'The old' })
    expect(await row('place', 'asad')).toMatchObject({ variants: ['The old', 'الـold', 'Olde'] })
    await sound()
    // Drafts publish as ever.
    must(
      await runCommand(
        db,
        publish,
        { event_ids: [draft.event_id, away.event_id, here.event_id], ...REASON },
        LOADER,
        NOW,
      ),
    )
    await sound()

    // Whatever names the gone one from now on means the kept one: forms opened before, old files, old versions.
    const late = must(await runCommand(db, createEntry, anAttack({ place_id: 'old' }), LOADER, NOW))
    expect(await editing(db.read, late.event_id)).toMatchObject({ columns: { place_id: 'asad' } })
    must(await runCommand(db, restoreEntry, { event_id: away.event_id, revision: before }, LOADER, NOW))
    expect(await editing(db.read, away.event_id)).toMatchObject({ columns: { place_id: 'asad' } })
  })

  test('an actor is renamed in every part that it has, once, and in values and due dates too', async () => {
    must(await actor('gone'))
    must(await actor('kept'))
    const { event_id, revision } = await publishedAttack(db, {
      claimed_by: 'gone',
      actor1: 'iri',
      assoc_actor_1: ['gone', 'kept', 'iri'],
    })
    const value = { field: 'claimed_by', value: 'gone', source_id: 'weekly-1', adopted: false }
    const milestone = await batch(db, async run => {
      await run(reviseEntry, { event_id, expected: { revision }, add_conflicts: [value] })
      const made = await run(createEntry, {
        kind: 'milestone',
        fields: {
          date_edtf: '2024-02-01',
          scope: 'IQ',
          title_en: 'A date',
          title_ar: 'موعد',
          milestone_kind: 'deadline',
          milestone_status: 'announced',
        },
        citations: [{ source_id: 'daily-1' }],
        dues: [{ due_edtf: '2025-09', deadline_kind: 'by', stated_by: 'gone', source_id: 'daily-1' }],
      })
      await run(publish, { event_ids: [event_id, made.event_id], ...REASON })
      return made.event_id
    })
    const before = await now()
    must(await merge('actor', 'gone', 'kept'))
    const after = await page(event_id, await now())
    expect(after.record).toMatchObject({ claimed_by: 'kept', actor1: 'iri', assoc_actor_1: ['kept', 'iri'] })
    expect(after.conflicts).toMatchObject([{ value: 'kept' }])
    expect((await page(milestone, await now())).dues).toMatchObject([{ stated_by: 'kept' }])
    expect((await page(milestone, before)).dues).toMatchObject([{ stated_by: 'gone' }])
    expect((await page(event_id, before)).conflicts).toMatchObject([{ value: 'gone' }])
    await sound()

    // A second merge: what was merged before leads to the last one at once.
    must(await actor('last'))
    must(await merge('actor', 'kept', 'last'))
    expect(await row('actor', 'gone')).toMatchObject({ merged_into: 'last' })
    expect((await page(event_id, await now())).record).toMatchObject({ claimed_by: 'last' })
    await sound()
  })

  test('a public part that a draft takes away stays taken away', async () => {
    must(await actor('said'))
    const id = await batch(db, async run => {
      const made = await run(createEntry, anAttack({ claimed_by: 'iri' }))
      await run(reviseEntry, {
        event_id: made.event_id,
        expected: { version: made.version },
        add_conflicts: [{ field: 'claimed_by', value: 'said', source_id: 'weekly-1', adopted: false }],
      })
      await run(publish, { event_ids: [made.event_id], ...REASON })
      return made.event_id
    })
    const seen = await editing(db.read, id)
    const drop_conflicts = seen?.conflicts.map(one => one.id) ?? []
    must(
      await runCommand(
        db,
        reviseEntry,
        { event_id: id, expected: { version: seen?.version ?? 0 }, drop_conflicts },
        LOADER,
        NOW,
      ),
    )
    must(await merge('actor', 'said', 'us'))
    expect((await page(id, await now())).conflicts).toMatchObject([{ value: 'us' }])
    must(await runCommand(db, publish, { event_ids: [id], ...REASON }, LOADER, NOW))
    expect((await page(id, await now())).conflicts).toEqual([])
    await sound()
  })

  describe('is refused', () => {
    test('into itself, into nothing, into what is merged, across kinds and within one another', async () => {
      must(await place('a'))
      must(await place('b', { kind: 'city' }))
      must(await place('c', { parent_id: 'a' }))
      const asked = async (id: string, into: string) => refused(await merge('place', id, into))[0]
      expect(await asked('a', 'a')).toMatchObject({ code: 'merge_self', field: 'into' })
      expect(await asked('a', 'nowhere')).toMatchObject({ code: 'place_unknown', field: 'into' })
      expect(await asked('nowhere', 'a')).toMatchObject({ code: 'place_unknown', field: 'id' })
      expect(await asked('a', 'old')).toMatchObject({ code: 'name_merged', field: 'into' })
      expect(await asked('old', 'a')).toMatchObject({ code: 'name_merged', field: 'id' })
      expect(await asked('a', 'b')).toMatchObject({ code: 'merge_sorts' })
      expect(await asked('a', 'c')).toMatchObject({ code: 'merge_within' })
      expect(await asked('c', 'a')).toMatchObject({ code: 'merge_within' })
      expect(refused(await place('d', { parent_id: 'old' }))).toMatchObject([
        { code: 'name_merged', field: 'parent_id' },
      ])
      const expected = (await standingRow(db.read, 'place', 'old'))?.mark ?? ''
      const fields = { ...BASE, name_en: 'x', name_ar: 'س' }
      expect(
        refused(await runCommand(db, amendPlace, { id: 'old', expected, fields, ...REASON }, LOADER, NOW)),
      ).toMatchObject([{ code: 'name_merged' }])
    })
  })

  test('a record that was merged into another is history and keeps its name', async () => {
    must(await place('then'))
    const one = await publishedAttack(db, { place_id: 'then' })
    const two = await publishedAttack(db, { place_id: 'asad' })
    must(await runCommand(db, mergeEntries, { event_id: one.event_id, into: two.event_id, ...REASON }, LOADER, NOW))
    expect(must(await merge('place', 'then', 'asad'))).toMatchObject({ versions: 0 })
    const [{ n } = { n: 0 }] = await db.read.query(
      sql`select count(*)::int as n from attack where place_id = 'then' and until is null`,
      z.object({ n: z.number() }),
    )
    expect(n).toBe(1)
    await sound()
  })
})
