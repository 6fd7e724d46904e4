import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

const changeRow = z.object({
  revision: z.number(),
  /** ISO 8601 instant in UTC. */
  created_at: z.string(),
  /** Plain date, Asia/Baghdad. */
  date: z.string(),
  change: z.enum(['added', 'changed', 'retracted', 'merged']),
  reason_en: z.string(),
  reason_ar: z.string(),
})
/** One published change of one record. */
export type EntryChange = z.output<typeof changeRow>

/** What happened to a record up to a revision, oldest first. */
export async function entryHistory(db: ReadDb, eventId: string, rev: number): Promise<EntryChange[]> {
  return db.query(
    sql`select v.since as revision, to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
        (r.created_at at time zone 'Asia/Baghdad')::date::text as date,
        v.change, r.reason_en, r.reason_ar
      from entry_version v join revision r on r.number = v.since
      where v.public_id = ${eventId} and v.since <= ${rev} order by v.since`,
    changeRow,
  )
}
