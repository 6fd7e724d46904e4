import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import type { Database } from '@/lib/server/db/handle'
import { auditLog, auditSubjects } from '@/lib/server/queries/audit'
import { eachEngine } from '@/tests/support/db'
import { addBasics, addPeople, anAttack, LOADER, must, NOW } from '../a-record'

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await addPeople(db)
  })

  test('what the log names by an id is called by its name, and a record that was thrown away is told from one that is there', async () => {
    const [kept, thrown] = [
      must(await runCommand(db, createEntry, anAttack(), LOADER, NOW)),
      must(await runCommand(db, createEntry, anAttack(), LOADER, NOW)),
    ]
    const subjects = [kept.event_id, thrown.event_id, 'user:editor', 'user:nobody', 'source:weekly-1']
    expect(await auditSubjects(db.read, subjects)).toEqual({ people: { editor: 'The editor' }, gone: [] })
    const discard = { event_id: thrown.event_id, expected: { version: thrown.version } }
    must(await runCommand(db, discardDraft, discard, LOADER, NOW))
    expect((await auditSubjects(db.read, subjects)).gone).toEqual([thrown.event_id])
    expect(await auditSubjects(db.read, [])).toEqual({ people: {}, gone: [] })
    const { date } = (await auditLog(db.read, {}, { before: null, most: 1 }))[0] ?? { date: '' }
    const on = (day: string) =>
      auditLog(db.read, { from: day, to: day, subject: thrown.event_id }, { before: null, most: 9 })
    expect((await on(date)).map(row => row.command)).toEqual(['discard-draft', 'create-entry'])
    expect(await on('2020-01-01')).toEqual([])
  })
})
