import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { publish } from '@/lib/server/commands/publish'
import { restoreEntry } from '@/lib/server/commands/restore-entry'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import type { Database } from '@/lib/server/db/handle'
import { countEntries } from '@/lib/server/queries/count-entries'
import { editing } from '@/lib/server/queries/editing'
import { getEntry } from '@/lib/server/queries/entry'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'

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
  const publishNow = (event_id: string) => runCommand(db, publish, { event_ids: [event_id], ...REASON }, LOADER, NOW)

  describe('a record joined to another', () => {
    test('gives back what it brought when the version before is brought back; its own id goes on leading there', async () => {
      const kept = await publishedAttack(db, { date_edtf: '2024-04-01' })
      const gone = await publishedAttack(db, { date_edtf: '2024-04-01' })
      const { version = 0 } = (await editing(db.read, gone.event_id)) ?? {}
      const more = { add_citations: [{ source_id: 'weekly-1', field: 'weapon', quote_exact: 'as the weekly says' }] }
      const change = { event_id: gone.event_id, expected: { version }, ...more }
      must(await runCommand(db, reviseEntry, change, LOADER, NOW))
      must(await publishNow(gone.event_id))
      const before = await now()
      const cited = async (rev: number) => (await page(kept.event_id, rev)).citations.map(one => one.source_id)
      const then = await cited(before)
      must(await runCommand(db, mergeEntries, { event_id: gone.event_id, into: kept.event_id, ...REASON }, LOADER, NOW))
      expect(await cited(await now())).toEqual([...then, 'weekly-1'])
      must(await runCommand(db, restoreEntry, { event_id: kept.event_id, revision: before }, LOADER, NOW))
      must(await publishNow(kept.event_id))
      expect(await cited(await now())).toEqual(then)
      expect((await page(kept.event_id, await now())).record.number_of_sources).toBe(1)
      expect(await getEntry(db.read, gone.event_id, await now())).toEqual({ merged_into: kept.event_id })
      expect(await verifyChain(db.read)).toEqual([])
    })

    test('leads there for ever, and its reports and links join without doubles', async () => {
      const kept = await publishedAttack(db, { date_edtf: '2024-03-01' })
      const gone = await publishedAttack(db, { date_edtf: '2024-03-01' })
      const other = await publishedAttack(db, { date_edtf: '2024-03-02' })
      const version = (await editing(db.read, gone.event_id))?.version ?? 0
      must(
        await runCommand(
          db,
          reviseEntry,
          {
            event_id: gone.event_id,
            expected: { version },
            add_citations: [{ source_id: 'weekly-1', field: 'weapon', quote_exact: 'by drone' }],
            add_conflicts: [{ field: 'weapon', value: 'rocket', source_id: 'weekly-1', adopted: true }],
          },
          LOADER,
          NOW,
        ),
      )
      must(await runCommand(db, linkEntries, { from: other.event_id, to: gone.event_id, kind: 'about' }, LOADER, NOW))
      must(
        await runCommand(
          db,
          linkEntries,
          { from: gone.event_id, to: kept.event_id, kind: 'possible_duplicate_of' },
          LOADER,
          NOW,
        ),
      )
      must(await publishNow(gone.event_id))
      const before = await now()
      const counted = await countEntries(db.read, { kind: ['attack'] }, before)
      const citedBefore = (await page(kept.event_id, before)).citations.length

      const input = { event_id: gone.event_id, into: kept.event_id, ...REASON }
      const { revision } = must(await runCommand(db, mergeEntries, input, LOADER, NOW))
      expect(revision).toBe(before + 1)
      expect(await getEntry(db.read, gone.event_id, revision)).toEqual({ merged_into: kept.event_id })
      const joined = await page(kept.event_id, revision)
      expect(joined.citations.length).toBe(citedBefore + 1)
      expect(joined.citations.at(-1)).toMatchObject({ source_id: 'weekly-1', quote_exact: 'by drone' })
      expect(joined.conflicts).toMatchObject([{ value: 'rocket', adopted: false }])
      expect(joined.record.number_of_sources).toBe(2)
      expect(joined.links.map(link => link.event_id)).toEqual([other.event_id])
      expect(await countEntries(db.read, { kind: ['attack'] }, revision)).toBe(counted - 1)
      // As of before, both stand as they stood.
      expect((await page(gone.event_id, before)).record.status).toBe('published')
      expect((await page(kept.event_id, before)).citations.length).toBe(citedBefore)
      expect(await verifyChain(db.read)).toEqual([])

      // The kept one may be merged in its turn: each id leads on to the next, and as of before to what it led to then.
      const last = await publishedAttack(db, { date_edtf: '2024-03-01' })
      must(await runCommand(db, mergeEntries, { event_id: kept.event_id, into: last.event_id, ...REASON }, LOADER, NOW))
      expect(await getEntry(db.read, gone.event_id, await now())).toEqual({ merged_into: kept.event_id })
      expect(await getEntry(db.read, kept.event_id, await now())).toEqual({ merged_into: last.event_id })
      expect((await page(kept.event_id, revision)).record.status).toBe('published')
      expect(await verifyChain(db.read)).toEqual([])
    })

    test('is refused where the two cannot be one', async () => {
      const one = await publishedAttack(db)
      const two = await publishedAttack(db)
      const asked = (event_id: string, into: string) =>
        runCommand(db, mergeEntries, { event_id, into, ...REASON }, LOADER, NOW)
      expect(refused(await asked(one.event_id, one.event_id))).toMatchObject([{ code: 'link_self' }])
      const strike = must(await runCommand(db, createEntry, { ...anAttack(), kind: 'strike' }, LOADER, NOW))
      expect(refused(await asked(one.event_id, strike.event_id))).toMatchObject([
        { code: 'merge_kinds', field: 'into' },
      ])
      const version = (await editing(db.read, two.event_id))?.version ?? 0
      must(
        await runCommand(db, reviseEntry, { event_id: two.event_id, expected: { version }, fields: {} }, LOADER, NOW),
      )
      expect(refused(await asked(one.event_id, two.event_id))).toMatchObject([{ code: 'draft_open', field: 'into' }])
      expect(refused(await asked(one.event_id, 'IWM-A-9999'))).toMatchObject([{ code: 'entry_unknown', field: 'into' }])
    })
  })

  describe('an earlier version', () => {
    test('comes back as a new revision, with the reports that it had', async () => {
      const { event_id } = await publishedAttack(db, { weapon: 'drone', summary_en: 'First words' })
      const first = await now()
      const before = await editing(db.read, event_id)
      must(
        await runCommand(
          db,
          reviseEntry,
          {
            event_id,
            expected: { version: before?.version ?? 0 },
            fields: { weapon: 'rocket', summary_en: 'Other words' },
            drop_citations: before?.citations.map(one => one.id) ?? [],
            add_citations: [{ source_id: 'weekly-1' }],
          },
          LOADER,
          NOW,
        ),
      )
      must(await publishNow(event_id))
      const second = await now()
      expect((await page(event_id, second)).citations.map(one => one.source_id)).toEqual(['weekly-1'])

      must(await runCommand(db, restoreEntry, { event_id, revision: first }, LOADER, NOW))
      expect((await page(event_id, await now())).record).toMatchObject({ weapon: 'rocket' })
      must(await publishNow(event_id))
      const third = await page(event_id, await now())
      expect(third.record).toMatchObject({ weapon: 'drone', summary_en: 'First words' })
      expect(third.citations.map(one => one.source_id)).toEqual(
        (await page(event_id, first)).citations.map(one => one.source_id),
      )
      expect((await page(event_id, second)).record).toMatchObject({ weapon: 'rocket' })
      expect(third.history.length).toBe(3)
      expect(await verifyChain(db.read)).toEqual([])
    })

    test('is refused where there was none, where nothing changed, and while a draft is open', async () => {
      const { event_id } = await publishedAttack(db)
      const since = await now()
      const asked = (revision: number) => runCommand(db, restoreEntry, { event_id, revision }, LOADER, NOW)
      expect(refused(await asked(1))).toMatchObject([{ code: 'no_version_then' }])
      expect(refused(await asked(since))).toMatchObject([{ code: 'nothing_to_restore' }])
      const version = (await editing(db.read, event_id))?.version ?? 0
      must(await runCommand(db, reviseEntry, { event_id, expected: { version }, fields: {} }, LOADER, NOW))
      expect(refused(await asked(since))).toMatchObject([{ code: 'draft_open' }])
    })
  })
})
