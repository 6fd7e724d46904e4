import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import type { Database } from '@/lib/server/db/handle'
import { editing } from '@/lib/server/queries/editing'
import { eachEngine } from '@/tests/support/db'
import { addBasics, addPeople, anAttack, must, NOW, refused } from '../a-record'

const as = (userId: string) => ({ userId })

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await addPeople(db)
  })

  const draft = async () => must(await runCommand(db, createEntry, anAttack(), as('contributor'), NOW))

  test('a draft that never was public is thrown away by who prepared it alone, or by whoever may throw away the drafts of others', async () => {
    const [own, touched] = [await draft(), await draft()]
    const change = {
      event_id: touched.event_id,
      expected: { version: touched.version },
      fields: { weapon: 'rocket' },
    }
    const { version } = must(await runCommand(db, reviseEntry, change, as('editor'), NOW))
    const away = (event_id: string, seen: number, who: string) =>
      runCommand(db, discardDraft, { event_id, expected: { version: seen } }, as(who), NOW)
    expect(refused(await away(touched.event_id, version, 'contributor'))).toMatchObject([{ code: 'role_refused' }])
    expect(must(await away(own.event_id, own.version, 'contributor'))).toEqual({ version: null })
    must(await away(touched.event_id, version, 'editor'))
    expect(await editing(db.read, own.event_id)).toBe(null)
    const gone = { event_id: own.event_id, expected: { version: own.version }, fields: {} }
    expect(refused(await runCommand(db, reviseEntry, gone, as('contributor'), NOW))).toMatchObject([
      { code: 'entry_discarded' },
    ])
    // Its id is never given again.
    expect((await draft()).event_id > touched.event_id).toBe(true)
  })
})
