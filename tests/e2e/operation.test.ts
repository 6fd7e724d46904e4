// Subject: lib/server/http, lib/server/observe, lib/server/log.ts, lib/cli/until-stopped.ts
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/plain-date'
import { todayInBaghdad } from '@/lib/server/clock'
import { type CutProxy, cutProxy } from '../support/cut-proxy'
import { serverProblem, serverUrl } from '../support/db-server'
import { ask } from '../support/http-site'
import { runProgram } from '../support/site-process'
import {
  clockMoved,
  draftSummary,
  eventIdOf,
  type Place,
  placeFor,
  publicSummary,
  type Started,
  startOn,
  writeDraft,
  writePublic,
} from '../support/writing-site'

const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

async function stop({ program }: Started): Promise<number | null> {
  program.child.kill('SIGTERM')
  return program.ended
}

const placed = async (kind: 'embedded' | 'server'): Promise<Place> => {
  const place = await placeFor(kind)
  ends.push(() => place.drop())
  return place
}

const noServer = await serverProblem()

describe.each(noServer === null ? (['embedded', 'server'] as const) : (['embedded'] as const))(
  'stopped while it writes to the %s database',
  kind => {
    it('answers every write that it has taken, keeps each that it answered, and ends well', async () => {
      const place = await placed(kind)
      const first = await startOn(place)
      await writeDraft(first.port, place.token, 'warm')
      const writes = Array.from({ length: 12 }, (_, n) => writeDraft(first.port, place.token, `draft ${n}`))
      let answered = 0
      for (const write of writes)
        void write.then(
          () => {
            answered += 1
          },
          () => undefined,
        )
      while (answered < 1) await new Promise(resolve => setTimeout(resolve, 1))
      first.program.child.kill('SIGTERM')
      const before = answered
      const heard = await Promise.all(writes)
      expect(heard.map(one => one.status)).toEqual(writes.map(() => 201))
      expect(before).toBeLessThan(writes.length)
      expect(await first.program.ended).toBe(0)
      const second = await startOn(place)
      for (const [n, one] of heard.entries()) {
        expect(await draftSummary(second.port, place.token, eventIdOf(one))).toBe(`draft ${n}`)
      }
      expect(await stop(second)).toBe(0)
    })
  },
)

describe.each(noServer === null ? (['embedded', 'server'] as const) : (['embedded'] as const))(
  'a clock that is moved, on the %s database',
  kind => {
    it('a year on and two years back: every publication is kept, each day shows what stood on it, and it says that a clock is wrong', async () => {
      const place = await placed(kind)
      const kept = new Map<string, string>()
      const said: string[] = []
      for (const days of [0, 400, -800, 0]) {
        const site = await startOn(place, days === 0 ? {} : clockMoved(days))
        for (const [id, mark] of kept) expect(await publicSummary(site.port, id), `${days} days`).toBe(mark)
        const mark = `after a clock of ${days} days, ${kept.size}`
        const id = await writePublic(site.port, place.token, mark)
        expect(id, `${days} days`).not.toBeNull()
        if (id !== null) kept.set(id, mark)
        for (const path of ['/ar', '/en/deadlines', '/feeds/ar.atom', '/en/changes'])
          expect((await ask(site.port, path)).status, `${path}, ${days} days`).toBe(200)
        expect(await stop(site)).toBe(0)
        said.push(site.program.output())
      }
      expect(kept.size).toBe(4)
      const warned = said.map(output => output.includes('later than the clock of this machine'))
      expect(warned).toEqual([false, false, true, true])
      const verified = runProgram(['verify'], place.settings)
      expect([await verified.ended, verified.output()]).toEqual([0, expect.any(String)])
      // What was published while the clock was a year on stands on no day before.
      const site = await startOn(place)
      ends.push(() => stop(site))
      const day = (days: number): string => addDays(todayInBaghdad(), days)
      const [first = '', second = ''] = kept.keys()
      const at = async (id: string, day = '') => (await ask(site.port, `/api/v1/entries/${id}?rev=${day}`)).status
      expect([
        await at(first, day(0)),
        await at(second, day(0)),
        await at(first, day(100)),
        await at(second, day(100)),
      ]).toEqual([200, 404, 200, 404])
      expect(await at(second, day(401))).toBe(200)
    })
  },
)

