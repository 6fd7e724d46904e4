import 'server-only'
import type { PGlite, Transaction as PGliteTransaction } from '@electric-sql/pglite'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/**
 * Keeps the outcome of the transaction that runs. `pglite-prisma-adapter` 0.7.2 swallows an error of COMMIT itself (a full
 * disk, a deferred constraint), and would report as done what was rolled back.
 */
function withOutcome(client: PGlite): { outcome: () => Promise<unknown> } {
  let running: Promise<unknown> = Promise.resolve()
  const transaction = client.transaction.bind(client)
  client.transaction = <T>(run: (tx: PGliteTransaction) => Promise<T>): Promise<T> => {
    const done = transaction(async tx => {
      running = done
      return run(tx)
    })
    return done
  }
  return { outcome: () => running }
}

function settled(transaction: Transaction, outcome: Promise<unknown>): Transaction {
  // An early error is seen by whoever commits; until then it must not count as unhandled.
  outcome.catch(() => undefined)
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: query => transaction.queryRaw(query),
    executeRaw: query => transaction.executeRaw(query),
    rollback: () => transaction.rollback(),
    commit: async () => {
      await transaction.commit()
      await outcome
    },
  }
}

function corrected(client: PGlite, adapter: SqlDriverAdapter, outcome: () => Promise<unknown>): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: query => adapter.queryRaw(query),
    executeRaw: query => adapter.executeRaw(query),
    dispose: () => adapter.dispose(),
    // The package neither waits for a script nor reports its errors.
    executeScript: async script => {
      await client.exec(script)
    },
    startTransaction: async isolationLevel => {
      const transaction = await adapter.startTransaction(isolationLevel)
      return settled(transaction, outcome())
    },
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
  }
}

/** Prisma's way to an embedded database: `pglite-prisma-adapter` with its faults set right. One for each client. */
export function embeddedAdapter(client: PGlite): SqlDriverAdapterFactory {
  const inner = new PrismaPGlite(client)
  const { outcome } = withOutcome(client)
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => corrected(client, await inner.connect(), outcome),
  }
}
