import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { publish } from '@/lib/server/commands/publish'
import { reinstate } from '@/lib/server/commands/reinstate'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import type { Database } from '@/lib/server/db/handle'
import { getRevision } from '@/lib/server/queries/change-log'
import { countEntries } from '@/lib/server/queries/count-entries'
import { getEntry } from '@/lib/server/queries/entry'
import { newestChanges } from '@/lib/server/queries/feed-changes'
import { currentRevision } from '@/lib/server/queries/revision'
import { rollupProblems } from '@/lib/server/queries/rollup-problems'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'

const WRONG = { reason_en: 'Taken back by mistake.', reason_ar: 'سُحب خطأً.' }

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })
  const now = async () => (await currentRevision(db.read)).number
  const page = async (id: string, rev: number) => {
    const found = await getEntry(db.read, id, rev)
    if (!found || 'merged_into' in found) throw new Error(`no page of ${id}`)
    return found
  }
  const attacks = (rev: number) => countEntries(db.read, { kind: ['attack'] }, rev)
  const back = (input: z.input<typeof reinstate.input>) => runCommand(db, reinstate, input, LOADER, NOW)
  const away = async (event_id: string) =>
    must(await runCommand(db, retract, { event_id, ...REASON }, LOADER, NOW)).revision

  describe('a wrong retraction', () => {
    test('is undone by a revision that says so; every earlier state reads as it did', async () => {
      const { event_id, revision: first } = await publishedAttack(db)
      const counted = await attacks(first)
      const then = await page(event_id, first)
      const gone = await away(event_id)
      expect(await attacks(gone)).toBe(counted - 1)
      const { revision } = must(await back({ event_id, ...WRONG }))
      expect(revision).toBe(gone + 1)
      const { record, citations, history } = await page(event_id, revision)
      expect(record).toEqual({ ...then.record, since: revision, revision })
      expect(citations).toEqual(then.citations)
      expect(history.map(one => one.change)).toEqual(['added', 'retracted', 'reinstated'])
      expect(history.at(-1)).toMatchObject({ revision, ...WRONG })
      expect(await attacks(revision)).toBe(counted)
      expect((await page(event_id, gone)).record.status).toBe('retracted')
      expect(await page(event_id, first)).toEqual(then)
      expect(await getRevision(db.read, revision, { cursor: null, limit: 9 })).toMatchObject({
        counts: { reinstated: 1, changed: 0, added: 0 },
        reinstated: [{ event_id }],
      })
      const newest = (await newestChanges(db.read, [event_id], revision)).get(event_id)
      expect(newest).toMatchObject({ revision, change: 'reinstated', ...WRONG })
      expect(await rollupProblems(db.read)).toEqual([])
      expect(await verifyChain(db.read)).toEqual([])
    })

    test('brings back the possible duplicates that it untied, but none whose other end went meanwhile', async () => {
      const one = await publishedAttack(db, { date_edtf: '2024-05-01' })
      const stays = await publishedAttack(db, { date_edtf: '2024-05-01' })
      const goes = await publishedAttack(db, { date_edtf: '2024-05-01' })
      for (const to of [stays.event_id, goes.event_id])
        must(await runCommand(db, linkEntries, { from: one.event_id, to, kind: 'possible_duplicate_of' }, LOADER, NOW))
      must(await runCommand(db, publish, { event_ids: [one.event_id], ...REASON }, LOADER, NOW))
      const tied = async () => (await page(one.event_id, await now())).links.map(link => link.event_id)
      expect((await tied()).toSorted()).toEqual([stays.event_id, goes.event_id].toSorted())
      await away(one.event_id)
      expect(await tied()).toEqual([])
      await away(goes.event_id)
      must(await back({ event_id: one.event_id, ...WRONG }))
      expect(await tied()).toEqual([stays.event_id])
      // Once more: what this retraction untied, not what the first one did.
      await away(one.event_id)
      must(await back({ event_id: goes.event_id, ...WRONG }))
      must(await back({ event_id: one.event_id, ...WRONG }))
      expect(await tied()).toEqual([stays.event_id])
      expect(await verifyChain(db.read)).toEqual([])
    })

    test('counts the reports that bear it out now, and can be retracted again', async () => {
      const { event_id } = await publishedAttack(db)
      await away(event_id)
      must(await back({ event_id, ...WRONG }))
      await away(event_id)
      const { revision } = must(await back({ event_id, ...WRONG }))
      const { record, history } = await page(event_id, revision)
      expect(record).toMatchObject({ status: 'published', number_of_sources: 1, independent_sources: 1 })
      expect(history.map(one => one.change)).toEqual(['added', 'retracted', 'reinstated', 'retracted', 'reinstated'])
    })

    test('undone by publishing a draft of it is told as reinstated too', async () => {
      const { event_id } = await publishedAttack(db)
      const gone = await away(event_id)
      const { revision } = await batch(db, async run => {
        await run(reviseEntry, { event_id, expected: { revision: gone }, fields: { weapon: 'rocket' } })
        return run(publish, { event_ids: [event_id], ...REASON })
      })
      const { record, history } = await page(event_id, revision)
      expect(record).toMatchObject({ status: 'published', weapon: 'rocket' })
      expect(history.at(-1)).toMatchObject({ change: 'reinstated' })
    })
  })

  test('what was not retracted, has a draft, or was merged is refused', async () => {
    const { event_id } = await publishedAttack(db)
    const asked = async (id: string) => refused(await back({ event_id: id, ...WRONG }))
    expect(await asked(event_id)).toMatchObject([{ code: 'not_retracted', field: 'event_id' }])
    const draft = await batch(db, run => run(createEntry, { kind: 'attack', fields: { scope: 'IQ' } }))
    expect(await asked(draft.event_id)).toMatchObject([{ code: 'not_retracted' }])
    const gone = await away(event_id)
    must(
      await runCommand(
        db,
        reviseEntry,
        { event_id, expected: { revision: gone }, fields: { weapon: 'rocket' } },
        LOADER,
        NOW,
      ),
    )
    expect(await asked(event_id)).toMatchObject([{ code: 'draft_open' }])
    const [kept, joined] = [await publishedAttack(db), await publishedAttack(db)]
    must(await runCommand(db, mergeEntries, { event_id: joined.event_id, into: kept.event_id, ...REASON }, LOADER, NOW))
    expect(await asked(joined.event_id)).toMatchObject([{ code: 'entry_merged' }])
    expect(await asked('IWM-A-9999')).toMatchObject([{ code: 'entry_unknown' }])
    for (const empty of ['reason_en', 'reason_ar'] as const)
      expect(refused(await back({ event_id, ...WRONG, [empty]: ' ' }))).toMatchObject([{ field: empty }])
  })
})
