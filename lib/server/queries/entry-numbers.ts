import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { type EntryFilter, filterSql } from './entry-filter'
import { keptFilter } from './kept-filter'
import { resolveSearch } from './search'

/** The numbers of all entries that a list of this filter holds as of a revision, for what is narrowed as lists are but is none. */
export async function entryNumbers(db: ReadDb, filter: EntryFilter, rev: number): Promise<ReadonlySet<number>> {
  const where = filterSql(await keptFilter(db, filter, rev), rev, await resolveSearch(db, filter.q, rev))
  const rows = await db.query(
    sql`select v.entry_id from entry_index v where ${where}`,
    z.object({ entry_id: z.number() }),
  )
  return new Set(rows.map(({ entry_id }) => entry_id))
}
