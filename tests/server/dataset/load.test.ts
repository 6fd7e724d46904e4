import sql from 'sql-template-tag'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CHARTS } from '@/lib/charts/registry'
import { tableOf } from '@/lib/charts/table'
import { GRAINS } from '@/lib/core/grain'
import type { TableName } from '@/lib/domain/dataset/column'
import type { Tally } from '@/lib/domain/tally'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { type LoadOptions, loadDataset } from '@/lib/server/dataset/load'
import { type DataFiles, readTables } from '@/lib/server/dataset/read-tables'
import type { Database, ReadDb } from '@/lib/server/db/handle'
import { chartData } from '@/lib/server/queries/chart-data'
import { names } from '@/lib/server/queries/names'
import { currentRevision } from '@/lib/server/queries/revision'
import { runTally } from '@/lib/server/queries/tally'
import { eachEngine } from '@/tests/support/db'
import { LOADER, must, NOW, REASON, refused } from '../a-record'
import { archived, unpacked } from './edition'

const OPTIONS: LoadOptions = { publish: REASON, dryRun: false, onProgress: () => undefined }

function* tallies(revision: number): Generator<Tally> {
  for (const kind of ['attack', 'strike'] as const)
    for (const measure of ['events', 'fatalities', 'injured'] as const)
      for (const grain of GRAINS)
        for (const split of ['none', 'weapon', 'place', 'claimed_by', 'outcome'] as const)
          for (const scope of ['theatre', 'IQ', 'SY'])
            yield { kind, measure, grain, split, scope, revision, filters: {} }
}

/** What every chart says in its table, as of a revision. */
async function chartTables(db: ReadDb, revision: number, locale: Locale) {
  const prefs = defaultPreferences(locale)
  const today = '2026-11-22'
  const tables = []
  for (const chart of CHARTS) {
    const view = { ...chart.defaults, time: { from: null, to: null } }
    const data = await chartData(db, chart.need(view, today), revision, prefs, await names(db, revision))
    const { columns, rows, foot } = tableOf(chart.frame(data, view, { prefs, today }), prefs)
    // Keys of rows are numbers of an instance.
    tables.push({ slug: chart.slug, columns, rows: rows.map(({ key: _, ...row }) => row), foot })
  }
  return tables
}

eachEngine(engine => {
  let from: Database
  let files: DataFiles
  let rev: number
  beforeAll(async () => {
    from = await engine.loadedDatabase()
    rev = (await currentRevision(from.read)).number
    files = unpacked(await archived(from, rev))
  })
  /** Which tallies another instance counts otherwise, and how many rows were compared. */
  async function compared(
    db: Database,
    which: (tally: Tally) => boolean,
  ): Promise<{ differing: Tally[]; rows: number }> {
    const differing: Tally[] = []
    let rows = 0
    for (const tally of tallies(rev)) {
      if (!which(tally)) continue
      const before = await runTally(from.read, tally)
      const after = await runTally(db.read, { ...tally, revision: 1 })
      if (JSON.stringify(after) !== JSON.stringify(before)) differing.push(tally)
      rows += before.length
    }
    return { differing, rows }
  }
  const load = (db: Database, options: Partial<LoadOptions> = {}, given = files) =>
    loadDataset(db, LOADER, NOW, must(readTables(given)), { ...OPTIONS, ...options })

  test('loaded into an empty instance it counts the same, and writes the same tables again', async () => {
    const db = await engine.freshDatabase()
    const tried = must(await load(db, { dryRun: true }))
    expect((await currentRevision(db.read)).number).toBe(0)
    const { revision, entries } = must(await load(db))
    expect({ revision, entries }).toEqual(tried)
    expect(revision).toBe(1)
    const { differing, rows } = await compared(db, () => true)
    expect(differing).toEqual([])
    expect(rows).toBeGreaterThan(10_000)
    for (const locale of LOCALES) {
      const before = await chartTables(from.read, rev, locale)
      expect(before.map(table => table.rows.length).filter(n => n < 3)).toEqual([])
      expect(await chartTables(db.read, 1, locale)).toEqual(before)
    }
    const again = unpacked(await archived(db, 1))
    // Two authors that stand as one in the starting data come back as two: `;` divides a list.
    const text = (of: DataFiles, name: string) => String(of.get(name)?.()).replaceAll('; ', ';')
    for (const name of ['sources', 'outlets', 'actors', 'places'])
      expect(text(again, `${name}.csv`)).toBe(text(files, `${name}.csv`))
    // Numbers of rows and revisions are those of an instance; all else is what it was.
    const bare = (of: DataFiles, name: TableName) =>
      must(readTables(of))
        .get(name)
        ?.map(({ number: _n, revision: _r, timestamp: _t, ...row }) => JSON.stringify(row))
        .sort()
    for (const name of ['attacks', 'strikes', 'milestones', 'force-levels', 'tally-claims', 'due-statements'] as const)
      expect(bare(again, name), name).toEqual(bare(files, name))
    expect(await verifyChain(db.read)).toEqual([])
    expect(refused(await load(db))).toMatchObject([{ code: 'dataset_not_empty' }])
  })

  test('one weapon that is written otherwise is seen by the comparison, where it is counted and nowhere else', async () => {
    const db = await engine.freshDatabase()
    const attacks = String(files.get('attacks.csv')?.())
    const changed = attacks.replace(/^(IWM-A-\d+,.*),drone,/m, '$1,rocket,')
    expect(changed).not.toBe(attacks)
    const wrong = new Map(files).set('attacks.csv', () => new TextEncoder().encode(changed))
    wrong.delete('SHA256SUMS')
    must(await load(db, {}, wrong))
    const { differing } = await compared(db, ({ measure, grain }) => measure === 'events' && grain === 'month')
    expect(differing.length).toBeGreaterThan(0)
    for (const { kind, split } of differing) expect([kind, split]).toEqual(['attack', 'weapon'])
    expect(await chartTables(db.read, 1, 'en')).not.toEqual(await chartTables(from.read, rev, 'en'))
  })

  test('a file that was changed on its way is refused by its checksum', () => {
    const spoilt = new Map(files).set('attacks.csv', () => new TextEncoder().encode('event_id\r\n'))
    const read = readTables(spoilt)
    expect(read.ok ? [] : read.error.map(({ code, field }) => [code, field])).toEqual([
      ['dataset_damaged', 'attacks.csv'],
    ])
    expect(readTables(new Map())).toMatchObject({ ok: false, error: [{ code: 'dataset_none' }] })
  })

  test('a row that no command would take ends it all, and is named', async () => {
    const db = await engine.freshDatabase()
    const lines = String(files.get('citations.csv')?.()).replaceAll(/^(\d+),(IWM-A-0001),[a-z0-9-]+/gm, '$1,$2,nobody')
    const wrong = new Map(files).set('citations.csv', () => new TextEncoder().encode(lines))
    wrong.delete('SHA256SUMS')
    const result = await load(db, {}, wrong)
    expect(result.ok ? [] : result.error[0]).toMatchObject({
      code: 'source_unknown',
      field: expect.stringMatching(/citations/),
    })
    const [held] = await db.read.query(sql`select count(*)::int as n from source`, z.object({ n: z.number() }))
    expect(held?.n).toBe(0)
  })
})
