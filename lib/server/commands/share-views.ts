import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { todayInBaghdad } from '../clock'
import type { Database } from '../db/handle'

/**
 * Counts one view of a named link and says whether it may be shown: false where it is revoked, run out or used up at this
 * moment. One statement decides, so that however many ask at once no more see it than its limit says. What is kept is a number
 * and a day, nothing of who looked; it is no part of the record and leaves no audit row.
 */
export async function countView(db: Database, slug: string, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const rows = await db.transaction(tx =>
    tx.query(
      sql`update share_link set views = views + 1,
          last_viewed_on = greatest(last_viewed_on, ${todayInBaghdad(now)}::date)
        where slug = ${slug} and revoked_at is null
          and (expires_at is null or expires_at > ${at}::timestamptz)
          and (max_views is null or views < max_views)
        returning views`,
      z.object({ views: z.number() }),
    ),
  )
  return rows.length === 1
}
