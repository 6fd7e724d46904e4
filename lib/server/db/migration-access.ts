import 'server-only'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Database } from './handle'

/** What the migration tool needs of an engine, kept apart from what the program may do with a database. */
export type MigrationAccess = {
  readonly adapter: SqlDriverAdapterFactory
  /** Runs while no other process migrates the same database. */
  exclusively<T>(run: () => Promise<T>): Promise<T>
}

const held = new WeakMap<Database, () => Promise<MigrationAccess & { close(): Promise<void> }>>()

/** Says how the migration tool gets to a database. */
export function grantMigration(
  db: Database,
  open: () => Promise<MigrationAccess & { close(): Promise<void> }>,
): Database {
  held.set(db, open)
  return db
}

/** Runs `use` with the way to migrate `db`, which `openDatabase` must have opened. */
export async function withMigration<T>(db: Database, use: (access: MigrationAccess) => Promise<T>): Promise<T> {
  const open = held.get(db)
  if (!open) throw new Error('This database was not opened by openDatabase.')
  const access = await open()
  try {
    return await access.exclusively(() => use(access))
  } finally {
    await access.close()
  }
}
