import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

const answer = z.object({ yes: z.boolean() })

/** Whether this database was filled with made-up events. What it once was it stays. */
export async function isSynthetic(db: ReadDb): Promise<boolean> {
  const [row] = await db.query(sql`select exists (select from setting where key = 'synthetic') as yes`, answer)
  return row?.yes === true
}

/** Whether a database holds no record, no report and no name yet. */
export async function isEmpty(db: ReadDb): Promise<boolean> {
  const [row] = await db.query(
    sql`select not exists (select from entry) and not exists (select from revision) and not exists (select from source)
      and not exists (select from place) and not exists (select from actor) and not exists (select from outlet) as yes`,
    answer,
  )
  return row?.yes === true
}
