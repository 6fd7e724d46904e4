import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { NAME_CODES, type NameCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { name } from './sql'

/** Where outlets, actors, places and reports are read from, to stand after `from` or `join`. */
export type NamesAsOf = Readonly<Record<NameCode, Sql>>

/** As they stand now: what the desk reads. */
export const NAMES_NOW: NamesAsOf = {
  outlet: name('outlet'),
  actor: name('actor'),
  place: name('place'),
  source: name('source'),
}

const patchRow = z.object({
  table: z.enum(NAME_CODES),
  id: z.string(),
  /** The members that were corrected later, as they stood. */
  said: z.record(z.string(), z.unknown()),
})

/**
 * Where names are read from as of a revision. These rows have no versions: what a later amendment changed is put back to
 * what the first one after the revision found. Costs one look into an index where nothing was amended since, which is so
 * whenever somebody reads the newest revision.
 */
export async function namesAsOf(db: ReadDb, rev: number): Promise<NamesAsOf> {
  const patches = await db.query(
    sql`select a.table_name as "table", a.row_id as id, jsonb_object_agg(m.key, m.value order by a.since desc) as said
      from amendment a cross join lateral jsonb_each(a.before) m where a.since > ${rev} group by 1, 2`,
    patchRow,
  )
  if (patches.length === 0) return NAMES_NOW
  const patched = (table: NameCode): Sql => {
    const rows = patches.filter(patch => patch.table === table)
    if (rows.length === 0) return NAMES_NOW[table]
    const list = JSON.stringify(Object.fromEntries(rows.map(({ id, said }) => [id, said])))
    const own = name(table)
    // Two halves, so that the planner reaches those that never changed by their indexes.
    return sql`(select t.* from ${own} t where not ${list}::jsonb ? t.id
      union all select r.* from jsonb_each(${list}::jsonb) p join ${own} t on t.id = p.key
        cross join lateral jsonb_populate_record(t, p.value) r)`
  }
  return { outlet: patched('outlet'), actor: patched('actor'), place: patched('place'), source: patched('source') }
}