describe.skipIf(noServer !== null)('a site whose database goes away', () => {
  let proxy: CutProxy
  let site: Started
  let place: Place

  it('says so in its health, its pages and its numbers, and serves again when it is back', async () => {
    place = await placed('server')
    proxy = await cutProxy(Number(new URL(serverUrl).port || 5432))
    ends.push(() => proxy.close())
    const url = new URL(place.settings.DATABASE_URL ?? '')
    url.host = `127.0.0.1:${proxy.port}`
    site = await startOn({ settings: { DATABASE_URL: url.href } })
    ends.push(() => stop(site))
    const status = async (path: string) => (await ask(site.port, path)).status
    expect(await status('/api/health')).toBe(200)
    expect(await status('/en')).toBe(200)

    proxy.cut()
    await new Promise(resolve => setTimeout(resolve, 200))
    const health = await ask(site.port, '/api/health')
    expect([health.status, JSON.parse(String(health.body))]).toEqual([
      503,
      expect.objectContaining({ status: 'unavailable', reason: 'The database does not answer.', database: 'server' }),
    ])
    for (const path of ['/en', '/ar/charts/attacks', '/api/v1/entries', '/en/entries?q=never+asked']) {
      expect([path, await status(path)]).toEqual([path, 503])
    }
    const refused = await writeDraft(site.port, place.token, 'lost')
    expect([refused.status, refused.headers['content-type']]).toEqual([503, expect.stringContaining('problem+json')])
    expect(String((await ask(site.port, '/api/metrics')).body)).toContain('iwm_database_up 0\n')

    proxy.mend()
    for (let n = 0; n < 50 && (await status('/api/health')) !== 200; n++)
      await new Promise(done => setTimeout(done, 200))
    for (const path of ['/api/health', '/en', '/ar/charts/attacks', '/en/entries?q=never+asked']) {
      expect([path, await status(path)]).toEqual([path, 200])
    }
    expect((await writeDraft(site.port, place.token, 'kept')).status).toBe(201)
    expect(String((await ask(site.port, '/api/metrics')).body)).toContain('iwm_database_up 1\n')
  })

  it('gives its health in time where the network swallows everything', async () => {
    proxy.swallow()
    const began = Date.now()
    expect((await ask(site.port, '/api/health')).status).toBe(503)
    expect(Date.now() - began).toBeLessThan(9000)
    proxy.mend()
    for (let n = 0; n < 100 && (await ask(site.port, '/api/health')).status !== 200; n++)
      await new Promise(done => setTimeout(done, 200))
    expect((await ask(site.port, '/api/health')).status).toBe(200)
  })
})

describe.skipIf(noServer !== null)('a question that takes too long', () => {
  it('is broken off with a 503 that says so, while the rest is answered', async () => {
    const place = await placed('server')
    const site = await startOn(place, { IWM_QUERY_TIMEOUT_MS: '400' })
    ends.push(() => stop(site))
    const other = new pg.Client({ connectionString: place.settings.DATABASE_URL })
    await other.connect()
    await other.query('BEGIN')
    await other.query('LOCK TABLE entry_index IN ACCESS EXCLUSIVE MODE')
    const page = await ask(site.port, '/en/entries?q=drone')
    expect([page.status, String(page.body)]).toEqual([503, expect.stringContaining('takes too long to work out')])
    const read = await ask(site.port, '/api/v1/entries?q=drone')
    expect([read.status, JSON.parse(String(read.body))]).toEqual([
      503,
      expect.objectContaining({ status: 503, title: 'This takes too long to work out', title_ar: expect.any(String) }),
    ])
    expect((await ask(site.port, '/api/health')).status).toBe(200)
    expect(String((await ask(site.port, '/api/metrics')).body)).toMatch(
      /iwm_http_requests_total\{kind="page",status="503",source="made"\} 1/,
    )
    await other.query('ROLLBACK')
    await other.end()
    expect((await ask(site.port, '/en/entries?q=drone')).status).toBe(200)
  })
})

it('nothing that it writes holds a secret, however much it is told to log', async () => {
  const place = await placed('embedded')
  const secrets = {
    IWM_SETUP_TOKEN: 'setup-secret-0123456789',
    IWM_METRICS_TOKEN: 'metrics-secret-0123456789',
    SMTP_URL: 'smtp://mailer:smtp-secret-0123456789@127.0.0.1:9',
    IWM_PUBLIC_URL: 'http://localhost:1',
  }
  const site = await startOn(place, { ...secrets, LOG_LEVEL: 'trace', IWM_SLOW_QUERY_MS: '1' })
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const cookie = 'iwm_session=cookie-secret-0123456789.abcdef'
  const json = { 'content-type': 'application/json' }
  const password = 'password-secret-0123456789'
  await writeDraft(site.port, place.token, 'a summary-secret-0123456789')
  await writeDraft(site.port, 'iwm_wrong-secret-0123456789012345678901234567', 'x')
  const asked: [string, Parameters<typeof ask>[2]?][] = [
    ['/en/admin', { headers: { cookie } }],
    ['/en/admin/invite/invite-secret-0123456789'],
    ['/ar/admin/reset/reset-secret-0123456789?x=query-secret-0123456789'],
    ['/en/entries?q=query-secret-0123456789'],
    ['/api/metrics', { headers: bearer('metrics-secret-0123456789') }],
    ['/api/metrics', { headers: bearer('guessed-secret-0123456789') }],
    [
      '/api/auth/sign-in/email',
      { method: 'POST', headers: json, body: JSON.stringify({ email: 'w@example.org', password }) },
    ],
    [
      '/en/admin/sign-in',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `password=${password}`,
      },
    ],
    ['/en/%', { headers: { cookie } }],
  ]
  for (const [path, options] of asked) await ask(site.port, path, options)
  const named = await ask(site.port, '/en/deadlines', { headers: { 'x-request-id': 'from-the-balancer' } })
  expect(named.headers['x-request-id']).toBe('from-the-balancer')
  expect(await stop(site)).toBe(0)
  const output = site.program.output()
  // It did log: requests by their ids, and statements that were slow.
  expect(output).toContain('"request":"from-the-balancer"')
  expect(output).toContain('"msg":"slow query"')
  expect(output).toContain('/en/admin/invite/[secret]')
  expect(output.match(/\S*secret-0123456789\S*/g) ?? []).toEqual([])
  expect(output).not.toContain(place.token)
})
