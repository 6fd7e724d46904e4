import 'server-only'
import type { Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { Tally, TallyRow } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { bucketText } from './bucket-sql'
import { keptFilter } from './kept-filter'
import { rollupPlan } from './rollup-plan'
import { changedBeyond, rollupSql } from './rollup-sql'
import { resolveSearch } from './search'
import { tallySql } from './tally-sql'

const cell = z.object({
  level: z.number().nullable(),
  start: z.string().nullable(),
  key: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

/**
 * Counts in the database what `countTally` of lib/domain counts in memory; a property test holds the two together. Rows in
 * order of bucket (those without one last) and key. Read from the roll-ups where they can answer, else from the events.
 */
export async function runTally(db: ReadDb, tally: Tally): Promise<TallyRow[]> {
  const search = await resolveSearch(db, tally.filters.q, tally.revision)
  const filters = await keptFilter(db, tally.filters, tally.revision)
  const kept = { ...tally, filters }
  const plan = rollupPlan(kept)
  const near = plan && !(await changedBeyond(db, kept.kind, kept.revision))
  return runCells(db, near ? rollupSql(kept, plan) : tallySql(kept, search))
}

/** The cells that a statement of `tallySql` or `rollupSql` answers, in the order of a tally. */
export async function runCells(db: ReadDb, statement: Sql): Promise<TallyRow[]> {
  return (await db.query(statement, cell))
    .map(({ level, start, ...row }) => ({ bucket: bucketText(level, start), ...row }))
    .sort((a, b) => compareBuckets(a.bucket, b.bucket) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function compareBuckets(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
