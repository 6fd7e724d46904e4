import 'server-only'
import { LRUCache } from 'lru-cache'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { DEFAULT_SORT } from '@/lib/domain/record-sort'
import type { ReadDb } from '../db/handle'
import { listMark } from './cursor'
import { type EntryFilter, filterSql } from './entry-filter'
import { keptFilter } from './kept-filter'
import { resolveSearch, type Search } from './search'

export type EntryCount = {
  /** How many records the filter finds, up to `MOST_COUNTED`. */
  readonly total: number
  /** False where there are more than were counted. */
  readonly total_exact: boolean
}

/** Nobody needs to know of a list whether it holds 210,000 records or 211,000; counting further costs each new filter. */
export const MOST_COUNTED = 200_000

const kept = new WeakMap<ReadDb, LRUCache<string, EntryCount>>()

/** How many public records a filter finds as of a revision; counted once for both, since neither answer ever changes. */
export async function countOnce(db: ReadDb, filter: EntryFilter, rev: number, search: Search): Promise<EntryCount> {
  const counts = kept.get(db) ?? new LRUCache<string, EntryCount>({ max: 500 })
  kept.set(db, counts)
  const key = `${rev} ${listMark(filter, DEFAULT_SORT)}`
  const known = counts.get(key)
  if (known) return known
  const asked = await keptFilter(db, filter, rev)
  const [row] = await db.query(
    sql`select count(*)::int as n from (
      select 1 from entry_index v where ${filterSql(asked, rev, search)} limit ${MOST_COUNTED + 1}) found`,
    z.object({ n: z.number() }),
  )
  const n = row?.n ?? 0
  const count = { total: Math.min(n, MOST_COUNTED), total_exact: n <= MOST_COUNTED }
  counts.set(key, count)
  return count
}

/** How many public records a filter finds as of a revision. */
export async function countEntries(db: ReadDb, filter: EntryFilter, rev: number): Promise<number> {
  return (await countOnce(db, filter, rev, await resolveSearch(db, filter.q, rev))).total
}
