import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/handle'

/** Brings the planner's figures up to date, as the server's own caretaker would have done by now. */
export async function analyse(tx: WriteDb): Promise<void> {
  await tx.execute(sql`analyze`)
}

/**
 * Copies events, their citations and their index rows as they stand into tables with the same columns and indexes, without checks,
 * and throws the copies away: the pace of the disk and the indexes, which COPY does not beat. Answers how many events.
 */
export async function copyEvents(tx: WriteDb, limit: number): Promise<number> {
  for (const table of [sql`attack`, sql`citation`, sql`entry_index`])
    await tx.execute(sql`create temporary table ${table} (like public.${table} including defaults including indexes)`)
  const copied = await tx.execute(
    sql`insert into pg_temp.attack select * from public.attack where since is not null limit ${limit}`,
  )
  await tx.execute(
    sql`insert into pg_temp.citation select * from public.citation where entry_id in (select entry_id from pg_temp.attack)`,
  )
  await tx.execute(
    sql`insert into pg_temp.entry_index select * from public.entry_index where kind = 'attack' and id in (select id from pg_temp.attack)`,
  )
  for (const table of [sql`attack`, sql`citation`, sql`entry_index`]) await tx.execute(sql`drop table pg_temp.${table}`)
  return copied
}

/** A day far down a list that is sorted by day: about nine tenths of the records come before it. */
export async function deepDay(db: ReadDb): Promise<string | null> {
  const [row] = await db.query(
    sql`select percentile_disc(0.1) within group (order by date_min)::text as day from entry_index where until is null and date_min is not null`,
    z.object({ day: z.string().nullable() }),
  )
  return row?.day ?? null
}
