import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { ReadDb } from '../db/handle'
import { sha256 } from '../sha256'

/** What the first revision names as the hash before it. */
export const GENESIS = '0'.repeat(64)

const revisionRow = z.object({
  number: z.number(),
  /** ISO 8601 instant in UTC with milliseconds. */
  created_at: z.string(),
  user_id: z.string(),
  command: z.string(),
  reason_en: z.string(),
  reason_ar: z.string(),
  content_sha256: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
})
export type RevisionRow = z.output<typeof revisionRow>

/** The hash that chains a revision to the one before it: SHA-256 over the canonical JSON of all else that it says. */
export function revisionHash(head: Omit<RevisionRow, 'hash'>): string {
  const { number, created_at, user_id, command, reason_en, reason_ar, content_sha256, prev_hash } = head
  return sha256(
    canonicalJson({ number, created_at, user_id, command, reason_en, reason_ar, content_sha256, prev_hash }),
  )
}

/** All revisions from `first` to `last`, in order. */
export async function readRevisions(db: ReadDb, first: number, last: number): Promise<RevisionRow[]> {
  return db.query(
    sql`select number, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
      user_id, command, reason_en, reason_ar, content_sha256, prev_hash, hash
      from revision where number between ${first} and ${last} order by number`,
    revisionRow,
  )
}

type Link = Pick<RevisionRow, 'number' | 'hash' | 'created_at'>

/** The newest revision; 0, the genesis hash and the beginning of the epoch before the first. */
export async function lastRevision(db: ReadDb): Promise<Link> {
  const [{ number } = { number: 0 }] = await db.query(
    sql`select number from revision order by number desc limit 1`,
    z.object({ number: z.number() }),
  )
  const [last] = await readRevisions(db, number, number)
  return last ?? { number: 0, hash: GENESIS, created_at: new Date(0).toISOString() }
}

/**
 * The time that a revision carries, as ISO 8601 in UTC: now, or that of the one before it where the clock stands earlier. Revisions
 * stand in the order of their times, or what stood on a day could not be told from its date.
 */
export function timeAfter(before: Pick<RevisionRow, 'created_at'>, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before.created_at))).toISOString()
}
