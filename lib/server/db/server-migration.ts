import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlDriverAdapterFactory, type SqlResultSet } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { MigrationAccess } from './migration-access'

/** Any number that no other program on the same server is likely to use. */
const migrationLock = 4_702_026_001

/** PostgreSQL's internal one-letter type "char" and its text, by their numbers in the catalogue. */
const letter = 18
const text = 25

/**
 * The schema engine asks the catalogue for columns of the type "char", which `@prisma/adapter-pg` 7.10 refuses: they are
 * passed off as text on the way in, and given their true type on the way out.
 */
function withLetters(pool: pg.Pool): (result: SqlResultSet) => SqlResultSet {
  const found = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool)
  Object.assign(pool, {
    query: async (config: string | pg.QueryArrayConfig) => {
      const result = typeof config === 'string' ? await query(config) : await query(config)
      // A script of several statements answers a list of results, of which nothing is read.
      const fields = result.fields ?? []
      found.set(
        result.rows ?? [],
        fields.flatMap((field, at) => (field.dataTypeID === letter ? [at] : [])),
      )
      for (const field of fields) if (field.dataTypeID === letter) field.dataTypeID = text
      return result
    },
  })
  return result => {
    const letters = found.get(result.rows) ?? []
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, at) => (letters.includes(at) ? ColumnTypeEnum.Character : type)),
    }
  }
}

function migrationAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const lettered = withLetters(pool)
  const inner = new PrismaPg(pool)
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      const adapter = await inner.connect()
      return {
        provider: adapter.provider,
        adapterName: adapter.adapterName,
        queryRaw: async query => lettered(await adapter.queryRaw(query)),
        executeRaw: query => adapter.executeRaw(query),
        startTransaction: level => adapter.startTransaction(level),
        getConnectionInfo: () => adapter.getConnectionInfo(),
        dispose: () => adapter.dispose(),
        // The adapter would cut a script at every semicolon, functions included. Sent whole, it is one transaction: all of
        // a migration or nothing of it.
        executeScript: async script => {
          await pool.query(script)
        },
      }
    },
  }
}

/** The migration tool's own connection to a server; a second one holds a lock that keeps other processes waiting. */
export async function serverMigration(config: pg.PoolConfig): Promise<MigrationAccess & { close(): Promise<void> }> {
  const pool = new pg.Pool({ ...config, max: 1 })
  const guard = new pg.Client(config)
  await guard.connect()
  return {
    adapter: migrationAdapter(pool),
    exclusively: async run => {
      await guard.query('SELECT pg_advisory_lock($1)', [migrationLock])
      return run()
    },
    // Ending the session lets go of the lock.
    close: async () => {
      await guard.end()
      await pool.end()
    },
  }
}
