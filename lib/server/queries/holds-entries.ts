import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

/** Whether there is any record, public or not, or any revision. */
export async function holdsEntries(db: ReadDb): Promise<boolean> {
  const [row] = await db.query(
    sql`select exists (select 1 from entry) or exists (select 1 from revision) as held`,
    z.object({ held: z.boolean() }),
  )
  return row?.held ?? false
}

/** Whether there are more records than `n`, told without counting them all. */
export async function moreThan(db: ReadDb, n: number): Promise<boolean> {
  const rows = await db.query(sql`select 1 as one from entry offset ${n} limit 1`, z.object({ one: z.number() }))
  return rows.length > 0
}
