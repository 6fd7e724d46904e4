import 'server-only'
import type { Sql } from 'sql-template-tag'
import type { ZodType } from 'zod'
import type { Prisma, PrismaClient } from './generated/client'

/** What a read may do. Rows are checked by zod; select `date` columns as text (`date_min::text`), they are plain dates. */
export type ReadDb = {
  /** All rows of one statement, in its order. Throws if the statement fails or a row has not the promised form. */
  query<T>(sql: Sql, row: ZodType<T>): Promise<T[]>
}

/** What a write may do besides reading, inside one transaction. */
export type WriteDb = ReadDb & {
  /** Runs a statement and answers how many rows it touched. */
  execute(sql: Sql): Promise<number>
  readonly prisma: Prisma.TransactionClient
}

/** What the library of signing in works on, in the form that its adapter for Prisma asks for. */
export type AccessTables = Pick<
  PrismaClient,
  'user' | 'session' | 'account' | 'verification' | 'twoFactor' | 'rateLimit' | '$transaction'
>

/** An open database: `embedded` lives in this process, `server` is a PostgreSQL elsewhere. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  readonly read: ReadDb
  /** The tables of signing in, for the library that keeps them; everything else is read by `read` and written by commands. */
  readonly access: AccessTables
  /**
   * Runs `run` in one transaction; a thrown error rolls all of it back and is thrown on. It is broken off after `timeout`
   * milliseconds (15 minutes unless said).
   */
  transaction<T>(run: (tx: WriteDb) => Promise<T>, options?: { readonly timeout?: number }): Promise<T>
  /**
   * The revision that readers stand at while a transaction keeps them waiting; null where none does. The embedded database has one
   * connection: until the transaction ends nobody else can have moved the record on.
   */
  held(): number | null
  /** The newest revision that a replica holds, for when the primary does not answer; -1 where there is none, or none answers. */
  copied(): Promise<number>
  /** How much waits for the database now, and how many connections to a server are open and idle. */
  load(): {
    readonly waiting: number
    readonly open?: number
    readonly idle?: number
    /** Replicas that answer, as far as is known; none said where there are none. */
    readonly replicas?: number
  }
  /** Finishes what runs, closes and lets go of the lock. May be called twice. */
  close(): Promise<void>
}
