import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { type EntryLabel, entryLabel, labelColumns } from './labels'

const labelRow = z.object(entryLabel)

export type Neighbours = { readonly earlier: EntryLabel | null; readonly later: EntryLabel | null }

/** The public records of a kind next to an entry in the order of first possible day; none beside one without a day. */
export async function entryNeighbours(
  db: ReadDb,
  of: { readonly entry: number; readonly kind: Kind; readonly date: string | null },
  rev: number,
): Promise<Neighbours> {
  const { entry, kind, date } = of
  if (date === null) return { earlier: null, later: null }
  const next = async (beyond: Sql, order: Sql): Promise<EntryLabel | null> => {
    const [row] = await db.query(
      sql`select ${labelColumns} from entry_version v
        where v.kind = ${kind} and ${publicAsOf('v', rev)} and (v.date_min, v.entry_id) ${beyond} (${date}::date, ${entry})
        order by v.date_min ${order}, v.entry_id ${order} limit 1`,
      labelRow,
    )
    return row ?? null
  }
  return { earlier: await next(sql`<`, sql`desc`), later: await next(sql`>`, sql`asc`) }
}
