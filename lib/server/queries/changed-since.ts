import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

/** Records are counted one by one up to here; beyond, the answer is that there are more. */
export const MOST_COUNTED = 10_000

/** How many records any revision after this one touched; `MOST_COUNTED + 1` where there are more than that. */
export async function changedSince(db: ReadDb, revision: number): Promise<number> {
  const [row] = await db.query(
    sql`select count(*)::int as n from (
      select distinct v.entry_id from entry_version v where v.since > ${revision} limit ${MOST_COUNTED + 1}) touched`,
    z.object({ n: z.number() }),
  )
  return row?.n ?? 0
}
