import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/handle'
import { name } from '../queries/sql'

export type Row = Readonly<Record<string, unknown>>

const idRow = z.object({ id: z.number() })

/**
 * Adds one row and answers its number. The row travels as one JSON value and PostgreSQL gives each member its column's
 * type (`jsonb_populate_recordset`), so that dates stay plain text on the way and no driver meddles with them.
 */
export async function insertRow(tx: WriteDb, table: string, row: Row): Promise<number> {
  const [added] = await insertRows(tx, table, [row])
  if (added === undefined) throw new Error(`nothing was added to ${table}`)
  return added
}

/** Adds rows that have the same members, in order; answers their numbers. */
export async function insertRows(tx: WriteDb, table: string, rows: readonly Row[]): Promise<number[]> {
  const [first] = rows
  if (!first) return []
  const columns = join(Object.keys(first).map(name))
  const added = await tx.query(
    sql`insert into ${name(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(rows)}::jsonb)
      returning id`,
    idRow,
  )
  return added.map(row => row.id)
}

/** Adds a row whose key is a text that a person chose; false where the key is taken. */
export async function insertNamed(tx: WriteDb, table: string, row: Row): Promise<boolean> {
  const columns = join(Object.keys(row).map(name))
  const added = await tx.execute(sql`insert into ${name(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${name(table)}, ${JSON.stringify(row)}::jsonb)
    on conflict (id) do nothing`)
  return added === 1
}

/** Copies a row with some members changed; answers the copy's number. Members not named keep their values. */
export async function copyRow(tx: WriteDb, table: string, id: number, changes: Row): Promise<number> {
  const [added] = await tx.query(
    // In FROM it is called once; as (…).* in the list it would be once for each column, and use up as many numbers.
    sql`insert into ${name(table)}
      select copy.* from ${name(table)} t, jsonb_populate_record(t, ${JSON.stringify(changes)}::jsonb || jsonb_build_object(
        'id', nextval(pg_get_serial_sequence(${table}, 'id')), 'created_at', now())) copy
      where t.id = ${id}
      returning id`,
    idRow,
  )
  if (!added) throw new Error(`no row ${id} in ${table}`)
  return added.id
}

/** True where a table with text keys has this one. */
export async function exists(tx: ReadDb, table: string, id: string): Promise<boolean> {
  const found = await tx.query(sql`select 1 as one from ${name(table)} where id = ${id}`, z.unknown())
  return found.length > 0
}

const missingRow = z.object({ table: z.enum(['place', 'actor', 'source']), id: z.string() })
type Reference = z.output<typeof missingRow>

/** Of references to places, actors and sources, those that lead nowhere, by table. */
export async function unknownIds(
  tx: ReadDb,
  references: readonly Reference[],
): Promise<Readonly<Record<Reference['table'], ReadonlySet<string>>>> {
  const unknown = { place: new Set<string>(), actor: new Set<string>(), source: new Set<string>() }
  if (references.length === 0) return unknown
  const rows = await tx.query(
    sql`select r."table", r.id from jsonb_to_recordset(${JSON.stringify(references)}::jsonb) as r("table" text, id text)
      where not exists (select 1 from place where r."table" = 'place' and place.id = r.id)
        and not exists (select 1 from actor where r."table" = 'actor' and actor.id = r.id)
        and not exists (select 1 from source where r."table" = 'source' and source.id = r.id)`,
    missingRow,
  )
  for (const { table, id } of rows) unknown[table].add(id)
  return unknown
}
