import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Database, ReadDb } from '../db/handle'
import { storable } from './storable'

/** Greatest size of what is kept of one form, in characters of JSON. */
export const MOST_UNSAVED = 400_000

const kept = z.object({ content: z.unknown(), saved_at: z.string() })

/**
 * Keeps what somebody typed and has not saved, for that form of theirs alone. It is no part of the record and nobody else sees it,
 * so it leaves no audit row; saving the form does. `content` is an object; it is kept to the last sign. Answers the instant under which
 * it is kept (ISO, UTC, as `unsaved` tells it); null for more than is kept.
 */
export async function keepUnsaved(
  db: Database,
  userId: string,
  form: string,
  content: object,
  now: Date,
): Promise<string | null> {
  const plain = JSON.stringify(content)
  if (plain.length > MOST_UNSAVED) return null
  // PostgreSQL holds neither NUL nor half a surrogate pair, and what was typed is not ours to change: kept as JSON in a string of JSON.
  const json = storable(content).length > 0 ? JSON.stringify(plain) : plain
  const instant = now.toISOString()
  await db.transaction(tx =>
    tx.execute(sql`insert into unsaved (user_id, form, content, saved_at)
      values (${userId}, ${form}, ${json}::jsonb, ${instant}::timestamptz)
      on conflict (user_id, form) do update set content = excluded.content, saved_at = excluded.saved_at`),
  )
  return instant
}

/** What was typed and not saved, with the instant (ISO, UTC); null where nothing was. */
export async function unsaved(db: ReadDb, userId: string, form: string): Promise<z.output<typeof kept> | null> {
  const [found] = await db.query(
    sql`select content, to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as saved_at
      from unsaved where user_id = ${userId} and form = ${form}`,
    kept,
  )
  if (!found) return null
  return typeof found.content === 'string' ? { ...found, content: JSON.parse(found.content) } : found
}

/** Lets go of it: it was saved, or thrown away. */
export async function dropUnsaved(db: Database, userId: string, form: string): Promise<void> {
  await db.transaction(tx => tx.execute(sql`delete from unsaved where user_id = ${userId} and form = ${form}`))
}
