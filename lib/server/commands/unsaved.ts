import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Database, ReadDb } from '../db/handle'

/** Greatest size of what is kept of one form, in characters of JSON. */
export const MOST_UNSAVED = 400_000

const kept = z.object({ content: z.unknown(), saved_at: z.string() })

/**
 * Keeps what somebody typed and has not saved, for that form of theirs alone. It is no part of the record and nobody else sees it,
 * so it leaves no audit row; saving the form does.
 */
export async function keepUnsaved(
  db: Database,
  userId: string,
  form: string,
  content: unknown,
  now: Date,
): Promise<void> {
  const json = JSON.stringify(content)
  if (json.length > MOST_UNSAVED || /\\u0000/.test(json)) return
  await db.transaction(tx =>
    tx.execute(sql`insert into unsaved (user_id, form, content, saved_at)
      values (${userId}, ${form}, ${json}::jsonb, ${now.toISOString()}::timestamptz)
      on conflict (user_id, form) do update set content = excluded.content, saved_at = excluded.saved_at`),
  )
}

/** What was typed and not saved, with the instant (ISO, UTC); null where nothing was. */
export async function unsaved(db: ReadDb, userId: string, form: string): Promise<z.output<typeof kept> | null> {
  const [found] = await db.query(
    sql`select content, to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as saved_at
      from unsaved where user_id = ${userId} and form = ${form}`,
    kept,
  )
  return found ?? null
}

/** Lets go of it: it was saved, or thrown away. */
export async function dropUnsaved(db: Database, userId: string, form: string): Promise<void> {
  await db.transaction(tx => tx.execute(sql`delete from unsaved where user_id = ${userId} and form = ${form}`))
}
