import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'

/** How many records are published at a revision. */
export async function publicCount(db: ReadDb, rev: number): Promise<number> {
  const [row] = await db.query(
    sql`select count(*)::int as n from entry_index v where ${publicAsOf('v', rev)}`,
    z.object({ n: z.number() }),
  )
  return row?.n ?? 0
}

/** Public ids of published records at a revision by their number, `limit` of them after the first `skip`. */
export async function publicIds(db: ReadDb, rev: number, skip: number, limit: number): Promise<string[]> {
  const rows = await db.query(
    sql`select v.public_id from entry_index v where ${publicAsOf('v', rev)} order by v.entry_id limit ${limit} offset ${skip}`,
    z.object({ public_id: z.string() }),
  )
  return rows.map(row => row.public_id)
}
