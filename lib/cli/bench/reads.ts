import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import type { Tally } from '@/lib/domain/tally'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { entriesFile } from '@/lib/server/api/read-entries'
import type { Database } from '@/lib/server/db/handle'
import { deepDay } from '@/lib/server/queries/bench'
import type { EntryFilter } from '@/lib/server/queries/entry-filter'
import { listEntries } from '@/lib/server/queries/list-entries'
import { overview } from '@/lib/server/queries/overview'
import { currentRevision } from '@/lib/server/queries/revision'
import { runCells, runTally } from '@/lib/server/queries/tally'
import { tallySql } from '@/lib/server/queries/tally-sql'
import { timed } from './measure'
import { withPeak } from './peak'

/** Times of reading one database, in milliseconds unless the name says otherwise. */
export type Reads = Record<
  | 'split'
  | 'filtered'
  | 'plain'
  | 'mixed'
  | 'mixedPlain'
  | 'old'
  | 'ancient'
  | 'first'
  | 'deep'
  | 'window'
  | 'search'
  | 'overview'
  | 'exportRows',
  number
> & { readonly exportMb: number | null }

/** What charts ask for most: by month, one split. */
const question = (revision: number): Tally => ({
  kind: 'attack',
  measure: 'events',
  grain: 'month',
  split: 'weapon',
  filters: {},
  scope: 'theatre',
  revision,
})

/** Measures what readers ask of a database of made-up events. */
export async function measureReads(db: Database): Promise<Reads> {
  const { number: rev } = await currentRevision(db.read)
  const split = question(rev)
  const filtered: Tally = { ...split, filters: { place: ['ain-al-asad'] } }
  const mixed: Tally = { ...split, filters: { outcome: ['hit'], target: ['us_forces'] } }
  const deep = await deepDay(db.read)
  const page =
    (filter: EntryFilter, cursor: string | null = null) =>
    () =>
      listEntries(db.read, filter, { rev, limit: 50, cursor })
  const { total } = await page({})()
  const { next_cursor: far } = await listEntries(db.read, {}, { rev, limit: 50, at: Math.floor(total * 0.9) - 50 })
  return {
    split: await timed(() => runTally(db.read, split)),
    filtered: await timed(() => runTally(db.read, filtered)),
    plain: await timed(() => runCells(db.read, tallySql(split)), 3),
    mixed: await timed(() => runTally(db.read, mixed), 3),
    mixedPlain: await timed(() => runCells(db.read, tallySql(mixed)), 3),
    old: await timed(() => runTally(db.read, question(Math.max(1, rev - 1)))),
    ancient: await timed(() => runTally(db.read, question(Math.ceil(rev / 2))), 3),
    first: await timed(page({})),
    deep: await timed(page({}, far)),
    window: await timed(page(deep === null ? {} : { to: deep }), 5),
    search: await timed(() => listEntries(db.read, { q: 'drone' }, { rev, limit: 50 }), 3),
    overview: await timed(() => overview(db.read, rev, '2026-10-01', defaultPreferences('en')), 3),
    ...(await exported(db, rev)),
  }
}

/** As many rows of a file as are taken: beyond, each takes what those before it took. */
const TAKEN = 100_000

/** Reads the whole file once, or its first hundred thousand rows: rows a second, and by how many MB the process grew at the most. */
async function exported(db: Database, rev: number): Promise<{ exportRows: number; exportMb: number | null }> {
  const { value: exportRows, grewMb } = await withPeak(async () => {
    const began = performance.now()
    let lines = 0
    const file = entriesFile(db.read, { filter: {}, sort: DEFAULT_SORT, cursor: null, rev, format: 'csv', bom: false })
    const reader = file.getReader()
    for (let part = await reader.read(); !part.done && lines < TAKEN; part = await reader.read()) {
      lines += part.value.filter(byte => byte === 10).length
    }
    await reader.cancel()
    return lines / ((performance.now() - began) / 1000)
  })
  return { exportRows, exportMb: grewMb }
}
