import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import sql from 'sql-template-tag'
import type { Database } from './handle'
import { grantMigration } from './migration-access'
import { databaseOn } from './prisma-handle'
import { Replica, Replicas } from './replicas'
import { serverMigration } from './server-migration'

/** The oldest PostgreSQL that the migrations are tested on. */
const oldest = 15

/**
 * UTC, because Prisma's adapters send instants without a zone. No compiling of statements: of a query over the versions of all
 * kinds it took nine tenths of the time (1.34 s, of which 0.92 s compiled, for 11,000 versions), and none here runs long enough to earn it back.
 */
const session = { options: '-c TimeZone=UTC -c jit=off', application_name: 'iwm', connectionTimeoutMillis: 10_000 }

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

const poolOf = (url: string, readTimeout: number, connectionTimeoutMillis: number): pg.Pool => {
  const options = `${session.options} -c statement_timeout=${readTimeout}`
  const pool = new pg.Pool({ connectionString: url, ...session, options, max: 10, connectionTimeoutMillis })
  // An idle connection that the server cuts is replaced at the next use.
  pool.on('error', () => undefined)
  return pool
}

/** A replica is not waited for as the primary is: the primary answers in its place. */
const REPLICA_PATIENCE_MS = 2000

/** A replica as a database of its own, of which only the reads are used. It need not answer now: it is asked again and again. */
function openReplica(url: string, readTimeout: number): Database {
  const pool = poolOf(url, readTimeout, REPLICA_PATIENCE_MS)
  return databaseOn({
    kind: 'server',
    adapter: new PrismaPg(pool),
    held: () => null,
    load: () => ({ waiting: pool.waitingCount }),
    around: run => run(),
    close: () => pool.end(),
  })
}

/**
 * Opens a PostgreSQL server by its address, and replicas of it; `readTimeout` as in `openDatabase`. Throws, naming host and reason
 * but no password, when the server cannot be used.
 */
export async function openServer(url: string, readTimeout = 0, replicaUrls: readonly string[] = []): Promise<Database> {
  const pool = poolOf(url, readTimeout, session.connectionTimeoutMillis)
  try {
    await check(pool, url)
  } catch (error) {
    await pool.end()
    throw error
  }
  const copies = replicaUrls.map(one => openReplica(one, readTimeout))
  const replicas = new Replicas(copies.map(copy => new Replica(copy.read)))
  const db = databaseOn({
    kind: 'server',
    adapter: new PrismaPg(pool),
    ...(copies.length > 0 ? { replicas } : {}),
    held: () => null,
    load: () => ({
      ...{ waiting: pool.waitingCount, open: pool.totalCount, idle: pool.idleCount },
      ...(copies.length > 0 ? { replicas: replicas.awake } : {}),
    }),
    // The bound is for what readers ask; what is written takes the time that it takes.
    opening: sql`SET LOCAL statement_timeout = 0`,
    around: run => run(),
    close: async () => {
      await Promise.all(copies.map(copy => copy.close()))
      await pool.end()
    },
  })
  return grantMigration(db, () => serverMigration({ connectionString: url, ...session }))
}
