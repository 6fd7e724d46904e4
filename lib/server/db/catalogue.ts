import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from './handle'
import { readMigrations } from './migrations'
import { scratchDatabase } from './scratch-database'

/**
 * What Prisma's schema engine does not look at, one line each with its full text: checks, exclusions, triggers (and whether
 * they are on), functions, views. PostgreSQL 15 and 18 print them alike.
 */
const lines = sql`
  SELECT 'constraint ' || c.conrelid::regclass || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid) AS line
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    WHERE c.contype IN ('c', 'x') AND t.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'trigger ' || t.tgrelid::regclass || '.' || t.tgname || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'function ' || p.oid::regprocedure || ' ' || md5(p.prosrc)
    FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT 'view ' || v.viewname || ' ' || md5(v.definition) FROM pg_views v WHERE v.schemaname = 'public'
  ORDER BY 1`

const row = z.object({ line: z.string() })

/** The hand-written rules that a database really has. */
export async function catalogue(db: ReadDb): Promise<string[]> {
  return (await db.query(lines, row)).map(({ line }) => line)
}

let reference: Promise<string[]> | null = null

async function makeReference(): Promise<string[]> {
  const fresh = await scratchDatabase()
  try {
    for (const { script } of readMigrations()) await fresh.exec(script)
    return z
      .array(row)
      .parse((await fresh.query(lines.text)).rows)
      .map(({ line }) => line)
  } finally {
    await fresh.close()
  }
}

/** Compares a database's rules with those of a database made from the migrations just now. */
export async function catalogueDifference(found: readonly string[]): Promise<{ missing: string[]; extra: string[] }> {
  reference ??= makeReference()
  const wanted = await reference
  return {
    missing: wanted.filter(line => !found.includes(line)),
    extra: found.filter(line => !wanted.includes(line)),
  }
}
