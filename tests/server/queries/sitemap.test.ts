import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { currentRevision } from '@/lib/server/queries/revision'
import { LISTED, listedCount, listedIds } from '@/lib/server/queries/sitemap'
import { eachEngine } from '@/tests/support/db'
import { addBasics, anAttack, batch, LOADER, must, NOW, publishedAttack, REASON } from '../a-record'

eachEngine(engine => {
  let db: Database
  let [kept, gone, taken, draft] = ['', '', '', '']
  let before = 0
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    kept = (await publishedAttack(db)).event_id
    gone = (await publishedAttack(db, { date_edtf: '2024-01-06' })).event_id
    taken = await batch(db, async run => {
      const { event_id } = await run(createEntry, { ...anAttack(), citations: [{ source_id: 'weekly-1' }] })
      await run(publish, { event_ids: [event_id], ...REASON })
      return event_id
    })
    const unused = { ...anAttack(), citations: [{ source_id: 'leaflet' }] }
    draft = must(await runCommand(db, createEntry, unused, LOADER, NOW)).event_id
    before = (await currentRevision(db.read)).number
    must(await runCommand(db, mergeEntries, { event_id: gone, into: kept, ...REASON }, LOADER, NOW))
    must(await runCommand(db, retract, { event_id: taken, ...REASON }, LOADER, NOW))
  })
  const listed = (what: (typeof LISTED)[number], rev: number) => listedIds(db.read, what, rev, 0, 100)

  describe('what the sitemap lists', () => {
    test('is what is public at the revision: no draft, nothing merged or taken back, no report that only these use', async () => {
      const now = (await currentRevision(db.read)).number
      expect(await listed('records', before)).toEqual([kept, gone, taken])
      expect(await listed('records', now)).toEqual([kept])
      expect(await listed('reports', before)).toEqual(['daily-1', 'weekly-1'])
      expect(await listed('reports', now)).toEqual(['daily-1'])
      expect(await listed('outlets', before)).toEqual(['daily', 'weekly'])
      expect(await listed('outlets', now)).toEqual(['daily'])
      expect(await listed('revisions', before)).toEqual(['1', '2', '3'])
      expect(await listed('revisions', now)).toEqual(['1', '2', '3', '4', '5'])
      expect(draft).not.toBe('')
    })

    test.each(LISTED)('comes in parts that hold each of %s once, in one order, as many as are counted', async what => {
      for (const rev of [0, before]) {
        const whole = await listed(what, rev)
        const parts: string[] = []
        for (let skip = 0; skip < whole.length; skip += 2) parts.push(...(await listedIds(db.read, what, rev, skip, 2)))
        expect(parts).toEqual(whole)
        expect(await listedCount(db.read, what, rev)).toBe(whole.length)
      }
    })
  })
})
