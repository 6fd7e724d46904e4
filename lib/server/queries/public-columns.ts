import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Kind } from '@/lib/domain/kinds'
import type { ReadDb } from '../db/handle'
import { name } from './sql'

/** The columns of the version of an entry that is public now; null where none is. */
export async function publicColumns(
  db: ReadDb,
  kind: Kind,
  entry: number,
): Promise<Readonly<Record<string, unknown>> | null> {
  const [found] = await db.query(
    sql`select to_jsonb(v) as columns from ${name(kind)} v where v.entry_id = ${entry} and v.since is not null and v.until is null`,
    z.object({ columns: z.record(z.string(), z.unknown()) }),
  )
  return found?.columns ?? null
}
