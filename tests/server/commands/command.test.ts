import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/permissions'
import { addActor, addOutlet, addPlace, addSource } from '@/lib/server/commands/add-named'
import { addConflict, cite, stateDue } from '@/lib/server/commands/add-parts'
import { command, runBatch, runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { setCoverage } from '@/lib/server/commands/set-coverage'
import type { Database } from '@/lib/server/db/handle'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'
import { content } from '../content'

const auditRow = z.object({
  command: z.string(),
  user_id: z.string(),
  revision: z.number().nullable(),
  subjects: z.array(z.string()),
})

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await db.transaction(async tx => {
      for (const role of ROLES) {
        await tx.execute(sql`insert into "user" (id, name, role, kind, two_factor_enabled)
          values (${role}, ${role}, ${role}, 'person', true)`)
      }
    })
  })

  const audits = async () =>
    db.read.query(sql`select command, user_id, revision, subjects from audit order by id desc`, auditRow)
  test('every command leaves one audit row, with who, what and the revision', async () => {
    const before = (await audits()).length
    const expected: string[] = []
    await batch(db, async run => {
      await run(addOutlet, {
        id: 'agency',
        name_en: 'Agency',
        name_ar: 'وكالة',
        reliability: 'B',
        reliability_reason_en: 'Named editors.',
      })
      await run(addSource, { id: 'agency-1', title: 'عنوان', language: 'ar', outlet_id: 'agency' })
      await run(addActor, { id: 'kh', name_en: 'KH', name_ar: 'كتائب', kind: 'militia', parent_id: 'iri' })
      await run(addPlace, {
        id: 'erbil',
        name_en: 'Erbil',
        name_ar: 'أربيل',
        kind: 'city',
        scope: 'IQ-KRI',
        where_prec: 2,
      })
      const a = await run(createEntry, anAttack())
      const b = await run(createEntry, anAttack())
      const fields = {
        date_edtf: '2024-09-27',
        scope: 'IQ',
        milestone_kind: 'deadline',
        milestone_status: 'announced',
        title_en: 'End',
        title_ar: 'نهاية',
        summary_en: 'End.',
        summary_ar: 'نهاية.',
      }
      const m = await run(createEntry, { kind: 'milestone', fields, citations: [{ source_id: 'agency-1' }] })
      await run(cite, {
        event_id: a.event_id,
        source_id: 'agency-1',
        field: 'weapon',
        credibility: 2,
        credibility_reason_en: 'Seen.',
      })
      await run(addConflict, {
        event_id: a.event_id,
        field: 'weapon',
        value: 'rocket',
        source_id: 'daily-1',
        adopted: false,
      })
      await run(stateDue, {
        event_id: m.event_id,
        due_edtf: '../2025-09-30',
        deadline_kind: 'no_later_than',
        source_id: 'agency-1',
        stated_by: 'us',
      })
      await run(linkEntries, { from: b.event_id, to: a.event_id, kind: 'possible_duplicate_of' })
      await run(setCoverage, { kind: 'attack', date_min: '2030-01-01', date_max: '2030-01-31', level: 'thin' })
      await run(publish, { event_ids: [a.event_id, b.event_id, m.event_id], coverage: true, ...REASON })
      await run(retract, { event_id: b.event_id, ...REASON })
      const { version } = await run(cite, { event_id: a.event_id, source_id: 'daily-2' })
      await run(reviseEntry, { event_id: a.event_id, expected: { version }, fields: { weapon: 'rocket' } })
      expected.push(
        'add-outlet',
        'add-source',
        'add-actor',
        'add-place',
        'create-entry',
        'create-entry',
        'create-entry',
        'cite',
        'add-conflict',
        'state-due',
        'link-entries',
        'set-coverage',
        'publish',
        'retract',
        'cite',
        'revise-entry',
      )
    })
    const added = (await audits()).slice(0, -before).toReversed()
    expect(added.map(row => row.command)).toEqual(expected)
    expect(new Set(added.map(row => row.user_id))).toEqual(new Set(['loader']))
    expect(added.filter(row => row.revision !== null).map(row => [row.command, row.revision])).toEqual([
      ['publish', 1],
      ['retract', 2],
    ])
    expect(added.every(row => row.subjects.length > 0)).toBe(true)
  })

  describe('who may do what', () => {
    test('reviewers and admins act only when they have a second factor', async () => {
      await db.transaction(async tx => {
        for (const role of ROLES) {
          await tx.execute(
            sql`insert into "user" (id, name, role, kind) values (${`bare-${role}`}, 'x', ${role}, 'person')`,
          )
        }
      })
      for (const role of ROLES) {
        const result = await runCommand(
          db,
          command({ name: 'look', allow: 'desk.open', input: z.null(), run: () => Promise.reject(new Error('ran')) }),
          null,
          { userId: `bare-${role}` },
          NOW,
        ).catch((error: Error) => error.message)
        if (role === 'reviewer' || role === 'admin') {
          expect(result, role).toMatchObject({ ok: false, error: [{ code: 'second_factor_needed' }] })
        } else expect(result, role).toBe('ran')
      }
    })

    test('somebody whose account is closed is refused', async () => {
      await db.transaction(tx =>
        tx.execute(
          sql`insert into "user" (id, name, role, kind, disabled_at) values ('gone', 'x', 'editor', 'person', now())`,
        ),
      )
      expect(refused(await runCommand(db, createEntry, anAttack(), { userId: 'gone' }, NOW))).toMatchObject([
        { code: 'user_unknown' },
      ])
    })

    test('a user that the database does not know is refused', async () => {
      expect(refused(await runCommand(db, createEntry, anAttack(), { userId: 'nobody' }, NOW))).toMatchObject([
        { code: 'user_unknown' },
      ])
    })
  })

  test('two editors of one version: the second is refused, whatever was public or draft', async () => {
    const { event_id, revision } = await publishedAttack(db)
    const edit = (expected: { revision: number } | { version: number }, weapon: string) =>
      runCommand(db, reviseEntry, { event_id, expected, fields: { weapon } }, LOADER, NOW)
    const first = must(await edit({ revision }, 'rocket'))
    expect(refused(await edit({ revision }, 'mortar'))).toMatchObject([{ code: 'edit_conflict', field: 'expected' }])
    const second = must(await edit({ version: first.version }, 'mortar'))
    expect(refused(await edit({ version: first.version }, 'drone'))).toMatchObject([{ code: 'edit_conflict' }])
    const seen = { event_ids: [event_id], expected: { [event_id]: first.version }, ...REASON }
    expect(refused(await runCommand(db, publish, seen, LOADER, NOW))).toMatchObject([{ code: 'edit_conflict' }])
    expect(refused(await runCommand(db, retract, { event_id, ...REASON }, LOADER, NOW))).toMatchObject([
      { code: 'draft_open' },
    ])
    must(await runCommand(db, discardDraft, { event_id, expected: { version: second.version } }, LOADER, NOW))
    must(await edit({ revision }, 'drone'))
  })

  test('two editors at the very same time: one of them wins', async () => {
    const { event_id, revision } = await publishedAttack(db)
    const input = { event_id, expected: { revision }, fields: { weapon: 'rocket' } }
    const results = await Promise.all([1, 2, 3].map(() => runCommand(db, reviseEntry, input, LOADER, NOW)))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    const published = await Promise.all(
      [1, 2].map(() => runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW)),
    )
    expect(published.filter(result => result.ok)).toHaveLength(1)
  })

  describe('what fails leaves nothing behind', () => {
    test('a batch of which the last command fails, even if its failure is caught', async () => {
      const before = await content(db)
      const result = await runBatch(db, LOADER, NOW, async run => {
        const { event_id } = await run(createEntry, anAttack())
        await run(publish, { event_ids: [event_id], ...REASON })
        await run(cite, { event_id, source_id: 'gone' }).catch(() => null)
        return event_id
      })
      expect(refused(result)).toMatchObject([{ code: 'source_unknown', field: 'source_id' }])
      expect(await content(db)).toEqual(before)
    })

    test('a rule that only the database knows', async () => {
      const broken = command({
        name: 'broken',
        allow: 'setting.edit',
        input: z.unknown(),
        run: async tx => {
          await tx.execute(sql`update place set where_prec = 9 where id = 'asad'`)
          return { value: null, audit: { subjects: ['place:asad'] } }
        },
      })
      expect(refused(await runCommand(db, broken, null, LOADER, NOW))).toMatchObject([
        { code: 'constraint', message: { en: expect.stringContaining('place_where_prec_range') } },
      ])
    })
  })

  test('a program error is thrown, not answered, and leaves nothing either', async () => {
    const before = await content(db)
    const broken = command({
      name: 'broken',
      allow: 'setting.edit',
      input: z.unknown(),
      run: async tx => {
        await tx.execute(sql`update place set name_en = 'x'`)
        throw new Error('a mistake')
      },
    })
    await expect(runCommand(db, broken, null, LOADER, NOW)).rejects.toThrow('a mistake')
    expect(await content(db)).toEqual(before)
  })
})
