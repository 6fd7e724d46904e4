import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { linkEntries, unlinkEntries } from '@/lib/server/commands/link-entries'
import { publish } from '@/lib/server/commands/publish'
import type { Database } from '@/lib/server/db/handle'
import { editing } from '@/lib/server/queries/editing'
import { deskLinks } from '@/lib/server/queries/links'
import { eachEngine } from '@/tests/support/db'
import { addBasics, addPeople, must, NOW, publishedAttack, REASON, refused } from '../a-record'

const as = (userId: string) => ({ userId })

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await addPeople(db)
  })

  test('a link waits until it is published, and goes again in the same way', async () => {
    const [one, other] = [await publishedAttack(db), await publishedAttack(db)]
    const id = async (eventId: string) => (await editing(db.read, eventId))?.entry_id ?? 0
    const links = async () =>
      (await deskLinks(db.read, await id(one.event_id))).map(link => [link.event_id, link.state])
    const ties = { from: one.event_id, to: other.event_id, kind: 'about' } as const
    const made = must(await runCommand(db, linkEntries, ties, as('contributor'), NOW))
    expect(await links()).toEqual([[other.event_id, 'waiting']])
    must(await runCommand(db, publish, { event_ids: [one.event_id], ...REASON }, as('reviewer'), NOW))
    expect(await links()).toEqual([[other.event_id, 'public']])
    const foreign = await publishedAttack(db)
    const drop = (event_id: string) =>
      runCommand(db, unlinkEntries, { event_id, link: made.id }, as('contributor'), NOW)
    expect(refused(await drop(foreign.event_id))).toMatchObject([{ code: 'link_unknown' }])
    must(await drop(other.event_id))
    expect(await links()).toEqual([[other.event_id, 'going']])
    must(await runCommand(db, publish, { event_ids: [other.event_id], ...REASON }, as('reviewer'), NOW))
    expect(await links()).toEqual([])
  })
})
