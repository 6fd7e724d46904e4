import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'

const TABLES = [
  'entry',
  'attack',
  'milestone',
  'citation',
  'conflicting_value',
  'due_statement',
  'entry_link',
  'coverage',
  'amendment',
  'revision',
  'audit',
  'source',
  'outlet',
  'actor',
  'place',
]

/** The whole content of the record, to see whether anything changed. */
export async function content(db: Database): Promise<string[]> {
  const parts: string[] = []
  for (const table of TABLES) {
    const rows = await db.read.query(
      sql([`select to_jsonb(t)::text as row from "${table}" t order by 1`]),
      z.object({ row: z.string() }),
    )
    parts.push(...rows.map(({ row }) => `${table} ${row}`))
  }
  return parts
}
