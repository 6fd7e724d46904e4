import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

/** Whether nobody but this person had a hand in a record that never was public, as the audit says. */
export async function onlyOwn(db: ReadDb, eventId: string, userId: string): Promise<boolean> {
  const [found] = await db.query(
    sql`select count(*)::int as n, coalesce(bool_and(a.user_id = ${userId} and a.revision is null), false) as own
      from audit a where a.subjects @> array[${eventId}]`,
    z.object({ n: z.number(), own: z.boolean() }),
  )
  return found !== undefined && found.n > 0 && found.own
}
