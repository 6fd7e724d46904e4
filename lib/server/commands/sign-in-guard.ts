import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Database } from '../db/handle'

/** After so many wrong passwords in a row an account rests for so long, in milliseconds, whoever tries. */
const MOST = 10
const REST = 15 * 60 * 1000

const keyOf = (email: string): string => `lockout:${email.trim().toLowerCase().slice(0, 254)}`

const row = z.object({ count: z.number(), last_request: z.number() })

/** Seconds that an account still rests after too many wrong passwords, 0 if it may be tried. Unknown addresses rest alike. */
export async function restOf(db: Database, email: string, now: Date): Promise<number> {
  const [found] = await db.read.query(sql`select count, last_request from rate_limit where key = ${keyOf(email)}`, row)
  if (!found || found.count < MOST) return 0
  return Math.max(0, Math.ceil((found.last_request + REST - now.getTime()) / 1000))
}

/**
 * Counts a password before it is tried, as if it were wrong, and says whether it may be: of many that come at once only so many
 * are. Wrong ones that lie further apart than the rest begin a new count.
 */
export async function countFailure(db: Database, email: string, now: Date): Promise<boolean> {
  const key = keyOf(email)
  const at = now.getTime()
  const [row] = await db.transaction(tx =>
    tx.query(
      // Only the key may meet another: two first ones at once, alike in their ids as well, would break the rule of ids instead.
      sql`insert into rate_limit (id, key, count, last_request) values (gen_random_uuid()::text, ${key}, 1, ${at}::bigint)
      on conflict (key) do update set last_request = ${at}::bigint,
        count = case when rate_limit.last_request < ${at - REST}::bigint then 1 else rate_limit.count + 1 end
      returning count`,
      z.object({ count: z.number() }),
    ),
  )
  return (row?.count ?? 0) <= MOST
}

/** Forgets the wrong ones after a right one. */
export async function forgetFailures(db: Database, email: string): Promise<void> {
  await db.transaction(tx => tx.execute(sql`delete from rate_limit where key = ${keyOf(email)}`))
}
