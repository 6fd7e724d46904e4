import 'server-only'
import sql, { raw } from 'sql-template-tag'
import { z } from 'zod'
import type { WriteDb } from '../db/handle'
import { name, texts } from '../queries/sql'

/**
 * Takes away the indexes of these tables that keep no rule and that nothing looks into while many rows are written: a million rows are put
 * in order once in place of a million times. They stand in a table that ends with the transaction, as the indexes themselves come back
 * where it does not end well. Nobody else may read meanwhile.
 */
export async function setAside(tx: WriteDb, tables: readonly string[], kept: readonly string[]): Promise<void> {
  await tx.execute(sql`create temporary table index_set_aside on commit drop as
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
    where t.relname = any(${texts(tables)}) and not i.indisunique and not i.indisexclusion
      and i.indexrelid::regclass::text <> all(${texts(kept)})`)
  const found = await tx.query(sql`select name from index_set_aside`, z.object({ name: z.string() }))
  for (const index of found) await tx.execute(sql`drop index ${name(index.name)}`)
}

/** Makes the indexes again that were set aside, to the letter. */
export async function putBack(tx: WriteDb): Promise<void> {
  const found = await tx.query(sql`select made from index_set_aside order by name`, z.object({ made: z.string() }))
  await tx.execute(raw("set local maintenance_work_mem = '128MB'"))
  for (const { made } of found) await tx.execute(raw(made))
}
