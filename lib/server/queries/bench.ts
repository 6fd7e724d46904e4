import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/handle'
import { name } from './sql'

/** Brings the planner's figures up to date, as the server's own caretaker would have done by now. */
export async function analyse(tx: WriteDb): Promise<void> {
  await tx.execute(sql`analyze`)
}

/** What an event is written into besides its sums, and which of its columns tell a copy from it. */
const COPIED = [
  {
    table: 'entry',
    join: sql`t.id = c.entry_was`,
    own: { id: sql`c.entry`, public_id: sql`'IWM-A-9' || lpad(c.n::text, 8, '0')` },
  },
  { table: 'attack', join: sql`t.id = c.was`, own: { id: sql`c.id`, entry_id: sql`c.entry` } },
  {
    table: 'citation',
    join: sql`t.entry_id = c.entry_was`,
    own: { id: sql`nextval('citation_id_seq')`, entry_id: sql`c.entry` },
  },
  {
    table: 'entry_index',
    join: sql`t.kind = 'attack' and t.id = c.was`,
    own: { id: sql`c.id`, entry_id: sql`c.entry` },
  },
] as const

/**
 * Writes attacks that are there once more, with their entries, citations and index rows, into the same tables: by one `INSERT … SELECT`
 * each, with all indexes and foreign keys and none of the triggers, which is the pace of the disk and the indexes. Answers how many
 * attacks and in how many milliseconds. Whoever calls it rolls back.
 */
export async function copyEvents(tx: WriteDb, limit: number): Promise<{ readonly rows: number; readonly ms: number }> {
  await tx.execute(sql`create temporary table copied on commit drop as
    select row_number() over () as n, a.id as was, a.entry_id as entry_was, nextval('attack_id_seq')::int as id, nextval('entry_id_seq')::int as entry
    from (select id, entry_id from attack where since is not null and until is null order by id desc limit ${limit}) a`)
  const statements: Sql[] = []
  for (const { table, join: on, own } of COPIED) {
    const columns = await tx.query(
      sql`select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = ${table} order by ordinal_position`,
      z.object({ name: z.string() }),
    )
    const changed: Readonly<Record<string, Sql>> = own
    const values = columns.map(column => changed[column.name] ?? sql`t.${name(column.name)}`)
    statements.push(sql`insert into ${name(table)} (${join(columns.map(column => name(column.name)))})
      select ${join(values)} from copied c join ${name(table)} t on ${on}`)
    await tx.execute(sql`alter table ${name(table)} disable trigger user`)
  }
  await tx.execute(sql`analyze copied`)
  const began = performance.now()
  for (const statement of statements) await tx.execute(statement)
  const ms = performance.now() - began
  const [row] = await tx.query(sql`select count(*)::int as rows from copied`, z.object({ rows: z.number() }))
  return { rows: row?.rows ?? 0, ms }
}

/** A day far down a list that is sorted by day: about nine tenths of the records come before it. */
export async function deepDay(db: ReadDb): Promise<string | null> {
  const [row] = await db.query(
    sql`select percentile_disc(0.1) within group (order by date_min)::text as day from entry_index where until is null and date_min is not null`,
    z.object({ day: z.string().nullable() }),
  )
  return row?.day ?? null
}
