import { beforeAll, describe, expect, test } from 'vitest'
import { addSource } from '@/lib/server/commands/add-named'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { publish } from '@/lib/server/commands/publish'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import type { Database } from '@/lib/server/db/handle'
import { misquoted, pendingMisquotes } from '@/lib/server/queries/quotes'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, LOADER, must, NOW, REASON, refused } from '../a-record'

const TEXT = 'A drone hit the base.\nNobody was hurt, a spokesman said.'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await batch(db, run => run(addSource, { id: 'kept', title: 'The kept report', language: 'en', text: TEXT }))
  })

  const quoting = async (...citations: { source_id: string; quote_exact: string | null }[]) =>
    must(await runCommand(db, createEntry, { ...anAttack(), citations }, LOADER, NOW))
  const publishNow = (event_id: string, more: { quotes_elsewhere?: boolean } = {}) =>
    runCommand(db, publish, { event_ids: [event_id], ...REASON, ...more }, LOADER, NOW)

  test('only what a kept text does not hold is a misquote; a report whose text is not kept is taken at its word', async () => {
    const rows = [
      { source_id: 'kept', quote_exact: 'A drone  hit' },
      { source_id: 'kept', quote_exact: 'A rocket hit' },
      { source_id: 'kept', quote_exact: null },
      { source_id: 'daily-1', quote_exact: 'whatever it says' },
    ]
    expect(await misquoted(db.read, rows)).toEqual([rows[1]])
    expect(await misquoted(db.read, [])).toEqual([])
  })

  describe('publishing a draft', () => {
    test('with words that its report does not say is refused and names report and words, in both languages', async () => {
      const { event_id } = await quoting(
        { source_id: 'kept', quote_exact: 'Nobody was hurt' },
        { source_id: 'kept', quote_exact: 'Two were hurt' },
      )
      const problems = refused(await publishNow(event_id))
      expect(problems).toMatchObject([{ code: 'misquoted', field: `${event_id}.citations` }])
      for (const said of Object.values(problems[0]?.message ?? {})) {
        expect(said).toContain('The kept report')
        expect(said).toContain('Two were hurt')
      }
      expect(refused(await publishNow(event_id, { quotes_elsewhere: false }))).toHaveLength(1)
    })

    test('passes once somebody confirms it, which the log keeps; the next draft is asked only for what it adds', async () => {
      const { event_id } = await quoting({ source_id: 'kept', quote_exact: 'Two were hurt' })
      const { revision } = must(await publishNow(event_id, { quotes_elsewhere: true }))
      must(
        await runCommand(
          db,
          reviseEntry,
          {
            event_id,
            expected: { revision },
            fields: { weapon: 'rocket' },
            add_citations: [{ source_id: 'kept', field: 'weapon', quote_exact: 'A drone hit the base' }],
          },
          LOADER,
          NOW,
        ),
      )
      must(await publishNow(event_id))
    })

    test('passes where the words stand there, however they are set', async () => {
      const { event_id } = await quoting({ source_id: 'kept', quote_exact: 'the base. Nobody … spokesman' })
      expect(await pendingMisquotes(db.read, [])).toEqual([])
      must(await publishNow(event_id))
    })
  })
})
