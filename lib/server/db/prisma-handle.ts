import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Sql } from 'sql-template-tag'
import { type ZodType, z } from 'zod'
import { watchQuery } from '../observe/watch'
import { type Prisma, PrismaClient } from './generated/client'
import type { Database, ReadDb, WriteDb } from './handle'
import { observed } from './observed'
import { type Replicas, readingCopies } from './replicas'

/** The loader writes hundreds of records in one transaction; waiting for another one to end may take as long. */
const limits = { maxWait: 60_000, timeout: 15 * 60_000 }

/**
 * What both engines answer, made the same: whole numbers and decimals as numbers (a bigint beyond 2^53 stays one), the rest
 * as Prisma gives it (text, booleans, arrays, parsed json; `timestamptz` and `date` as Date: select a date as text).
 */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (Array.isArray(value)) return value.map(plain)
  // Prisma's Decimal is the only object with this method that a query answers.
  if (typeof value === 'object' && value !== null && 'toDecimalPlaces' in value) return Number(value)
  return value
}

const rawRows = z.array(z.record(z.string(), z.unknown()))

type RawClient = Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>

function reader(client: () => RawClient): ReadDb {
  return {
    query: async <T>(sql: Sql, row: ZodType<T>): Promise<T[]> => {
      const rows = rawRows.parse(await client().$queryRawUnsafe(sql.text, ...sql.values))
      return rows.map(raw => row.parse(Object.fromEntries(Object.entries(raw).map(([key, v]) => [key, plain(v)]))))
    },
  }
}

const insideTransaction = new AsyncLocalStorage<true>()

function refuseInside(what: string): void {
  if (insideTransaction.getStore()) {
    // On the embedded database it would wait for itself; on a server it would not see what the transaction wrote.
    throw new Error(`${what} inside a transaction: use the transaction's own handle.`)
  }
}

/** What an engine adds to Prisma: its adapter, what goes before and after a transaction, and how it closes. */
export type Engine = {
  readonly kind: Database['kind']
  readonly adapter: SqlDriverAdapterFactory
  readonly load: Database['load']
  /** Copies of a server to read from. */
  readonly replicas?: Replicas
  /** First statement of every transaction, where the engine wants one. */
  readonly opening?: Sql
  /** Runs one transaction, with whatever the engine needs around it. */
  around<T>(run: () => Promise<T>): Promise<T>
  /** See `Database.held`. */
  held(): number | null
  close(): Promise<void>
}

/** A `Database` on an engine. See `handle.ts` for what it promises. */
export function databaseOn(engine: Engine): Database {
  const prisma = new PrismaClient({ adapter: observed(engine.adapter, watchQuery), transactionOptions: limits })
  let closing: Promise<void> | null = null

  const outside = reader(() => {
    refuseInside('Reading outside')
    return prisma
  })

  return {
    kind: engine.kind,
    read: engine.replicas ? readingCopies(outside, engine.replicas) : outside,
    copied: async () => (await engine.replicas?.newest()) ?? -1,
    access: prisma,
    load: engine.load,
    transaction: (run, { timeout = limits.timeout } = {}) => {
      refuseInside('Beginning a transaction')
      return engine.around(() =>
        prisma.$transaction(
          inner =>
            insideTransaction.run(true, async () => {
              const tx: WriteDb = {
                ...reader(() => inner),
                execute: sql => inner.$executeRawUnsafe(sql.text, ...sql.values),
                prisma: inner,
              }
              if (engine.opening) await tx.execute(engine.opening)
              const value = await run(tx)
              // Deferred rules are checked now, where their error has a statement to belong to, rather than by COMMIT.
              await inner.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE')
              return value
            }),
          { timeout },
        ),
      )
    },
    held: engine.held,
    close: () => {
      closing ??= prisma.$disconnect().finally(() => engine.close())
      return closing
    },
  }
}
