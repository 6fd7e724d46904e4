import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import { MERGED_CODES, type MergedCode } from '@/lib/domain/names'
import { renamed } from '@/lib/domain/renamed'
import type { ReadDb } from '../db/handle'
import type { Row } from './rows'

const mergedRow = z.object({ table: z.enum(['actor', 'place']), id: z.string(), into: z.string() })

/** What an id goes by now: that of the row it was merged into, else itself. */
export type Kept = (table: MergedCode, id: string) => string

/** Reads which actors and places were merged into which; there are few. */
export async function keptNames(tx: ReadDb): Promise<Kept> {
  const rows = await tx.query(
    sql`select 'actor' as "table", id, merged_into as "into" from actor where merged_into is not null
      union all select 'place', id, merged_into from place where merged_into is not null`,
    mergedRow,
  )
  const kept = new Map(rows.map(({ table, id, into }) => [`${table} ${id}`, into]))
  return (table, id) => kept.get(`${table} ${id}`) ?? id
}

/** The members of a version that name something merged, naming what it was merged into. */
export function keptMembers(kept: Kept, kind: Kind, row: Row): Row {
  return Object.assign({}, ...MERGED_CODES.map(table => renamed(kind, row, table, id => kept(table, id))))
}
