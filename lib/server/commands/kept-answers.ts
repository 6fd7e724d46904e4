import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Once } from './command'
import { refuse } from './problem'

/** How long the answer to a request with a key is kept. */
const KEPT = sql`interval '24 hours'`

/** An answer of the API that did something. */
export type KeptAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** It was given before. */
  readonly replayed: boolean
}

const keptRow = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  request_sha256: z.string(),
})

/**
 * Lets a request with a key of its own happen once in 24 hours for each token: the same request again is answered what it was
 * answered, another one with the same key is refused. What was refused did nothing and is not kept.
 */
export function keptAnswer(tokenId: number, key: string, request_sha256: string, now: Date): Once<KeptAnswer> {
  const at = sql`${now.toISOString()}::timestamptz`
  return {
    async recall(tx) {
      const [found] = await tx.query(
        sql`select status, headers, body, request_sha256 from api_request
          where token_id = ${tokenId} and key = ${key} and created_at > ${at} - ${KEPT}`,
        keptRow,
      )
      if (!found) return null
      const { request_sha256: before, ...answer } = found
      if (before !== request_sha256) refuse('idempotency_reused')
      return { ...answer, replayed: true }
    },
    async keep(tx, { status, headers, body }) {
      await tx.execute(sql`delete from api_request where created_at <= ${at} - ${KEPT}`)
      await tx.execute(sql`insert into api_request (token_id, key, request_sha256, status, headers, body, created_at)
        values (${tokenId}, ${key}, ${request_sha256}, ${status}, ${JSON.stringify(headers)}::jsonb, ${body}, ${at})`)
    },
  }
}
