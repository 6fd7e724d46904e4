import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { todayInBaghdad } from '../clock'
import type { Database } from '../db/handle'

/** How long a view is held for a page that is being made. Whoever is killed meanwhile leaves it to the next reader after this. */
const HELD_MS = 60_000

const opens = (at: string): Sql => sql`revoked_at is null and (expires_at is null or expires_at > ${at}::timestamptz)`

/** The views that are held at a moment, but for one that is held until `own`: of several alike any one will do. */
const heldBut = (at: string, own: string | null): Sql =>
  sql`array(select h from (select h, row_number() over (partition by h) as n from unnest(held) h) each_held
    where h > ${at}::timestamptz and (${own}::timestamptz is null or h <> ${own}::timestamptz or n > 1))`

/**
 * Holds one view of a link that opens for a number of them, and gives until when; null where it is revoked, run out, or none is left
 * that is neither counted nor held. One statement decides, so that however many ask at once no more are shown it than its limit says.
 */
export async function holdView(db: Database, slug: string, now: Date): Promise<string | null> {
  const at = now.toISOString()
  const until = new Date(now.getTime() + HELD_MS).toISOString()
  const held = await db.transaction(tx =>
    tx.execute(
      sql`update share_link set held = ${heldBut(at, null)} || ${until}::timestamptz
        where slug = ${slug} and ${opens(at)} and views + cardinality(${heldBut(at, null)}) < max_views`,
    ),
  )
  return held === 1 ? until : null
}

/**
 * Counts one view of a link, which is about to be shown, in the place of the one held until `held`; null where it has no limit. False where
 * it is revoked or run out by now, or the hold has lapsed and others took what was left. What is kept is a number and a day, nothing of
 * who looked; it is no part of the record and leaves no audit row.
 */
export async function countView(db: Database, slug: string, held: string | null, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const rows = await db.transaction(tx =>
    tx.query(
      sql`update share_link set views = views + 1, held = ${heldBut(at, held)},
          last_viewed_on = greatest(last_viewed_on, ${todayInBaghdad(now)}::date)
        where slug = ${slug} and ${opens(at)}
          and (max_views is null or views + cardinality(${heldBut(at, held)}) < max_views)
        returning views`,
      z.object({ views: z.number() }),
    ),
  )
  return rows.length === 1
}

/** Gives a held view back: what it was held for was not shown. */
export async function releaseView(db: Database, slug: string, held: string, now: Date): Promise<void> {
  await db.transaction(tx =>
    tx.execute(sql`update share_link set held = ${heldBut(now.toISOString(), held)} where slug = ${slug}`),
  )
}
