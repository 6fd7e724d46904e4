// Subject: lib/server/shared, lib/server/db/replicas.ts
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBalancer } from '../support/balancer'
import { type Cluster, clusterProblem, startCluster } from '../support/cluster'
import { deskWindow, makeAdmin, SETUP_TOKEN } from '../support/desk-site'
import { ask } from '../support/http-site'
import { startReaders } from '../support/readers'
import { type Started, startOn, writePublic } from '../support/writing-site'

/** How long each state of the cluster is kept under load, in seconds: short in every run, longer by `npm run test:long`. */
const SECONDS = Number(process.env.IWM_INSTANCES_SECONDS ?? 3)

const problem = clusterProblem()
if (problem !== null && process.env.IWM_REQUIRE_SERVER === '1') throw new Error(problem)
if (problem !== null) console.info(`No cluster of servers (${problem}): its tests are skipped.`)

const wait = (seconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, seconds * 1000))
const token = `iwm_${randomBytes(32).toString('base64url')}`
const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

describe.skipIf(problem !== null)('two instances on one server, with a replica and Redis', () => {
  let cluster: Cluster
  let settings: Record<string, string>
  let a: Started
  let b: Started
  let site: string

  const start = async (): Promise<Started> => {
    const one = await startOn({ settings })
    ends.push(async () => {
      one.program.child.kill('SIGTERM')
      await one.program.ended
    })
    return one
  }
  const counted = async (port: number, line: RegExp): Promise<number> => {
    const text = String((await ask(port, '/api/metrics')).body)
    return Number(line.exec(text)?.[1] ?? 0)
  }
  const entriesThere = async () => (await cluster.sql(cluster.primary, 'SELECT count(*)::int AS n FROM entry'))[0]?.n

  beforeAll(async () => {
    cluster = await startCluster()
    ends.push(() => cluster.stop())
    const balancer = await startBalancer(() => [a.port, b.port])
    ends.push(() => balancer.stop())
    site = `http://localhost:${balancer.port}`
    settings = {
      IWM_PUBLIC_URL: site,
      DATABASE_URL: cluster.primary,
      DATABASE_REPLICA_URLS: cluster.replica,
      REDIS_URL: cluster.redis.url,
      IWM_SETUP_TOKEN: SETUP_TOKEN,
    }
    // Both begin on an empty server at once.
    ;[a, b] = await Promise.all([start(), start()])
    const digest = createHash('sha256').update(token).digest('hex')
    await cluster.sql(
      cluster.primary,
      `INSERT INTO "user" (id, name, email, role, kind, two_factor_enabled)
         VALUES ('w', 'W', 'w@example.org', 'reviewer', 'person', true);
       INSERT INTO api_token (name, token_sha256, user_id, scopes, created_by, created_at)
         VALUES ('writer', '${digest}', 'w', ARRAY['entries:draft', 'entries:publish'], 'w', now())`,
    )
  }, 600_000)

  it('load the starting data once, and share what one of them has made', async () => {
    const there = await entriesThere()
    expect(there).toBeGreaterThan(100)
    const path = '/en/charts/attacks?time=2024-02'
    const made = await ask(a.port, path)
    expect(made.status).toBe(200)
    const kept = /iwm_http_requests_total\{kind="page",status="200",source="kept"\} (\d+)/
    const before = await counted(b.port, kept)
    const shared = await ask(b.port, path)
    expect(await counted(b.port, kept)).toBe(before + 1)
    expect(shared.body.equals(made.body)).toBe(true)
    expect(shared.headers.etag).toBe(made.headers.etag)
  })

  it('read from the replica, and from the primary as long as the replica lacks what was published', async () => {
    const reads = async () => {
      const [row] = await cluster.sql(
        cluster.replica,
        `SELECT sum(seq_scan + coalesce(idx_scan, 0))::int AS n FROM pg_stat_user_tables WHERE relname LIKE 'entry%'`,
      )
      return Number(row?.n)
    }
    const before = await reads()
    for (const day of ['01', '02', '03']) await ask(a.port, `/api/v1/entries?limit=3&from=2024-01-${day}`)
    await expect.poll(reads, { timeout: 15_000 }).toBeGreaterThan(before)
    await cluster.sql(cluster.replica, 'SELECT pg_wal_replay_pause()')
    const id = await writePublic(a.port, token, 'written while the replica stands still')
    expect(id).not.toBeNull()
    for (const { port } of [b, a]) {
      const found = await ask(port, `/api/v1/entries/${id}`)
      expect(found.status).toBe(200)
      expect(String(found.body)).toContain('written while the replica stands still')
    }
    await cluster.sql(cluster.replica, 'SELECT pg_wal_replay_resume()')
  })

  it('count what one network asks for together', async () => {
    const left = async (port: number, path: string): Promise<number> =>
      Number(/r=(\d+)/.exec(String((await ask(port, path)).headers.ratelimit))?.[1])
    const first = await left(a.port, '/api/v1/entries?limit=4')
    expect(first).toBeGreaterThan(10)
    await left(b.port, '/api/v1/entries?limit=5')
    await left(b.port, '/api/v1/entries?limit=6')
    expect(await left(a.port, '/api/v1/entries?limit=7')).toBeLessThan(first)
  })

  it('know whom either of them has let in', async () => {
    const { page, context } = await deskWindow({ url: site })
    await makeAdmin(page, 'first@example.org')
    for (const { port } of [a, b]) {
      // A browser sends its cookies to every port of a machine, so that it can be asked of each by itself.
      const answer = await page.goto(`http://localhost:${port}/en/admin/people`)
      expect(answer?.status()).toBe(200)
      expect(await page.getByText('first@example.org').count()).toBeGreaterThan(0)
    }
    await context.close()
  })

  it('fail no reader twice, show nobody an older revision and lose nothing while each part goes and comes back', async () => {
    const ports = [a.port, b.port]
    const { met, stop } = startReaders(6, ports)
    const acknowledged: string[] = []
    let writing = true
    const writer = (async () => {
      for (let n = 0; writing; n++) {
        const id = await writePublic(ports[n % 2] ?? 0, token, `under load ${n}`).catch(() => null)
        if (id !== null) acknowledged.push(id)
      }
    })()
    const seen: string[] = []
    const stage = async (name: string, seconds = SECONDS) => {
      const before = { answers: met.answers, written: acknowledged.length }
      await wait(seconds)
      seen.push(`${name}: ${met.answers - before.answers} answers, ${acknowledged.length - before.written} published`)
    }
    await stage('all there')
    b.program.child.kill('SIGKILL')
    await b.program.ended
    await stage('one instance killed')
    const back = await startOn({ settings }, { PORT: String(b.port) })
    ends.push(async () => {
      back.program.child.kill('SIGTERM')
      await back.program.ended
    })
    await stage('it is back')
    await cluster.killReplica()
    await stage('replica killed')
    await cluster.redis.kill()
    await stage('Redis killed as well')
    await cluster.startReplica()
    await cluster.redis.start()
    await stage('all back')
    writing = false
    await writer
    await stop()
    const [row] = await cluster.sql(
      cluster.primary,
      `SELECT count(DISTINCT public_id)::int AS n FROM entry_version
        WHERE until IS NULL AND status = 'published' AND public_id IN (${acknowledged.map(id => `'${id}'`).join(',')})`,
    )
    console.info(
      [...seen, `${met.answers} answers, ${met.retried} asked again, ${acknowledged.length} published`].join('\n'),
    )
    expect(met.failed).toEqual([])
    expect(met.older).toEqual([])
    expect(met.answers).toBeGreaterThan(100)
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(row?.n).toBe(acknowledged.length)
    // Both have found Redis and the replica again.
    for (const port of ports) {
      await expect.poll(() => counted(port, /iwm_shared_up (\d)/), { timeout: 15_000 }).toBe(1)
      await expect
        .poll(
          async () => {
            await ask(port, `/api/v1/entries?limit=8&from=2024-01-01&n=${Math.random()}`)
            return counted(port, /iwm_database_replicas (\d)/)
          },
          { timeout: 15_000 },
        )
        .toBe(1)
    }
  })
})
