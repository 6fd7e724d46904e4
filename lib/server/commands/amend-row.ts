import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb, WriteDb } from '../db/handle'
import { name } from '../queries/sql'
import { standingRow } from '../queries/standing'
import { insertRow, type Row } from './rows'

export type Amended = {
  /** The amendment, which waits for its revision. */
  readonly id: number
  /** The members that changed. */
  readonly before: Row
  readonly after: Row
}

/** Changes members of a row of names; null where it said so already. */
export async function changeRow(
  tx: WriteDb,
  table: NameCode,
  id: string,
  changes: Row,
): Promise<Omit<Amended, 'id'> | null> {
  const before = await standingRow(tx, table, id)
  const columns = join(Object.keys(changes).map(key => sql`${name(key)} = n.${name(key)}`))
  await tx.execute(sql`update ${name(table)} t set ${columns}
    from jsonb_populate_record(null::${name(table)}, ${JSON.stringify(changes)}::jsonb) n where t.id = ${id}`)
  // Read back, so that both sides are as the table writes them.
  const after = await standingRow(tx, table, id)
  if (!before || !after) throw new Error(`no ${table} ${id}`)
  const changed = Object.keys(changes).filter(
    key => JSON.stringify(before.row[key] ?? null) !== JSON.stringify(after.row[key] ?? null),
  )
  if (changed.length === 0) return null
  const of = (row: Row): Row => Object.fromEntries(changed.map(key => [key, row[key] ?? null]))
  return { before: of(before.row), after: of(after.row) }
}

/** The same, with an amendment that waits for a revision to open it. */
export async function amendRow(tx: WriteDb, table: NameCode, id: string, changes: Row): Promise<Amended | null> {
  const changed = await changeRow(tx, table, id, changes)
  if (!changed) return null
  return { id: await insertRow(tx, 'amendment', { table_name: table, row_id: id, ...changed }), ...changed }
}

/** True for what some reader may have seen: places and actors always, outlets and reports once a public record rested on them. */
export async function everPublic(tx: ReadDb, table: NameCode, id: string): Promise<boolean> {
  if (table === 'place' || table === 'actor') return true
  const sources = table === 'source' ? sql`(select ${id}::text)` : sql`(select id from source where outlet_id = ${id})`
  const rests = ['citation', 'due_statement', 'conflicting_value'].map(
    part => sql`exists (select 1 from ${name(part)} where since is not null and source_id in ${sources})`,
  )
  const found = await tx.query(
    sql`select 1 where ${join(rests, ' or ')} or exists (
      select 1 from amendment where table_name = ${table} and row_id = ${id} and since is not null)`,
    z.unknown(),
  )
  return found.length > 0
}
