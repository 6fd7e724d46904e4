import { beforeAll, expect, test } from 'vitest'
import { importOptionsSchema } from '@/lib/domain/import/reading'
import { runCommand } from '@/lib/server/commands/command'
import { prepareImport } from '@/lib/server/commands/imports'
import type { Database } from '@/lib/server/db/handle'
import { planImport } from '@/lib/server/imports/plan'
import { runImport } from '@/lib/server/imports/run'
import { importState } from '@/lib/server/queries/imports'
import { eachEngine } from '@/tests/support/db'
import { addBasics, LOADER, must, NOW, publishedAttack } from '../a-record'
import { tableOfText } from './a-table'

const options = importOptionsSchema.parse({ source: 'weekly-1' })

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  test('an id of another data set that another record or line has is refused in its row, not at the end', async () => {
    const holder = await publishedAttack(db, { date_edtf: '2024-06-20', external_ids: ['own:1', 'own:2'] })
    const other = await publishedAttack(db, { date_edtf: '2024-06-21' })
    const text = `event_id,kind,date_edtf,external_ids
,attack,2024-06-22,own:1
,attack,2024-06-23,own:3
,attack,2024-06-24,own:3
${other.event_id},attack,2024-06-21,own:2
${holder.event_id},attack,2024-06-19,own:1;own:2
`
    const plan = await planImport(db.read, tableOfText(text), { format: 'iwm', options, publish: false })
    const taken = (external: string) => `The record ${holder.event_id} has the id ${external} already.`
    expect(
      plan.rows.map(({ line, action, problems }) => [
        line,
        action,
        problems.map(({ code, field, message }) => [code, field, message.en]),
      ]),
    ).toEqual([
      [2, 'refuse', [['external_id_taken', 'external_ids', taken('own:1')]]],
      [3, 'add', []],
      [4, 'refuse', [['row_twice', 'external_ids', 'The file holds this record already, in line 3.']]],
      [5, 'refuse', [['external_id_taken', 'external_ids', taken('own:2')]]],
      [6, 'change', []],
    ])
    expect(plan.counts).toEqual({ add: 1, change: 1, skip: 0, refuse: 3 })
    const file = {
      file_name: 'a.csv',
      sha256: 'a'.repeat(64),
      encoding: 'utf-8',
      content: text,
      format: 'iwm' as const,
      options,
    }
    const { id } = must(await runCommand(db, prepareImport, file, LOADER, NOW))
    must(await runImport(db, LOADER, NOW, plan, { id, publish: null, onProgress: () => undefined }))
    expect(await importState(db.read, id)).toMatchObject({ status: 'done', counts: plan.counts })
  })
})
