import 'server-only'
import sql, { raw } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { CHANGES } from './changes'
import { texts } from './sql'

const row = z.object({
  event_id: z.string(),
  revision: z.number(),
  change: z.enum(CHANGES),
  /** ISO 8601 instants in UTC: of this version, and of the first that was published. */
  updated: z.string(),
  published: z.string(),
  reason_en: z.string(),
  reason_ar: z.string(),
})
export type FeedChange = z.output<typeof row>

/** What the newest version of each of these records, as of a revision, was published for and when. By public id. */
export async function newestChanges(
  db: ReadDb,
  eventIds: readonly string[],
  rev: number,
): Promise<ReadonlyMap<string, FeedChange>> {
  const instant = (text: string) => sql`to_char(${raw(text)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const rows = await db.query(
    sql`select v.public_id as event_id, v.since as revision, v.change, ${instant('r.created_at')} as updated,
        (select ${instant('min(f.created_at)')} from entry_version o join revision f on f.number = o.since
          where o.entry_id = v.entry_id) as published, r.reason_en, r.reason_ar
      from entry_version v join revision r on r.number = v.since
      where v.public_id = any(${texts(eventIds)}) and v.since <= ${rev} and (v.until is null or v.until > ${rev})`,
    row,
  )
  return new Map(rows.map(one => [one.event_id, one]))
}

const touch = z.object({ entry_id: z.number(), revision: z.number(), at: z.string() })

/** The last revision, up to one, that changed each commitment or any of its due dates, with its instant. By the entry's number. */
export async function lastTouched(
  db: ReadDb,
  rev: number,
): Promise<ReadonlyMap<number, { readonly revision: number; readonly at: string }>> {
  const rows = await db.query(
    sql`select t.entry_id, t.revision, to_char(r.created_at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as at
      from (select entry_id, max(n)::int as revision from (
          select m.entry_id, m.since as n from milestone m
          union all select d.entry_id, d.since from due_statement d
          union all select d.entry_id, d.until from due_statement d) each_one
        where n <= ${rev} group by entry_id) t join revision r on r.number = t.revision`,
    touch,
  )
  return new Map(rows.map(({ entry_id, ...one }) => [entry_id, one]))
}
