import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Database } from './handle'
import { grantMigration } from './migration-access'
import { databaseOn } from './prisma-handle'
import { serverMigration } from './server-migration'

/** The oldest PostgreSQL that the migrations are tested on. */
const oldest = 15

/** UTC, because Prisma's adapters send instants without a zone. */
const session = { options: '-c TimeZone=UTC', application_name: 'iwm', connectionTimeoutMillis: 10_000 }

function place(url: string): string {
  const at = new URL(url)
  return `${at.hostname}:${at.port || '5432'}${at.pathname}`
}

async function check(pool: pg.Pool, url: string): Promise<void> {
  try {
    const asked = "SELECT current_setting('server_version_num')::int AS version"
    const { rows } = await pool.query<{ version: number }>(asked)
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < oldest) throw new Error(`it is version ${version}, and ${oldest} or newer is needed`)
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : String(error)
    const message = `The PostgreSQL server of DATABASE_URL (${place(url)}) cannot be used: ${reason}`
    throw new Error(message, { cause: error })
  }
}

/** Opens a PostgreSQL server by its address. Throws, naming host and reason but no password, when it cannot be used. */
export async function openServer(url: string): Promise<Database> {
  const config = { connectionString: url, ...session }
  const pool = new pg.Pool({ ...config, max: 10 })
  // An idle connection that the server cuts is replaced at the next use.
  pool.on('error', () => undefined)
  try {
    await check(pool, url)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = databaseOn({ kind: 'server', adapter: new PrismaPg(pool), around: run => run(), close: () => pool.end() })
  return grantMigration(db, () => serverMigration(config))
}
