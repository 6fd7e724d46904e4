import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { catalogue, catalogueDifference } from './catalogue'
import type { Database } from './handle'
import { withMigration } from './migration-access'
import { type Migration, readMigrations } from './migrations'
import { differenceToSchema, migrationList, noFilter, withSchemaEngine } from './schema-engine'

/** Where a database stands against the folder of migrations. All lists hold names in order. */
export type MigrationState = {
  readonly pending: string[]
  /** Applied with another text than the file has now. */
  readonly edited: string[]
  /** Applied, but unknown to this program: a newer one made this database. */
  readonly unknown: string[]
  /** Begun and never finished. Their scripts are one transaction each, so nothing of them is there. */
  readonly failed: string[]
}

const applied = z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() })

/** Compares what the database records as applied with the folder. Reads only. */
export async function migrationState(
  db: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationState> {
  const found = await db.read.query(
    sql`SELECT to_regclass('public._prisma_migrations')::text AS name`,
    z.object({ name: z.string().nullable() }),
  )
  const rows = found[0]?.name
    ? await db.read.query(
        sql`SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
            FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
        applied,
      )
    : []
  const done = new Map(rows.filter(row => row.finished).map(row => [row.name, row.checksum]))
  const known = new Set(migrations.map(m => m.name))
  return {
    pending: migrations.filter(m => !done.has(m.name)).map(m => m.name),
    edited: migrations.filter(m => done.has(m.name) && done.get(m.name) !== m.checksum).map(m => m.name),
    unknown: [...done.keys()].filter(name => !known.has(name)),
    failed: rows.filter(row => !row.finished).map(row => row.name),
  }
}

function refuse(state: MigrationState): void {
  if (state.unknown.length > 0) {
    throw new Error(`The database was made by a newer version of this program (${state.unknown.join(', ')}).`)
  }
  if (state.edited.length > 0) {
    throw new Error(
      `Changed after they were applied to this database: ${state.edited.join(', ')}. Put the files back as they were, or begin with an empty database.`,
    )
  }
}

/**
 * Brings the database to the newest form and answers the names of the migrations applied now, in order. Each is applied
 * whole or not at all; after an error the next start tries again. Throws also when the database is newer than the program
 * or the files were edited since. The engine is not even loaded when there is nothing to do. `migrations` are the first ones only,
 * where a backup is brought back as it was.
 */
export async function migrate(db: Database, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const before = await migrationState(db, migrations)
  refuse(before)
  if (before.pending.length === 0) return []
  return withMigration(db, async ({ adapter }) => {
    // Another process may have been at it while this one waited for its turn.
    const state = await migrationState(db, migrations)
    refuse(state)
    if (state.pending.length === 0) return []
    return withSchemaEngine(adapter, async engine => {
      for (const migrationName of state.failed) await engine.markMigrationRolledBack({ migrationName })
      const migrationsList = migrationList(migrations)
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter })
      return appliedMigrationNames
    })
  })
}

/** How a database differs from what the schema and the migrations say. All empty: no drift. */
export type Drift = MigrationState & {
  /** SQL that would bring tables, columns, indexes and foreign keys to the schema; '' if they are as it says. */
  readonly schema: string
  /** Hand-written rules (checks, exclusions, triggers, functions, views) that are missing or differ. */
  readonly missing: string[]
  /** Rules that no migration made. */
  readonly extra: string[]
}

/** Looks for drift. Makes a fresh database in memory to compare with: 3 seconds, 800 MB; for the command line and tests. */
export async function drift(db: Database): Promise<Drift> {
  const state = await migrationState(db)
  const schema = await withMigration(db, ({ adapter }) => differenceToSchema(adapter))
  return { ...state, schema, ...(await catalogueDifference(await catalogue(db.read))) }
}

/** Whether `drift` found anything. */
export function hasDrift(found: Drift): boolean {
  return Object.values(found).some(part => part.length > 0)
}
