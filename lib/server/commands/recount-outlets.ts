import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import type { NextVersion } from './next-versions'

const countedRow = z.object({
  kind: z.enum(KIND_CODES),
  entry_id: z.number(),
  id: z.number(),
  status: z.string(),
  independent: z.number(),
})

/** The public versions that cite a report and whose number of independent outlets is another one by now. */
export async function miscounted(tx: ReadDb, source: string): Promise<NextVersion[]> {
  const rows = await tx.query(
    sql`select v.kind, v.entry_id, v.id, v.status,
        count(distinct coalesce('outlet ' || s.outlet_id, 'source ' || s.id))::int as independent
      from entry_version v join citation c on c.entry_id = v.entry_id and c.since is not null and c.until is null
        join source s on s.id = c.source_id
      where v.since is not null and v.until is null and v.merged_into is null
        and v.entry_id in (select o.entry_id from citation o where o.source_id = ${source} and o.since is not null and o.until is null)
      group by v.kind, v.entry_id, v.id, v.status, v.independent_sources
      having count(distinct coalesce('outlet ' || s.outlet_id, 'source ' || s.id)) <> v.independent_sources`,
    countedRow,
  )
  return rows.map(({ independent, ...version }) => ({ ...version, changes: { independent_sources: independent } }))
}
