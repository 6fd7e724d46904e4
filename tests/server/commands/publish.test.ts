import { beforeAll, describe, expect, test } from 'vitest'
import { cite } from '@/lib/server/commands/add-parts'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import type { Database } from '@/lib/server/db/handle'
import { editing } from '@/lib/server/queries/editing'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision, resolveRevision, revisionTimes } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  const read = async (id: string, rev: number) => {
    const page = await getEntry(db.read, id, rev)
    if (!page || 'merged_into' in page) throw new Error(`${id} is not there at ${rev}`)
    return page
  }

  describe('publish', () => {
    test('a draft becomes readable from its revision on, and not before', async () => {
      const before = (await currentRevision(db.read)).number
      const { event_id, revision } = await publishedAttack(db)
      expect(revision).toBe(before + 1)
      expect(event_id).toMatch(/^IWM-A-\d{4}$/)
      expect(await getEntry(db.read, event_id, before)).toBeNull()
      const { record, citations, history } = await read(event_id, revision)
      expect(record).toMatchObject({
        event_id,
        status: 'published',
        since: revision,
        revision,
        weapon: 'drone',
        date_min: '2024-01-04',
        date_prec: 1,
      })
      expect(record).toMatchObject({ number_of_sources: 1, independent_sources: 1 })
      expect(citations.map(citation => citation.source_id)).toEqual(['daily-1'])
      expect(history).toMatchObject([{ revision, change: 'added', reason_ar: REASON.reason_ar }])
    })

    test('a clock that was set back dates no revision before the one before it, so that a day still tells what stood on it', async () => {
      const { event_id, revision } = await publishedAttack(db)
      const earlier = new Date(NOW.getTime() - 400 * 86_400_000)
      const { revision: next } = must(await runCommand(db, retract, { event_id, ...REASON }, LOADER, earlier))
      const times = await revisionTimes(db.read, [revision, next])
      expect(times.map(({ at }) => at)).toEqual([NOW.toISOString(), NOW.toISOString()])
      expect(await verifyChain(db.read)).toEqual([])
      const day = earlier.toISOString().slice(0, 10)
      expect(await resolveRevision(db.read, day)).toBeNull()
    })

    test('what is published for its links alone is held to the version that was looked at', async () => {
      const [one, other] = [await publishedAttack(db), await publishedAttack(db)]
      const link = { from: one.event_id, to: other.event_id, kind: 'possible_duplicate_of' } as const
      must(await runCommand(db, linkEntries, link, LOADER, NOW))
      const out = (version: number) => {
        const expected = { [one.event_id]: version }
        return runCommand(db, publish, { event_ids: [one.event_id], expected, ...REASON }, LOADER, NOW)
      }
      const seen = (await editing(db.read, one.event_id))?.version ?? 0
      expect(refused(await out(seen + 1000))).toMatchObject([{ code: 'edit_conflict', field: 'expected' }])
      must(await out(seen))
    })

    test('every earlier state stays readable after revisions and a retraction', async () => {
      const first = await publishedAttack(db)
      const second = await batch(db, async run => {
        await run(reviseEntry, {
          event_id: first.event_id,
          expected: { revision: first.revision },
          fields: { weapon: 'rocket', injured_low: 2 },
          add_citations: [{ source_id: 'weekly-1', field: 'weapon', quote_exact: 'صاروخ' }],
        })
        return run(publish, { event_ids: [first.event_id], ...REASON })
      })
      const two = await read(first.event_id, second.revision)
      const third = await batch(db, async run => {
        const { version } = await run(cite, { event_id: first.event_id, source_id: 'daily-2' })
        await run(reviseEntry, {
          event_id: first.event_id,
          expected: { version },
          drop_citations: two.citations.filter(c => c.source_id === 'daily-1').map(c => c.id),
        })
        return run(publish, { event_ids: [first.event_id], ...REASON })
      })
      const { revision: fourth } = must(
        await runCommand(db, retract, { event_id: first.event_id, ...REASON }, LOADER, NOW),
      )

      expect(await read(first.event_id, first.revision)).toMatchObject({
        record: { weapon: 'drone', injured_low: null },
      })
      expect(two.record).toMatchObject({
        weapon: 'rocket',
        injured_low: 2,
        number_of_sources: 2,
        independent_sources: 2,
      })
      const three = await read(first.event_id, third.revision)
      expect(three.citations.map(c => c.source_id)).toEqual(['daily-2', 'weekly-1'])
      expect(two.citations.map(c => c.source_id)).toEqual(['daily-1', 'weekly-1'])
      const four = await read(first.event_id, fourth)
      expect(four.record.status).toBe('retracted')
      expect(four.history.map(change => change.change)).toEqual(['added', 'changed', 'changed', 'retracted'])
      expect((await read(first.event_id, third.revision)).history).toHaveLength(3)
      expect(await verifyChain(db.read)).toEqual([])
    })
  })

  test('what is not ready is refused with what is missing, in both languages', async () => {
    const { event_id } = await batch(db, run => run(createEntry, { kind: 'attack', fields: { scope: 'IQ' } }))
    const problems = refused(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW))
    expect(problems.map(problem => problem.field)).toContain(`${event_id}.date_edtf`)
    expect(problems.map(problem => problem.code)).toContain('no_citation')
    for (const { message } of problems) {
      expect(message.en).toMatch(/[a-z]/)
      expect(message.ar).toMatch(/[\u0600-\u06ff]/)
    }
  })

  test('a draft already there is not published twice', async () => {
    const { event_id } = await publishedAttack(db)
    const problems = refused(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW))
    expect(problems).toMatchObject([{ code: 'nothing_to_publish', field: 'event_ids' }])
  })
})
