import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { EntryRecord } from '@/lib/domain/record'
import type { ReadDb } from '../db/handle'
import { readCursor, writeCursor } from './cursor'
import { type EntryFilter, filterSql } from './entry-filter'
import { readRecords } from './records'

export type EntryList = {
  readonly items: readonly EntryRecord[]
  /** For the next page; null on the last. */
  readonly next_cursor: string | null
  /** How many records the filter finds in all. */
  readonly total: number
}

const keyRow = z.object({
  kind: z.enum(KIND_CODES),
  id: z.number(),
  entry_id: z.number(),
  date: z.string().nullable(),
})
type Key = z.output<typeof keyRow>

/**
 * Public records as of revision `rev`, newest first by the first possible day (undated ones last), `limit` at a time. A cursor
 * that is not one begins at the start; the API refuses it before.
 */
export async function listEntries(
  db: ReadDb,
  filter: EntryFilter,
  { rev, cursor, limit }: { readonly rev: number; readonly cursor?: string | null; readonly limit: number },
): Promise<EntryList> {
  const where = filterSql(filter, rev)
  const after = cursor ? readCursor(cursor) : null
  const keys: Key[] = []
  // Dated ones by an index that runs (date, entry); then, if the page is not full, those without a first day.
  if (!after || after.date !== null) {
    const from = after ? sql`and (v.date_min, v.entry_id) < (${after.date}::date, ${after.id})` : sql``
    keys.push(...(await page(db, sql`${where} and v.date_min is not null ${from}`, sql`v.date_min desc,`, limit + 1)))
  }
  if (keys.length <= limit) {
    const from = after && after.date === null ? sql`and v.entry_id < ${after.id}` : sql``
    keys.push(...(await page(db, sql`${where} and v.date_min is null ${from}`, sql``, limit + 1 - keys.length)))
  }
  const shown = keys.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await readRecords(db, shown, rev),
    next_cursor:
      keys.length > limit && last ? writeCursor({ revision: rev, date: last.date, id: last.entry_id }) : null,
    total: await countEntries(db, filter, rev),
  }
}

async function page(db: ReadDb, where: Sql, order: Sql, limit: number): Promise<Key[]> {
  return db.query(
    sql`select v.kind, v.id, v.entry_id, v.date_min::text as date from entry_version v
      where ${where} order by ${order} v.entry_id desc limit ${limit}`,
    keyRow,
  )
}

/** How many public records a filter finds as of a revision. */
export async function countEntries(db: ReadDb, filter: EntryFilter, rev: number): Promise<number> {
  const [row] = await db.query(
    sql`select count(*)::int as n from entry_version v where ${filterSql(filter, rev)}`,
    z.object({ n: z.number() }),
  )
  return row?.n ?? 0
}
