import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ImportOptions, importOptionsSchema } from '@/lib/domain/import/reading'
import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import { entriesFile } from '@/lib/server/api/read-entries'
import { runCommand } from '@/lib/server/commands/command'
import { prepareImport } from '@/lib/server/commands/imports'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { undoImport } from '@/lib/server/commands/undo-import'
import { verifyChain } from '@/lib/server/commands/verify-chain'
import { verifyRows } from '@/lib/server/commands/verify-rows'
import type { Database } from '@/lib/server/db/handle'
import { type ImportRequest, planImport } from '@/lib/server/imports/plan'
import { Cancelled, runImport } from '@/lib/server/imports/run'
import { editing } from '@/lib/server/queries/editing'
import { getEntry } from '@/lib/server/queries/entry'
import { importedRows, importState } from '@/lib/server/queries/imports'
import { currentRevision } from '@/lib/server/queries/revision'
import { eachEngine } from '@/tests/support/db'
import { addBasics, LOADER, must, NOW, publishedAttack, REASON, refused } from '../a-record'
import { tableOf, tableOfText } from './a-table'

const OPTIONS = importOptionsSchema.parse({ source: 'weekly-1' })
const own = (options: Partial<ImportOptions> = {}, publish = false): ImportRequest => ({
  format: 'iwm',
  options: { ...OPTIONS, ...options },
  publish,
})

const NEW = {
  kind: 'attack',
  date_edtf: '2024-03-05',
  scope: 'IQ',
  location: 'HARIR',
  weapon: 'Rocket',
  outcome: 'hit',
  target_type: 'us_forces',
  verification: 'weak',
  notes: 'Rockets fell near a base.',
  notes_ar: 'سقطت صواريخ قرب قاعدة.',
  source: 'daily-2',
}
const COLUMNS = ['event_id', 'fatalities_best', ...Object.keys(NEW)]

