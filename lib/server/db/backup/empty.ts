import 'server-only'
import sql, { raw } from 'sql-template-tag'
import { z } from 'zod'
import type { Database, ReadDb } from '../handle'
import { appliedMigrations, quoted, tablesOf } from './layout'

/** Tables that hold something as soon as a database is anybody's. Migrations put the program's own hands into `user`. */
const CONTENT = ['entry', 'revision', 'audit', 'source', 'outlet', 'actor', 'place', 'import']

/** Why a database is not free to take a backup in; null where it is new, or migrated and without content. Reads only. */
export async function occupiedBy(db: ReadDb): Promise<string | null> {
  const tables = (await tablesOf(db)).map(({ name }) => name)
  if (tables.length === 0) return null
  if ((await appliedMigrations(db)).length === 0)
    return `tables that are not ours (${tables.slice(0, 3).join(', ')}, …)`
  const held: string[] = []
  for (const table of CONTENT.filter(name => tables.includes(name))) {
    const [row] = await db.query(
      raw(`SELECT count(*)::int AS n FROM (SELECT FROM ${quoted(table)} LIMIT 1000) t`),
      z.object({ n: z.number() }),
    )
    if (row && row.n > 0) held.push(`${row.n === 1000 ? '1000 or more' : row.n} × ${table}`)
  }
  const people = await db.query(
    sql`SELECT count(*)::int AS n FROM "user" WHERE kind = 'person'`,
    z.object({ n: z.number() }),
  )
  if (people[0] && people[0].n > 0) held.push(`${people[0].n} × user`)
  return held.length > 0 ? held.join(', ') : null
}

/**
 * What migrations made, and nothing that belongs to an extension. Their helpers live as long as a session, which on the embedded
 * database is as long as the process.
 */
const CLEAR = `DO $$
DECLARE drop_it text;
BEGIN
  FOR drop_it IN
    SELECT format('DROP %s IF EXISTS public.%I CASCADE', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
        WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.relname)
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY c.relkind <> 'v'
  LOOP EXECUTE drop_it; END LOOP;
  FOR drop_it IN
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
      FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace, pg_my_temp_schema())
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP EXECUTE drop_it; END LOOP;
END $$`

/** Makes a database new again, in one transaction: every table, view and function of ours goes. For one that was free before. */
export async function clear(db: Database): Promise<void> {
  await db.transaction(tx => tx.execute(raw(CLEAR)))
}
