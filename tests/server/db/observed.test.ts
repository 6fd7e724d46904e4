import { Writable } from 'node:stream'
import pg from 'pg'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/server/db/handle'
import { troubleOf } from '@/lib/server/db/observed'
import { openDatabase } from '@/lib/server/db/open'
import { Metrics } from '@/lib/server/observe/metrics'
import { inRequest, requestContext } from '@/lib/server/observe/request'
import { countQueriesIn } from '@/lib/server/observe/watch'
import { eachEngine } from '../../support/db'
import { serverCopy, serverProblem } from '../../support/db-server'

const one = z.object({ n: z.number() })
const logged: string[] = []
// Only the bound differs from the settings of this process; the log is watched where it leaves.
vi.mock('@/lib/server/env', async original => {
  const real = await original<typeof import('@/lib/server/env')>()
  return { ...real, env: () => ({ ...real.env(), IWM_SLOW_QUERY_MS: 50 }) }
})
vi.mock('@/lib/server/log', async original => {
  const real = await original<typeof import('@/lib/server/log')>()
  const to = new Writable({ write: (chunk, _coding, done) => done(void logged.push(String(chunk))) })
  const made = real.makeLog('info', to)
  return { ...real, log: () => made }
})

const numbers = (db: Database) =>
  new Metrics(
    { version: '1', database: db.kind },
    { revision: async () => 1, storeBytes: () => 0, storeAnswers: () => 0, database: () => db.load() },
  )
const long = (value: string) =>
  sql`SELECT count(*)::int AS n FROM generate_series(1, 3000000) g WHERE ${value} <> g::text`

eachEngine(engine => {
  let db: Database
  beforeAll(async () => {
    db = await engine.freshDatabase()
  })

  test('a slow statement is logged with its text and its request, never with its values', async () => {
    logged.length = 0
    const secret = 'a-value-that-nobody-shall-read'
    countQueriesIn(numbers(db))
    await inRequest('r-9', () => db.read.query(long(secret), one))
    await db.read.query(sql`SELECT 1 AS n`, one)
    countQueriesIn(null)
    await db.read.query(long(secret), one)
    // Once: nobody serves any more at the second time.
    expect(logged.map(line => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'slow query', request: 'r-9', sql: expect.stringMatching(/^SELECT count.*WHERE \$1/) },
    ])
    expect(logged.join('')).not.toContain(secret)
  })

  test('statements are counted, failed ones apart', async () => {
    const metrics = numbers(db)
    countQueriesIn(metrics)
    await db.read.query(sql`SELECT 1 AS n`, one)
    await expect(db.read.query(sql`SELECT nothing FROM nowhere`, one)).rejects.toThrow()
    countQueriesIn(null)
    const text = await metrics.registry.metrics()
    expect(text).toContain('iwm_database_query_duration_seconds_count{outcome="failed"} 1\n')
    expect(text).toMatch(/iwm_database_query_duration_seconds_count\{outcome="done"\} [1-9]/)
    expect(text).toContain('iwm_database_waiting 0\n')
  })
})

describe.skipIf((await serverProblem()) !== null)('on a server', () => {
  let copy: Awaited<ReturnType<typeof serverCopy>>
  let db: Database
  beforeAll(async () => {
    copy = await serverCopy('empty')
    db = await openDatabase({ url: copy.url, readTimeout: 200 })
  })
  afterAll(async () => {
    await db.close()
    await copy.drop()
  })
  const sleep = sql`SELECT 1 AS n FROM pg_sleep(0.6)`

  test('a read that takes too long is broken off, and the request learns why', async () => {
    const trouble = await inRequest('r', async () => {
      await expect(db.read.query(sleep, one)).rejects.toThrow(/statement timeout/)
      return requestContext()?.trouble
    })
    expect(trouble).toBe('slow')
    expect(await db.read.query(sql`SELECT 1 AS n`, one)).toEqual([{ n: 1 }])
  })

  test('what is written takes the time that it takes', async () => {
    expect(await db.transaction(tx => tx.query(sleep, one))).toEqual([{ n: 1 }])
  })

  test('a connection that is cut is trouble with the database, and the next read finds another', async () => {
    const trouble = await inRequest('r', async () => {
      const waiting = expect(db.transaction(tx => tx.query(sql`SELECT 1 AS n FROM pg_sleep(5)`, one))).rejects.toThrow()
      await new Promise(resolve => setTimeout(resolve, 150))
      const other = new pg.Client({ connectionString: copy.url })
      await other.connect()
      await other.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      await other.end()
      await waiting
      return requestContext()?.trouble
    })
    expect(trouble).toBe('down')
    expect(await db.read.query(sql`SELECT 1 AS n`, one)).toEqual([{ n: 1 }])
  })
})

test('what is wrong with a statement is no trouble with the database', () => {
  expect(troubleOf(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBeNull()
  expect(troubleOf(new Error('x', { cause: { kind: 'DatabaseNotReachable' } }))).toBe('down')
  expect(troubleOf(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe('down')
  expect(troubleOf({ cause: { originalCode: '57014' } })).toBe('slow')
  expect(troubleOf('text')).toBeNull()
})
