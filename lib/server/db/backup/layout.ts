import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../handle'

/** Prisma's own book of migrations: said in the head of an archive, never copied. */
export const MIGRATIONS_TABLE = '_prisma_migrations'

const columnRow = z.object({ table: z.string(), column: z.string(), type: z.string(), key: z.number().nullable() })

export type Column = { readonly name: string; readonly type: string }
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  /** Columns of the primary key, in its order. */
  readonly key: readonly Column[]
}

/** Every table of the database with the columns that can be written, as the catalogue has them, in the order of their names. */
export async function tablesOf(db: ReadDb): Promise<Table[]> {
  const rows = await db.query(
    sql`SELECT c.relname::text AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS type,
          array_position(k.conkey, a.attnum) AS key
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ${MIGRATIONS_TABLE}
        ORDER BY c.relname COLLATE "C", a.attnum`,
    columnRow,
  )
  const names = [...new Set(rows.map(row => row.table))]
  return names.map(table => {
    const own = rows.filter(row => row.table === table)
    const key = own.filter(row => row.key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
    const plain = ({ column, type }: (typeof own)[number]): Column => ({ name: column, type })
    return { name: table, columns: own.map(plain), key: key.map(plain) }
  })
}

/** The counters that give new rows their numbers, with the last number that each gave; none has one that gave none. */
export async function countersOf(db: ReadDb): Promise<Record<string, string>> {
  const rows = await db.query(
    sql`SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
    z.object({ name: z.string(), last: z.string() }),
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

/** The migrations that are recorded as applied, in their order; none where there is no book of them. */
export async function appliedMigrations(db: ReadDb): Promise<{ name: string; checksum: string }[]> {
  const [book] = await db.query(
    sql`SELECT to_regclass(${`public.${MIGRATIONS_TABLE}`})::text AS name`,
    z.object({ name: z.string().nullable() }),
  )
  if (!book?.name) return []
  return db.query(
    sql`SELECT migration_name AS name, checksum FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
    z.object({ name: z.string(), checksum: z.string() }),
  )
}

/** A quoted name from the catalogue. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
