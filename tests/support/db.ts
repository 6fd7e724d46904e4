import { afterAll, describe, test, vi } from 'vitest'
import type { Database } from '@/lib/server/db/handle'
import { embeddedDatabase } from './db-embedded'
import { serverDatabase, serverProblem, serverUrl } from './db-server'

/** A kind of database to run tests on. What it hands out is closed and dropped when the tests of the engine are through. */
export type TestEngine = {
  readonly kind: Database['kind']
  /** A migrated database with nothing in it but the user `loader`: half a second. Ask once per file or per group of tests. */
  freshDatabase(): Promise<Database>
  /** A copy of the starting data, loaded once for as long as the data and what loads it stay as they are. */
  loadedDatabase(): Promise<Database>
}

type Make = typeof embeddedDatabase

function tested(kind: Database['kind'], make: Make, tests: (engine: TestEngine) => void): void {
  // Whoever needs a template first makes it: seconds, and longer for the starting data.
  vi.setConfig({ hookTimeout: 600_000, testTimeout: 600_000 })
  const drops: (() => Promise<void>)[] = []
  const get = async (template: Parameters<Make>[0]): Promise<Database> => {
    const { db, drop } = await make(template)
    drops.push(drop)
    return db
  }
  afterAll(async () => {
    for (const drop of drops) await drop()
  })
  tests({ kind, freshDatabase: () => get('empty'), loadedDatabase: () => get('loaded') })
}

// Asked once, before any test is collected.
const problem = await serverProblem()
const required = process.env.IWM_REQUIRE_SERVER === '1'

/**
 * Runs tests on the embedded database and on a PostgreSQL server: the one at TEST_DATABASE_URL, else on this machine's usual
 * port. Where there is none they are skipped, unless IWM_REQUIRE_SERVER=1. Needs no global setup.
 */
export function eachEngine(tests: (engine: TestEngine) => void): void {
  describe('embedded', () => tested('embedded', embeddedDatabase, tests))
  if (problem !== null && required) {
    test('server', () => {
      throw new Error(`IWM_REQUIRE_SERVER=1, but ${serverUrl} cannot be used: ${problem}`)
    })
    return
  }
  if (problem !== null) console.info(`No PostgreSQL server (${problem}): its tests are skipped.`)
  describe.skipIf(problem !== null)('server', () => tested('server', serverDatabase, tests))
}
