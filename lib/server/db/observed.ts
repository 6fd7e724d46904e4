import 'server-only'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'
import { noteTrouble } from '../observe/request'

/** One statement that ran: its text with `$1` for values, never the values. */
export type Ran = { readonly sql: string; readonly ms: number; readonly failed: boolean }

/** SQLSTATE of a statement that took longer than it may. */
const TOO_SLOW = '57014'
/** What Prisma's adapters call a database that cannot be reached or went away. */
const GONE = /^(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/
/** The server shuts down, cannot take us yet, or a connection was cut (PostgreSQL's classes 57 and 08, Node's own codes). */
const GONE_CODE = /^(?:57P0[1-5]|08\w{3}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/
const GONE_WORDS = /connection terminated|terminated unexpectedly|timeout exceeded when trying to connect|ECONNREFUSED/i

/** What an error of a statement says of the database itself; null where the fault lies with the statement. */
export function troubleOf(error: unknown): 'down' | 'slow' | null {
  const seen = new Set<unknown>()
  for (let at: unknown = error; typeof at === 'object' && at !== null && !seen.has(at); ) {
    seen.add(at)
    const { code, originalCode, kind, message, cause }: Record<string, unknown> = {
      code: Reflect.get(at, 'code'),
      originalCode: Reflect.get(at, 'originalCode'),
      kind: Reflect.get(at, 'kind'),
      message: Reflect.get(at, 'message'),
      cause: Reflect.get(at, 'cause'),
    }
    if (code === TOO_SLOW || originalCode === TOO_SLOW) return 'slow'
    if ([code, originalCode].some(one => typeof one === 'string' && GONE_CODE.test(one))) return 'down'
    if (typeof kind === 'string' && GONE.test(kind)) return 'down'
    if (typeof message === 'string' && GONE_WORDS.test(message)) return 'down'
    at = cause
  }
  return null
}

/** A way to the database that tells `tell` of every statement, and the request that is being answered of trouble. */
export function observed(factory: SqlDriverAdapterFactory, tell: (ran: Ran) => void): SqlDriverAdapterFactory {
  const timed = async <T>(sql: string, run: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    try {
      const value = await run()
      tell({ sql, ms: performance.now() - began, failed: false })
      return value
    } catch (error) {
      tell({ sql, ms: performance.now() - began, failed: true })
      const trouble = troubleOf(error)
      if (trouble) noteTrouble(trouble)
      throw error
    }
  }
  const asking = (inner: SqlQueryable): Pick<SqlQueryable, 'queryRaw' | 'executeRaw'> => ({
    queryRaw: query => timed(query.sql, () => inner.queryRaw(query)),
    executeRaw: query => timed(query.sql, () => inner.executeRaw(query)),
  })
  const transaction = (inner: Transaction): Transaction => ({
    provider: inner.provider,
    adapterName: inner.adapterName,
    options: inner.options,
    ...asking(inner),
    commit: () => timed('COMMIT', () => inner.commit()),
    rollback: () => inner.rollback(),
  })
  const adapter = (inner: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: inner.provider,
    adapterName: inner.adapterName,
    ...asking(inner),
    dispose: () => inner.dispose(),
    executeScript: script => inner.executeScript(script),
    startTransaction: async level => transaction(await timed('BEGIN', () => inner.startTransaction(level))),
    getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: true },
  })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => adapter(await timed('CONNECT', () => factory.connect())),
  }
}
