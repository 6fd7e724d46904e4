// Subject: lib/server/imports/run.ts
import { beforeAll, expect, test } from 'vitest'
import { importOptionsSchema } from '@/lib/domain/import/reading'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { addSource } from '@/lib/server/commands/add-named'
import { runCommand } from '@/lib/server/commands/command'
import { prepareImport } from '@/lib/server/commands/imports'
import type { Database } from '@/lib/server/db/handle'
import { planImport } from '@/lib/server/imports/plan'
import { reasonsOf } from '@/lib/server/imports/plan-words'
import { runImport } from '@/lib/server/imports/run'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, batch, LOADER, must, NOW, REASON, refused } from '../a-record'
import { tableOf } from './a-table'

const options = importOptionsSchema.parse({ source: 'kept' })
/** Made up for the test: no such row stands in ACLED. */
const ROW = {
  event_id_cnty: 'TST1',
  event_date: '2024-03-07',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Air/drone strike',
  actor1: 'Islamic Resistance in Iraq',
  actor2: 'Military Forces of the United States (2021-2025)',
  country: 'Iraq',
  admin1: 'Erbil',
  location: 'Harir',
  geo_precision: '1',
  time_precision: '1',
  fatalities: '0',
  notes: 'A drone fell near the base.',
}

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
    await batch(db, run =>
      run(addSource, {
        id: 'kept',
        title: 'The kept report',
        language: 'en',
        text: 'A drone fell near the base. More.',
      }),
    )
  })

  const prepared = async () =>
    must(
      await runCommand(
        db,
        prepareImport,
        { file_name: 'a.csv', sha256: 'a'.repeat(64), encoding: 'utf-8', content: 'x', format: 'acled', options },
        LOADER,
        NOW,
      ),
    ).id

  test('words that the kept text of the report does not hold are told in the trial and published only once confirmed', async () => {
    const rows = [ROW, { ...ROW, event_id_cnty: 'TST2', event_date: '2024-03-08', notes: 'A rocket fell elsewhere.' }]
    const table = tableOf(Object.keys(ROW), rows)
    const plan = await planImport(db.read, table, { format: 'acled', options, publish: true })
    expect(plan.rows.map(({ line, action, misquoted }) => [line, action, misquoted])).toEqual([
      [2, 'add', []],
      [3, 'add', ['kept']],
    ])
    for (const locale of ['en', 'ar'] as const) {
      const said = plan.rows.map(row => reasonsOf(row, translator(defaultPreferences(locale)), locale))
      expect(said.map(list => list.some(({ tone, text }) => tone === 'doubt' && text.includes('kept')))).toEqual([
        false,
        true,
      ])
    }
    const before = (await currentRevision(db.read)).number
    const run = async (more: { readonly quotes_elsewhere?: boolean }) => {
      const asked = { id: await prepared(), publish: { ...REASON, ...more }, onProgress: () => undefined }
      return runImport(db, LOADER, NOW, plan, asked)
    }
    const problems = refused(await run({}))
    expect(problems).toMatchObject([{ code: 'import_misquoted', field: 'quotes_elsewhere' }])
    for (const said of Object.values(problems[0]?.message ?? {})) expect(said).toMatch(/(Line|السطر) 3/)
    expect((await currentRevision(db.read)).number).toBe(before)
    expect(must(await run({ quotes_elsewhere: true })).event_ids).toHaveLength(2)
    expect((await currentRevision(db.read)).number).toBe(before + 1)
  })
})