async function exported(db: Database): Promise<string> {
  const { number: rev } = await currentRevision(db.read)
  const file = entriesFile(db.read, { filter: {}, sort: DEFAULT_SORT, cursor: null, rev, format: 'csv', bom: true })
  return new Response(file).text()
}

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addBasics(db)
  })

  const prepare = async () =>
    must(
      await runCommand(
        db,
        prepareImport,
        {
          file_name: 'a.csv',
          sha256: 'a'.repeat(64),
          encoding: 'utf-8',
          content: 'x',
          format: 'iwm',
          options: OPTIONS,
        },
        LOADER,
        NOW,
      ),
    ).id
  const run = async (
    rows: readonly Record<string, string>[],
    publish: typeof REASON | null = REASON,
    onProgress: (done: number, total: number) => void = () => undefined,
  ) => {
    const plan = await planImport(db.read, tableOf(COLUMNS, rows), own({}, publish !== null))
    const id = await prepare()
    return { id, plan, result: await runImport(db, LOADER, NOW, plan, { id, publish, onProgress }) }
  }

  test('a dry run says of each row what would become of it, why, and where', async () => {
    const there = await publishedAttack(db)
    const before = await currentRevision(db.read)
    const rows = [
      NEW,
      { ...NEW, date_edtf: 'one day', weapon: 'catapult', location: 'Nowhere' },
      { ...NEW, source: 'nobody' },
      { ...NEW, kind: '' },
      { event_id: there.event_id, weapon: 'rocket', date_edtf: '2024-01-04' },
      { event_id: 'IWM-A-9999', ...NEW },
      { event_id: there.event_id, ...NEW },
    ]
    const plan = await planImport(db.read, tableOf(COLUMNS, rows), own({}, true))
    expect(plan.rows.map(row => [row.line, row.action, row.problems.map(({ code, field }) => [code, field])])).toEqual([
      [2, 'add', []],
      [
        3,
        'refuse',
        expect.arrayContaining([
          ['edtf_shape', 'date_edtf'],
          ['choice', 'weapon'],
          ['place_not_found', 'location'],
        ]),
      ],
      [4, 'refuse', [['source_unknown', 'source']]],
      [5, 'refuse', [['kind_unknown', 'kind']]],
      // Cells that are empty clear their fields, and what publication needs is missed.
      [6, 'refuse', expect.arrayContaining([['required', 'scope']])],
      [7, 'refuse', [['entry_unknown', 'event_id']]],
      [8, 'refuse', [['row_twice', 'event_id']]],
    ])
    expect(plan.counts).toEqual({ add: 1, change: 0, skip: 0, refuse: 6 })
    expect(await currentRevision(db.read)).toEqual(before)
    const narrow = await planImport(
      db.read,
      tableOfText(`event_id,weapon,mood\n${there.event_id},rocket,grim\n`),
      own(),
    )
    expect(narrow.rows).toMatchObject([{ action: 'change', changes: ['weapon'], event_id: there.event_id }])
    expect(narrow.unread).toEqual(['mood'])
  })

  test('rows of a wrong width are refused by their line, and what may be the same event is named', async () => {
    const known = await publishedAttack(db, { date_edtf: '2024-06-10' })
    const text = `kind,date_edtf,place_id\nattack,2024-06-11,asad\nattack,2024-06-11\n`
    const plan = await planImport(db.read, tableOfText(text), own())
    expect(plan.rows).toMatchObject([
      { line: 2, action: 'add', near: [known.event_id] },
      { line: 3, action: 'refuse', problems: [{ code: 'row_width' }] },
    ])
  })

  test('what is imported is one revision, and undone as one', async () => {
    const there = await publishedAttack(db, { date_edtf: '2024-07-01' })
    const seen: number[] = []
    const rows = [
      { ...NEW, date_edtf: '2024-08-01' },
      { ...NEW, date_edtf: '2024-08-02', fatalities_best: '3' },
      { ...NEW, event_id: there.event_id, date_edtf: '2024-07-02' },
    ]
    const before = await currentRevision(db.read)
    const { id, plan, result } = await run(rows, REASON, done => seen.push(done))
    expect(plan.counts).toEqual({ add: 2, change: 1, skip: 0, refuse: 0 })
    const { revision, event_ids } = must(result)
    expect(revision).toBe(before.number + 1)
    // Publishing is the second half of the way; additions and changes are opened together.
    expect(seen).toEqual([0, 1, 1, 3])
    const stands = (eventId: string, at: number) => getEntry(db.read, eventId, at)
    expect(await stands(event_ids[1] ?? '', before.number + 1)).toMatchObject({
      record: { fatalities_best: 3, place_id: 'harir', weapon: 'rocket', number_of_sources: 1 },
    })
    expect(await stands(there.event_id, before.number + 1)).toMatchObject({
      record: { date_edtf: '2024-07-02', number_of_sources: 2 },
    })
    expect(await importState(db.read, id)).toMatchObject({ status: 'done', revision, counts: plan.counts })
    const now = async () => (await importedRows(db.read, id)).map(row => row.stands)
    expect(await now()).toEqual(['published', 'published', 'published'])
    const again = await planImport(db.read, tableOfText(await exported(db)), own({}, true))
    expect(again.counts).toMatchObject({ add: 0, change: 0, refuse: 0 })

    const undone = must(await runCommand(db, undoImport, { id, ...REASON }, LOADER, NOW))
    expect(undone).toEqual({ revision: before.number + 2, drafts: 0, published: 3, left: [] })
    expect(await stands(event_ids[0] ?? '', before.number + 2)).toMatchObject({ record: { status: 'retracted' } })
    expect(await stands(there.event_id, before.number + 2)).toMatchObject({
      record: { date_edtf: '2024-07-01', number_of_sources: 1, status: 'published' },
    })
    expect(await now()).toEqual(['retracted', 'retracted', 'published'])
    expect(refused(await runCommand(db, undoImport, { id, ...REASON }, LOADER, NOW))).toMatchObject([
      { code: 'import_not_done' },
    ])
    expect([await verifyChain(db.read), await verifyRows(db.read)]).toEqual([[], []])
  })

  test('drafts of an import are thrown away by undoing it, but for those that somebody went on with', async () => {
    const { id, result } = await run(
      [
        { ...NEW, date_edtf: '2025-01-01' },
        { ...NEW, date_edtf: '2025-01-02' },
      ],
      null,
    )
    const { event_ids, revision } = must(result)
    expect(revision).toBe(null)
    const [first = '', second = ''] = event_ids
    const [version] = await db.read.query(
      sql`select v.id from attack v join entry e on e.id = v.entry_id where e.public_id = ${second}`,
      z.object({ id: z.number() }),
    )
    const change = { event_id: second, expected: { version: version?.id ?? 0 }, fields: { weapon: 'drone' } }
    must(await runCommand(db, reviseEntry, change, LOADER, NOW))
    const undone = must(await runCommand(db, undoImport, { id, ...REASON }, LOADER, NOW))
    expect(undone).toMatchObject({ revision: null, drafts: 1, left: [second] })
    // Of what was thrown away there is no page to lead to.
    expect((await importedRows(db.read, id)).map(row => row.stands)).toEqual([null, 'draft'])
    expect([await editing(db.read, first), (await editing(db.read, second))?.status]).toEqual([null, 'draft'])
    const gone = { event_id: first, expected: { version: 1 }, fields: {} }
    expect(refused(await runCommand(db, reviseEntry, gone, LOADER, NOW))).toMatchObject([{ code: 'entry_discarded' }])
    expect(await verifyRows(db.read)).toEqual([])
  })

  test('an import that is stopped, or that meets a change of somebody else, leaves nothing behind', async () => {
    const there = await publishedAttack(db, { date_edtf: '2024-09-01' })
    const rows = [
      { ...NEW, date_edtf: '2024-10-01' },
      { ...NEW, event_id: there.event_id, date_edtf: '2024-09-02' },
    ]
    const entries = async () =>
      (await db.read.query(sql`select count(*)::int as n from entry`, z.object({ n: z.number() })))[0]?.n
    const before = [await entries(), await currentRevision(db.read)]
    const stopped = await run(rows, REASON, done => {
      if (done > 0) throw new Cancelled()
    })
    expect(refused(stopped.result)).toMatchObject([{ code: 'import_cancelled' }])
    expect([await entries(), await currentRevision(db.read)]).toEqual(before)

    const plan = await planImport(db.read, tableOf(COLUMNS, rows), own({}, true))
    const meanwhile = { event_id: there.event_id, expected: { version: there.version }, fields: { weapon: 'mortar' } }
    must(await runCommand(db, reviseEntry, meanwhile, LOADER, NOW))
    const id = await prepare()
    const late = await runImport(db, LOADER, NOW, plan, { id, publish: REASON, onProgress: () => undefined })
    expect(refused(late)).toMatchObject([{ code: 'edit_conflict' }])
    expect(await importState(db.read, id)).toMatchObject({
      status: 'failed',
      problem: { en: expect.stringMatching(/./), ar: expect.stringMatching(/./) },
    })
    const nothing = await run([])
    expect(refused(nothing.result)).toMatchObject([{ code: 'import_nothing' }])
  })

  test('of two imports at once that bring the same id of another data set, one is refused whole', async () => {
    const mapping = {
      kind: 'attack',
      fields: { date_edtf: 'day', scope: { value: 'IQ' } },
      id: { column: 'no', set: 'own-list' },
    }
    const options = importOptionsSchema.parse({ source: 'weekly-1', mapping })
    const bringing = async (text: string) => {
      const plan = await planImport(db.read, tableOfText(text), { format: 'csv', options, publish: false })
      expect(plan.counts).toMatchObject({ add: 2, refuse: 0 })
      return { plan, id: await prepare() }
    }
    const [first, second] = [
      await bringing('no,day\n1,2024-03-05\n2,2024-03-06\n'),
      await bringing('no,day\n2,2024-03-06\n3,2024-03-07\n'),
    ]
    const results = await Promise.all(
      [first, second].map(({ plan, id }) =>
        runImport(db, LOADER, NOW, plan, { id, publish: null, onProgress: () => undefined }),
      ),
    )
    expect(results.map(result => result.ok).sort()).toEqual([false, true])
    const lost = results.find(result => !result.ok)
    expect(lost && refused(lost)).toMatchObject([{ code: 'external_id_taken' }])
    const held = await db.read.query(
      sql`select x as id, count(*)::int as n from attack v, unnest(v.external_ids) as x where x like 'own-list:%' group by x order by x`,
      z.object({ id: z.string(), n: z.number() }),
    )
    expect(held.map(row => row.n)).toEqual([1, 1])
    expect(held.some(row => row.id === 'own-list:2')).toBe(true)
    const states = [await importState(db.read, first.id), await importState(db.read, second.id)]
    expect(states.map(state => state?.status).sort()).toEqual(['done', 'failed'])
  })

  test('while it publishes, others have their turn, and it can be stopped then too', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...NEW, notes: `Rocket ${i}.`, notes_ar: `صاروخ ${i}.` }))
    const before = await currentRevision(db.read)
    const told: number[] = []
    let standing: number | null = null
    const stopped = await run(many, REASON, done => {
      told.push(done)
      standing = db.held()
      if (done > 200) throw new Cancelled()
    })
    expect(refused(stopped.result)).toMatchObject([{ code: 'import_cancelled' }])
    // 150 of 300: all is written; the first 250 opened are half as many more.
    expect(told).toEqual([0, 150, 275])
    expect(standing).toBe(db.kind === 'embedded' ? before.number : null)
    expect(db.held()).toBe(null)
    expect(await currentRevision(db.read)).toEqual(before)
    const kept = sql`select count(*)::int as n from attack where summary_en like 'Rocket %'`
    expect(await db.read.query(kept, z.object({ n: z.number() }))).toEqual([{ n: 0 }])
    expect(await importState(db.read, stopped.id)).toMatchObject({ status: 'failed' })
  })

  describe('the starting data', () => {
    test('exported and imported again is the identity: every row is there and says nothing new', async () => {
      const loaded = await engine.loadedDatabase()
      const text = await exported(loaded)
      const plan = await planImport(loaded.read, tableOfText(text), own({}, true))
      expect(plan.rows.filter(row => row.action !== 'skip').slice(0, 3)).toEqual([])
      expect(plan.rows.every(row => row.skip === 'same')).toBe(true)
      expect(plan.rows.length).toBeGreaterThan(600)
    })
  })
})
