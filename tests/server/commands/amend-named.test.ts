import sql, { raw } from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addActor, addPlace, addSource } from '@/lib/server/commands/add-named'
import { amendActor, amendOutlet, amendPlace, amendSource } from '@/lib/server/commands/amend-named'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
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

const OUTLET = { name_en: 'daily', name_ar: 'صحيفة' }
const PLACE = { name_en: 'asad', name_ar: 'قاعدة', kind: 'base', scope: 'IQ', where_prec: 1 } as const

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await publishedAttack(db)
  })
  const now = async () => (await currentRevision(db.read)).number
  const mark = async (table: 'outlet' | 'actor' | 'place' | 'source', id: string) =>
    (await standingRow(db.read, table, id))?.mark ?? ''
  const outlet = async (fields: object, expected?: string) =>
    runCommand(
      db,
      amendOutlet,
      {
        id: 'daily',
        expected: expected ?? (await mark('outlet', 'daily')),
        fields: { ...OUTLET, ...fields },
        ...REASON,
      },
      LOADER,
      NOW,
    )
  const place = async (fields: object) =>
    runCommand(
      db,
      amendPlace,
      { id: 'asad', expected: await mark('place', 'asad'), fields: { ...PLACE, ...fields }, ...REASON },
      LOADER,
      NOW,
    )
  const amendments = (revision: number) =>
    db.read.query(
      sql`select table_name, row_id, before, after from amendment where since = ${revision}`,
      z.record(z.string(), z.unknown()),
    )

  test('a correction is one revision that says what changed and nothing else', async () => {
    const before = await now()
    const fields = { reliability: 'D', reliability_reason_en: 'A party owns it.', reliability_reason_ar: 'يملكها حزب.' }
    const { revision } = must(await outlet(fields))
    expect(revision).toBe(before + 1)
    expect(await amendments(before + 1)).toEqual([
      {
        table_name: 'outlet',
        row_id: 'daily',
        before: { reliability: null, reliability_reason_en: null, reliability_reason_ar: null },
        after: fields,
      },
    ])
    expect((await standingRow(db.read, 'outlet', 'daily'))?.row).toMatchObject(fields)
    expect(await verifyChain(db.read)).toEqual([])
    expect(await verifyRows(db.read)).toEqual([])
  })

  test('who saw something else is refused, and so is a correction of nothing', async () => {
    const old = await mark('outlet', 'daily')
    must(await outlet({ country: 'IQ' }))
    expect(refused(await outlet({ country: 'SY' }, old))).toMatchObject([{ code: 'edit_conflict', field: 'expected' }])
    expect(refused(await outlet({ country: 'IQ' }))).toMatchObject([{ code: 'nothing_changed' }])
    expect((await standingRow(db.read, 'outlet', 'daily'))?.row.country).toBe('IQ')
    const nobody = await runCommand(
      db,
      amendOutlet,
      { id: 'nobody', expected: '', fields: OUTLET, ...REASON },
      LOADER,
      NOW,
    )
    expect(refused(nobody)).toMatchObject([{ code: 'name_unknown' }])
    const silent = await runCommand(
      db,
      amendOutlet,
      { id: 'daily', expected: old, fields: OUTLET, reason_en: 'x', reason_ar: ' ' },
      LOADER,
      NOW,
    )
    expect(refused(silent)).toMatchObject([{ code: 'required', field: 'reason_ar' }])
  })

  test('what cannot be so is refused beside its field', async () => {
    const asked = async (fields: object) => refused(await place(fields))[0]
    expect(await asked({ latitude: 91, longitude: 44 })).toMatchObject({ code: 'too_big', field: 'fields.latitude' })
    expect(await asked({ latitude: 33, longitude: null })).toMatchObject({ code: 'required', field: 'longitude' })
    expect(await asked({ variants: ['Asad', 'Asad'] })).toMatchObject({ code: 'spelling_twice', field: 'variants' })
    expect(await asked({ variants: ['قاعدة'] })).toMatchObject({ code: 'spelling_twice' })
    expect(await asked({ parent_id: 'nowhere' })).toMatchObject({ code: 'place_unknown', field: 'parent_id' })
    expect(await asked({ parent_id: 'asad' })).toMatchObject({ code: 'parent_circle' })
    expect(refused(await outlet({ reliability: 'B' }))).toMatchObject([
      { code: 'required', field: 'reliability_reason_en' },
    ])
    must(
      await runCommand(
        db,
        addPlace,
        { ...PLACE, id: 'gate', name_en: 'gate', parent_id: 'asad', kind: 'area' },
        LOADER,
        NOW,
      ),
    )
    expect(await asked({ parent_id: 'gate' })).toMatchObject({ code: 'parent_circle', field: 'parent_id' })
  })

  test('coordinates are compared as numbers and kept to five places', async () => {
    const { revision } = must(await place({ latitude: 33.7851, longitude: 42.4412, variants: ['Al Asad'] }))
    expect(await amendments(revision ?? 0)).toMatchObject([
      { before: { latitude: 33.785, variants: [] }, after: { latitude: 33.7851, variants: ['Al Asad'] } },
    ])
    expect(refused(await place({ latitude: 33.785104, longitude: 42.4412, variants: ['Al Asad'] }))).toMatchObject([
      { code: 'nothing_changed' },
    ])
    expect(await verifyRows(db.read)).toEqual([])
  })

  describe('a report', () => {
    const report = async (id: string, fields: object) =>
      runCommand(
        db,
        amendSource,
        {
          id,
          expected: await mark('source', id),
          fields: { title: `Report ${id}`, language: 'ar', date_published: '2024-01-05', ...fields },
          ...REASON,
        },
        LOADER,
        NOW,
      )

    test('that nobody has seen is corrected without a revision', async () => {
      must(await runCommand(db, addSource, { id: 'unseen', title: 'x', language: 'ar' }, LOADER, NOW))
      must(await runCommand(db, createEntry, { ...anAttack(), citations: [{ source_id: 'unseen' }] }, LOADER, NOW))
      const before = await now()
      expect(must(await report('unseen', { title: 'y' }))).toEqual({ revision: null })
      expect(await now()).toBe(before)
      expect((await standingRow(db.read, 'source', 'unseen'))?.row.title).toBe('y')
    })

    test('takes the domain of its link along', async () => {
      must(await report('daily-1', { outlet_id: 'daily', url: 'https://www.example.org/a' }))
      expect((await standingRow(db.read, 'source', 'daily-1'))?.row.source_domain).toBe('example.org')
      expect(refused(await report('daily-1', { date_published: '2024-13' }))).toMatchObject([
        { field: 'date_published' },
      ])
      expect(refused(await report('daily-1', { outlet_id: 'nobody' }))).toMatchObject([{ code: 'outlet_unknown' }])
    })

    test('of another outlet changes how many independent ones stand behind a record, whatever drafts are open', async () => {
      const event_id = await batch(db, async run => {
        const made = await run(createEntry, {
          ...anAttack(),
          citations: [{ source_id: 'daily-2' }, { source_id: 'weekly-1' }],
        })
        await run(publish, { event_ids: [made.event_id], ...REASON })
        return made.event_id
      })
      const first = await now()
      const { version = 0 } = (await editing(db.read, event_id)) ?? {}
      const draft = must(
        await runCommand(
          db,
          reviseEntry,
          { event_id, expected: { version }, fields: { weapon: 'rocket' } },
          LOADER,
          NOW,
        ),
      )
      must(await report('daily-2', { outlet_id: 'weekly' }))
      const counts = async (rev: number) => {
        const page = await getEntry(db.read, event_id, rev)
        return page && 'record' in page ? page.record.independent_sources : null
      }
      expect([await counts(first), await counts(await now())]).toEqual([2, 1])
      expect(await editing(db.read, event_id)).toMatchObject({ version: draft.version, columns: { weapon: 'rocket' } })
      must(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW))
      expect(await verifyChain(db.read)).toEqual([])
      expect(await verifyRows(db.read)).toEqual([])
    })
  })

  test('an actor goes by its corrected names', async () => {
    const fields = { name_en: 'Islamic Resistance', name_ar: 'المقاومة', kind: 'militia', parent_id: 'us' } as const
    const expected = await mark('actor', 'iri')
    must(await runCommand(db, amendActor, { id: 'iri', expected, fields, ...REASON }, LOADER, NOW))
    must(
      await runCommand(
        db,
        addActor,
        { id: 'below', name_en: 'b', name_ar: 'ب', kind: 'person', parent_id: 'iri' },
        LOADER,
        NOW,
      ),
    )
    expect((await standingRow(db.read, 'actor', 'iri'))?.row).toMatchObject({ name_en: 'Islamic Resistance' })
  })

  describe('the database', () => {
    const tried = (...statements: string[]) =>
      db.transaction(async tx => {
        for (const statement of statements) await tx.execute(sql`${raw(statement)}`)
      })

    test('keeps what was corrected from being changed or deleted without a revision', async () => {
      await expect(tried(`update outlet set country = 'JO' where id = 'daily'`)).rejects.toThrow(
        /corrected by a revision/,
      )
      await expect(tried(`update amendment set after = '{"country": "JO"}'`)).rejects.toThrow(/published/)
      await expect(tried(`delete from amendment`)).rejects.toThrow(/published and stays/)
      await expect(tried(`update outlet set id = 'other' where id = 'daily'`)).rejects.toThrow(/keeps its id/)
      for (const [before, after] of [
        ['{}', '{}'],
        ['{"a": 1}', '{"b": 1}'],
        ['{"id": 1}', '{"id": 2}'],
        ['{"a": 1}', '{"a": 1}'],
      ]) {
        const row = `insert into amendment (table_name, row_id, before, after) values ('place', 'x', '${before}', '${after}')`
        await expect(tried(row)).rejects.toThrow(/amendment_/)
      }
    })

    test('that was tampered with does not verify', async () => {
      class Back extends Error {}
      const found: string[][] = []
      const work = db.transaction(async tx => {
        await tx.execute(sql`alter table outlet disable trigger user`)
        await tx.execute(sql`update outlet set country = 'JO' where id = 'daily'`)
        found.push((await verifyRows(tx)).filter(({ code }) => code === 'amended').map(({ detail }) => detail))
        await tx.execute(sql`alter table amendment disable trigger user`)
        await tx.execute(sql`update amendment set after = after || '{"country": "JO"}' where after ? 'country'`)
        found.push((await verifyChain(tx)).map(({ code }) => code))
        throw new Back()
      })
      await expect(work).rejects.toThrow(Back)
      expect(found).toEqual([['outlet daily, country at revision 3'], ['content']])
    })
  })
})
