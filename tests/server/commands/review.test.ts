import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addSource } from '@/lib/server/commands/add-named'
import { changeSetting } from '@/lib/server/commands/change-setting'
import { type Run, runBatch, runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { commentEntry, returnEntry, submitEntry } from '@/lib/server/commands/review'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { dropUnsaved, keepUnsaved, MOST_UNSAVED, unsaved } from '@/lib/server/commands/unsaved'
import type { Database } from '@/lib/server/db/handle'
import { draftsOf, draftsOfOthers, filedReports, waitingForReview } from '@/lib/server/queries/desk'
import { likelyDuplicates } from '@/lib/server/queries/duplicates'
import { editing } from '@/lib/server/queries/editing'
import { getEntry } from '@/lib/server/queries/entry'
import { alikeReports, citingRecords, findReports, report, takenIds } from '@/lib/server/queries/reports'
import { currentRevision } from '@/lib/server/queries/revision'
import { settings } from '@/lib/server/queries/settings'
import { eachEngine } from '@/tests/support/db'
import { addBasics, addPeople, anAttack, batch, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'

const as = (userId: string) => ({ userId })

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await addPeople(db)
  })

  const draft = async (by = 'contributor') => must(await runCommand(db, createEntry, anAttack(), as(by), NOW))
  const submit = async (made: { event_id: string; version: number }) =>
    must(await runCommand(db, submitEntry, { ...made, note: 'Look at the date' }, as('contributor'), NOW))

  describe('the way of a draft', () => {
    test('it is submitted, given back with a reason, submitted again and published', async () => {
      const made = await draft()
      expect((await draftsOf(db.read, 'contributor')).map(one => one.event_id)).toContain(made.event_id)
      expect((await draftsOfOthers(db.read, 'contributor')).map(one => one.event_id)).not.toContain(made.event_id)
      await submit(made)
      expect((await waitingForReview(db.read)).map(one => one.event_id)).toContain(made.event_id)
      expect((await draftsOf(db.read, 'contributor')).map(one => one.event_id)).not.toContain(made.event_id)
      must(await runCommand(db, returnEntry, { ...made, note: 'Which base?' }, as('reviewer'), NOW))
      must(await runCommand(db, commentEntry, { event_id: made.event_id, note: 'On it' }, as('contributor'), NOW))
      expect((await editing(db.read, made.event_id))?.notes.map(note => [note.kind, note.text, note.who])).toEqual([
        ['comment', 'On it', 'The contributor'],
        ['return', 'Which base?', 'The reviewer'],
        ['submit', 'Look at the date', 'The contributor'],
      ])
      await submit(made)
      const { number } = await currentRevision(db.read)
      expect(await getEntry(db.read, made.event_id, number)).toBe(null)
      const { revision } = must(
        await runCommand(db, publish, { event_ids: [made.event_id], ...REASON }, as('reviewer'), NOW),
      )
      expect(await getEntry(db.read, made.event_id, revision)).toMatchObject({ record: { status: 'published' } })
    })

    test('whoever changes what waits for review takes it out of review', async () => {
      const made = await draft()
      await submit(made)
      const input = { event_id: made.event_id, expected: { version: made.version }, fields: { weapon: 'rocket' } }
      const { version } = must(await runCommand(db, reviseEntry, input, as('contributor'), NOW))
      expect(await editing(db.read, made.event_id)).toMatchObject({ status: 'draft', version })
    })

    test('what is not where it is said to be is refused', async () => {
      const made = await draft()
      const asked = { ...made, note: 'x' }
      expect(refused(await runCommand(db, returnEntry, asked, as('reviewer'), NOW))).toMatchObject([
        { code: 'not_in_review' },
      ])
      expect(refused(await runCommand(db, returnEntry, { ...asked, note: ' ' }, as('reviewer'), NOW))).toMatchObject([
        { code: 'required', field: 'note' },
      ])
      await submit(made)
      expect(refused(await runCommand(db, submitEntry, asked, as('contributor'), NOW))).toMatchObject([
        { code: 'not_draft' },
      ])
      expect(
        refused(await runCommand(db, submitEntry, { ...asked, version: made.version + 900 }, as('contributor'), NOW)),
      ).toMatchObject([{ code: 'edit_conflict' }])
      expect(refused(await runCommand(db, returnEntry, asked, as('editor'), NOW))).toMatchObject([
        { code: 'role_refused' },
      ])
    })
  })

  test('where two people are needed, nobody publishes what they had a hand in', async () => {
    expect(await settings(db.read)).toEqual({ two_person_rule: false })
    const own = await draft('reviewer')
    const others = await draft()
    const touched = await draft()
    const change = { event_id: touched.event_id, expected: { version: touched.version }, fields: { weapon: 'rocket' } }
    must(await runCommand(db, reviseEntry, change, as('reviewer'), NOW))
    must(await runCommand(db, changeSetting, { key: 'two_person_rule', value: true }, as('admin'), NOW))
    expect(await settings(db.read)).toEqual({ two_person_rule: true })
    for (const { event_id } of [own, touched]) {
      expect(
        refused(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, as('reviewer'), NOW)),
      ).toMatchObject([{ code: 'two_people', field: 'event_ids' }])
    }
    // Submitting and commenting is no hand in it; who had none may publish.
    must(await runCommand(db, commentEntry, { event_id: others.event_id, note: 'Good' }, as('reviewer'), NOW))
    must(await runCommand(db, publish, { event_ids: [others.event_id], ...REASON }, as('reviewer'), NOW))
    must(await runCommand(db, publish, { event_ids: [own.event_id], ...REASON }, as('admin'), NOW))
    // What it was before it was public does not count for the next change.
    const again = {
      event_id: own.event_id,
      expected: { revision: (await currentRevision(db.read)).number },
      fields: { weapon: 'mortar' },
    }
    must(await runCommand(db, reviseEntry, again, as('contributor'), NOW))
    must(await runCommand(db, publish, { event_ids: [own.event_id], ...REASON }, as('reviewer'), NOW))
    must(await runCommand(db, changeSetting, { key: 'two_person_rule', value: false }, as('admin'), NOW))
  })

  test('where two people are needed, what happened earlier in the same batch counts as well', async () => {
    must(await runCommand(db, changeSetting, { key: 'two_person_rule', value: true }, as('admin'), NOW))
    const others = await draft()
    const whole = (role: 'reviewer', work: (run: Run) => Promise<unknown>) => runBatch(db, as(role), NOW, work)
    const made = await whole('reviewer', async run => {
      const { event_id } = await run(createEntry, anAttack())
      return run(publish, { event_ids: [event_id], ...REASON })
    })
    expect(refused(made)).toMatchObject([{ code: 'two_people', field: 'event_ids' }])
    const changed = await whole('reviewer', async run => {
      const expected = { version: others.version }
      await run(reviseEntry, { event_id: others.event_id, expected, fields: { weapon: 'rocket' } })
      return run(publish, { event_ids: [others.event_id], ...REASON })
    })
    expect(refused(changed)).toMatchObject([{ code: 'two_people', field: 'event_ids' }])
    // Nothing of a refused batch stays: the draft is as its author left it, and saying something of it is no hand in it.
    must(
      await whole('reviewer', async run => {
        await run(commentEntry, { event_id: others.event_id, note: 'Good' })
        return run(publish, { event_ids: [others.event_id], ...REASON })
      }),
    )
    must(await runCommand(db, changeSetting, { key: 'two_person_rule', value: false }, as('admin'), NOW))
  })

  describe('a report', () => {
    const TEXT = 'سطر أول\r\nسطر ثانٍ'

    test('keeps its text with its hash, with one kind of line end', async () => {
      must(
        await runCommand(
          db,
          addSource,
          {
            id: 'daily-3',
            title: 'تقرير عن قاعدة حرير',
            title_en: 'A report on Harir base',
            language: 'ar',
            outlet_id: 'daily',
            url: 'https://daily.example/3',
            date_published: '2024-02-01',
            text: TEXT,
          },
          as('contributor'),
          NOW,
        ),
      )
      expect(await report(db.read, 'daily-3')).toMatchObject({ text: 'سطر أول\nسطر ثانٍ', language: 'ar' })
      expect((await filedReports(db.read)).map(one => one.id)).toEqual(['daily-3'])
      const [kept] = await db.read.query(
        sql`select s.text_sha256 = encode(sha256(convert_to(x.text, 'UTF8')), 'hex') as same
          from source s join source_text x on x.source_id = s.id where s.id = 'daily-3'`,
        z.object({ same: z.boolean() }),
      )
      expect(kept).toEqual({ same: true })
    })

    test('is found again by address, text, title and day, the surest first', async () => {
      const none: string[] = []
      const asked = { addresses: none, sha256: null, text: '', title: '', outlet: null, day: null }
      const why = async (more: Partial<Parameters<typeof alikeReports>[1]>) =>
        (await alikeReports(db.read, { ...asked, ...more })).filter(one => one.id === 'daily-3').map(one => one.why)
      const [kept] = await db.read.query(
        sql`select text_sha256 as hash from source where id = 'daily-3'`,
        z.object({ hash: z.string() }),
      )
      expect(await why({ addresses: ['https://daily.example/3'] })).toEqual(['address'])
      expect(await why({ sha256: kept?.hash ?? '' })).toEqual(['text'])
      expect(await why({ title: 'تقرير عن قاعده حرير' })).toEqual(['title'])
      expect(await why({ outlet: 'daily', day: '2024-02-03' })).toEqual(['day'])
      expect(await why({ outlet: 'daily', day: '2024-02-04' })).toEqual([])
      expect(await why({})).toEqual([])
    })

    test('is found by words of its title in any spelling, its outlet and its id', async () => {
      for (const typed of ['harir BASE', 'قاعده', 'daily-3', 'daily harir']) {
        expect(
          (await findReports(db.read, typed)).map(one => one.id),
          typed,
        ).toContain('daily-3')
      }
      expect(await findReports(db.read, 'nothing like it')).toEqual([])
      expect(await findReports(db.read, ' ')).toEqual([])
      expect(await takenIds(db.read, 'daily-')).toEqual(new Set(['daily-1', 'daily-2', 'daily-3']))
    })

    test('names the records that cite it, drafts among them, each once', async () => {
      const { event_id } = await batch(db, run =>
        run(createEntry, { ...anAttack(), citations: [{ source_id: 'daily-3', quote_exact: 'سطر أول' }] }),
      )
      expect(await citingRecords(db.read, 'daily-3')).toMatchObject([
        { event_id, status: 'draft', quotes: ['سطر أول'] },
      ])
    })
  })

  test('records that may be the same event: same kind, near in time and place', async () => {
    const near = await publishedAttack(db, { date_edtf: '2024-05-10', place_id: 'asad' })
    const unplaced = await publishedAttack(db, { date_edtf: '2024-05-11', place_id: null })
    await publishedAttack(db, { date_edtf: '2024-05-20', place_id: 'asad' })
    const found = async (more: object) =>
      (
        await likelyDuplicates(db.read, {
          kind: 'attack',
          date_min: '2024-05-12',
          date_max: '2024-05-12',
          place_id: 'harir',
          except: null,
          ...more,
        })
      ).map(one => [one.event_id, one.apart])
    // The two places of these tests have the same coordinates.
    expect(await found({})).toEqual([
      [near.event_id, 0],
      [unplaced.event_id, null],
    ])
    expect(await found({ except: near.event_id })).toEqual([[unplaced.event_id, null]])
    expect(await found({ kind: 'strike' })).toEqual([])
    expect(await found({ date_min: '2024-05-13', date_max: '2024-05-13' })).toEqual([[unplaced.event_id, null]])
    expect(await found({ date_min: null })).toEqual([])
  })

  test('what was typed and not saved is kept for that person and form alone', async () => {
    await keepUnsaved(db, 'editor', 'entry:IWM-A-0001', { a: 'كلمة' }, NOW)
    expect(await keepUnsaved(db, 'editor', 'entry:IWM-A-0001', { a: 'كلمتان' }, NOW)).toBe(NOW.toISOString())
    expect(await unsaved(db.read, 'editor', 'entry:IWM-A-0001')).toEqual({
      content: { a: 'كلمتان' },
      saved_at: NOW.toISOString(),
    })
    expect(await unsaved(db.read, 'reviewer', 'entry:IWM-A-0001')).toBe(null)
    expect(await keepUnsaved(db, 'editor', 'big', { a: 'x'.repeat(MOST_UNSAVED) }, NOW)).toBe(null)
    await keepUnsaved(db, 'editor', 'nul', { a: 'a\0b' }, NOW)
    expect(await unsaved(db.read, 'editor', 'big')).toBe(null)
    expect(await unsaved(db.read, 'editor', 'nul')).toMatchObject({ content: { a: 'a\0b' } })
    await dropUnsaved(db, 'editor', 'entry:IWM-A-0001')
    expect(await unsaved(db.read, 'editor', 'entry:IWM-A-0001')).toBe(null)
  })

  test('the loader is no person of the rule', async () => {
    must(await runCommand(db, changeSetting, { key: 'two_person_rule', value: true }, as('admin'), NOW))
    const { event_id } = must(await runCommand(db, createEntry, anAttack(), LOADER, NOW))
    must(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW))
  })
})
