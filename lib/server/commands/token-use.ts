import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Database } from '../db/handle'

/** How many writing requests a token has in each window, and how long that is, in seconds. */
export const WRITE_QUOTA = { most: 120, window: 60 } as const

/** What is left of a token's window; `over` where this request was one too many. */
export type Quota = { readonly over: boolean; readonly left: number; readonly reset: number }

/**
 * Counts a writing request of a token in the table that all instances share, one row for each token. Windows follow each other and
 * begin at whole minutes. It is no part of the record and leaves no audit row.
 */
export async function countWrite(db: Database, tokenId: number, now: Date): Promise<Quota> {
  const key = `token:${tokenId}`
  const length = WRITE_QUOTA.window * 1000
  const start = Math.floor(now.getTime() / length) * length
  const [row] = await db.transaction(tx =>
    tx.query(
      sql`insert into rate_limit (id, key, count, last_request) values (gen_random_uuid()::text, ${key}, 1, ${start}::bigint)
        on conflict (key) do update set last_request = ${start}::bigint,
          count = case when rate_limit.last_request = ${start}::bigint then rate_limit.count + 1 else 1 end
        returning count`,
      z.object({ count: z.number() }),
    ),
  )
  const used = row?.count ?? 1
  const reset = Math.max(1, Math.ceil((start + length - now.getTime()) / 1000))
  return { over: used > WRITE_QUOTA.most, left: Math.max(0, WRITE_QUOTA.most - used), reset }
}

/** Notes that a token is in use, at most once a minute. It is no part of the record and leaves no audit row. */
export async function noteTokenUse(db: Database, tokenId: number, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.transaction(tx =>
    tx.execute(sql`update api_token set last_used_at = ${at}::timestamptz where id = ${tokenId}
      and created_at <= ${at}::timestamptz
      and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 minute')`),
  )
}
