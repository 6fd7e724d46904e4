import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { CHANGES } from './changes'
import { ids } from './sql'

export const changeRow = z.object({
  revision: z.number(),
  /** ISO 8601 instant in UTC. */
  created_at: z.string(),
  /** Plain date, Asia/Baghdad. */
  date: z.string(),
  change: z.enum(CHANGES),
  reason_en: z.string(),
  reason_ar: z.string(),
})
/** One published change of one record. */
export type EntryChange = z.output<typeof changeRow>

/** When revision `r` was published. */
const revisionTime = sql`to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
  (r.created_at at time zone 'Asia/Baghdad')::date::text as date`

/** Revisions that changed a record only in what is linked to it: they gave it no version of its own. */
export async function linkingChanges(db: ReadDb, revisions: readonly number[]): Promise<EntryChange[]> {
  return db.query(
    sql`select r.number as revision, ${revisionTime}, 'changed' as change, r.reason_en, r.reason_ar
      from revision r where r.number = any(${ids(revisions)}) order by r.number`,
    changeRow,
  )
}

/** What happened to a record up to a revision, oldest first. */
export async function entryHistory(db: ReadDb, eventId: string, rev: number): Promise<EntryChange[]> {
  return db.query(
    sql`select v.since as revision, ${revisionTime}, v.change, r.reason_en, r.reason_ar
      from entry_version v join revision r on r.number = v.since
      where v.public_id = ${eventId} and v.since <= ${rev} order by v.since`,
    changeRow,
  )
}

const whoRow = z.object({
  revision: z.number(),
  date: z.string(),
  change: z.enum(CHANGES),
  who: z.string(),
  who_id: z.string(),
  reason_en: z.string(),
  reason_ar: z.string(),
})
export type AuthoredChange = z.output<typeof whoRow>

/** What happened to a record and who did it, newest first; for the desk, which alone is told names of people. */
export async function authoredHistory(db: ReadDb, eventId: string): Promise<AuthoredChange[]> {
  return db.query(
    sql`select v.since as revision, (r.created_at at time zone 'Asia/Baghdad')::date::text as date, v.change, u.name as who, u.id as who_id,
        r.reason_en, r.reason_ar
      from entry_version v join revision r on r.number = v.since join "user" u on u.id = r.user_id
      where v.public_id = ${eventId} order by v.since desc limit 200`,
    whoRow,
  )
}
