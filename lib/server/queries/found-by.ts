import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { texts } from './sql'

const row = z.object({ id: z.string(), names: z.array(z.string()), reports: z.array(z.string()) })

/** The names and reports that records can be found by beside their own words, by public id: as of a revision. */
export async function foundBy(
  db: ReadDb,
  list: readonly string[],
  revision: number,
): Promise<Map<string, readonly string[]>> {
  if (list.length === 0) return new Map()
  const rows = await db.query(
    sql`select v.public_id as id, t.names, t.reports
      from entry_index v cross join lateral iwm_entry_text(v.kind, v.id) t
      where v.entry_id in (select e.id from entry e where e.public_id = any(${texts(list)})) and ${asOf('v', revision)}`,
    row,
  )
  return new Map(rows.map(({ id, names, reports }) => [id, [...names, ...reports]]))
}
