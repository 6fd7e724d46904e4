import 'server-only'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { bindSqlAdapterFactory, type SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import type { Migration } from './migrations'
import { migrationsFolder, readSchema } from './migrations'

// Prisma's own command line fetches a native engine from the network. This is the same engine in WebAssembly, from the
// package registry, working through a driver adapter. Never call `prisma migrate`. `prisma generate` needs no engine, but
// looks for one: PRISMA_SCHEMA_ENGINE_BINARY set to any existing file makes it content (lib/cli/bootstrap.mjs does that).

/** Nothing in the database is managed by others. */
export const noFilter = { externalTables: [], externalEnums: [] }

let loading: Promise<typeof SchemaEngine> | null = null

async function load(): Promise<typeof SchemaEngine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = fs.readFileSync(file.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return glue.SchemaEngine
}

/** Runs `use` with Prisma's schema engine on the database behind `adapter`. Its errors carry Prisma's own code and words. */
export async function withSchemaEngine<T>(
  adapter: SqlDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load()
  const engines = await loading
  const datamodels = readSchema().map(({ path, content }): [string, string] => [path, content])
  const engine = await engines.new({ datamodels }, () => undefined, bindSqlAdapterFactory(adapter))
  try {
    return await use(engine)
  } finally {
    engine.free()
  }
}

/** Migrations in the form that the engine takes. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}

/** SQL that leads from the tables, columns, indexes and foreign keys of the database to prisma/schema.prisma; '' if none. */
export function differenceToSchema(adapter: SqlDriverAdapterFactory): Promise<string> {
  return withSchemaEngine(adapter, async engine => {
    const files = readSchema()
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: noFilter,
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  })
}
