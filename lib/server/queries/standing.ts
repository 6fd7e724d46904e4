import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb } from '../db/handle'
import { name } from './sql'

const standing = z.object({
  row: z.record(z.string(), z.unknown()),
  /** A mark of all that the row says: whoever saw another one saw something else. */
  mark: z.string(),
})
export type Standing = z.output<typeof standing>

/** What a row of names says now; null where there is none. */
export async function standingRow(db: ReadDb, table: NameCode, id: string): Promise<Standing | null> {
  const [found] = await db.query(
    sql`select to_jsonb(t) as row, md5(to_jsonb(t)::text) as mark from ${name(table)} t where t.id = ${id}`,
    standing,
  )
  return found ?? null
}
