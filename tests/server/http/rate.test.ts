import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { isCounted, networkOf, RateLimit } from '@/lib/server/http/rate'
import { entryBefore } from '../../support/http-site'

type Entry = Awaited<ReturnType<typeof entryBefore>>
const opened: Entry[] = []
async function entryFor(...words: Parameters<typeof entryBefore>): Promise<Entry> {
  const entry = await entryBefore(...words)
  opened.push(entry)
  return entry
}
afterEach(async () => {
  for (const entry of opened.splice(0)) await entry.close()
})

describe('RateLimit', () => {
  it('lets a burst through, then says how long to wait, and fills up again', () => {
    const limit = new RateLimit(60)
    for (let n = 0; n < 60; n++) expect(limit.take('192.0.2.1', 1000).wait).toBeNull()
    expect(limit.take('192.0.2.1', 1000).wait).toBe(1)
    expect(limit.take('192.0.2.2', 1000).wait).toBeNull()
    expect(limit.take('192.0.2.1', 1900).wait).toBe(1)
    expect(limit.take('192.0.2.1', 2000).wait).toBeNull()
    expect(limit.take('192.0.2.1', 2000).wait).toBe(1)
  })

  it('never lets more through than a burst and its rate, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { maxLength: 400 }), fc.integer({ min: 1, max: 100 }), (gaps, perMinute) => {
        const limit = new RateLimit(perMinute)
        let now = 0
        let passed = 0
        for (const gap of gaps) {
          now += gap
          if (limit.take('a', now).wait === null) passed += 1
        }
        expect(passed).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1)
      }),
    )
  })

  it('is none at 0', () => {
    const limit = new RateLimit(0)
    for (let n = 0; n < 5000; n++) expect(limit.take('a', 0).wait).toBeNull()
  })
})

it('counts a household of IPv6 as one, and every address of IPv4 by itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:0DB8:1:2:ffff::1'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})

describe('how much may be asked for', () => {
  it('holds for answers that have to be made, and not for those that are kept or for this machine', async () => {
    const { ask, state } = await entryFor(
      (req, res) => {
        res.setHeader('Content-Type', 'application/json')
        res.end(`{"url":"${req.url}"}`)
      },
      { rate: new RateLimit(2) },
    )
    const far = { headers: { 'x-forwarded-for': '192.0.2.1' } }
    const first = await ask('/api/v1/entries?limit=1', far)
    expect([first.status, first.headers.ratelimit, first.headers['ratelimit-policy']]).toEqual([
      200,
      '"reads";r=1;t=30',
      '"reads";q=2;w=60',
    ])
    await ask('/api/v1/entries?limit=2', far)
    const over = await ask('/api/v1/entries?limit=3', far)
    expect([over.status, over.headers['retry-after'], over.headers['content-type']]).toEqual([
      429,
      '30',
      'application/problem+json; charset=utf-8',
    ])
    expect(JSON.parse(String(over.body))).toMatchObject({ status: 429, title: 'Too many requests' })
    expect((await ask('/api/v1/entries?limit=1', far)).status).toBe(200)
    expect((await ask('/api/v1/entries?limit=3')).status).toBe(200)
    expect(state.woken).toBe(3)
    expect(['/data/1.zip', '/feeds/en.atom', '/api/health', '/ar'].map(isCounted)).toEqual([true, true, false, false])
  })

  it('is told with what is kept, unchanged or refused too, for which nothing is taken', async () => {
    const { ask, state } = await entryFor(
      (req, res) => {
        res.setHeader('Content-Type', 'application/json')
        if (req.url?.includes('none')) res.statusCode = 404
        res.end('{}')
      },
      { rate: new RateLimit(3) },
    )
    const far = { 'x-forwarded-for': '192.0.2.7' }
    const told = async (path: string, headers: Record<string, string> = {}) => {
      const { status, headers: said } = await ask(path, { headers: { ...far, ...headers } })
      return `${status} ${said.ratelimit} ${said['ratelimit-policy']}`
    }
    const policy = '"reads";q=3;w=60'
    expect(await told('/api/v1/sources')).toBe(`200 "reads";r=2;t=20 ${policy}`)
    for (const headers of [{}, { cookie: 'x=y' }, { 'if-none-match': 'W/"b1-r1@x-"' }])
      expect(await told('/api/v1/sources', headers)).toBe(`200 "reads";r=2;t=20 ${policy}`)
    const { etag = '' } = (await ask('/api/v1/sources')).headers
    expect(await told('/api/v1/sources', { 'if-none-match': etag })).toBe(`304 "reads";r=2;t=20 ${policy}`)
    expect(await told('/feeds/en.atom', { 'if-none-match': etag })).toBe(`304 "reads";r=2;t=20 ${policy}`)
    expect(await told(`/api/v1/${'x'.repeat(9000)}`)).toBe(`414 "reads";r=2;t=20 ${policy}`)
    expect(state.woken).toBe(1)
    expect(await told('/api/v1/none')).toBe(`404 "reads";r=1;t=40 ${policy}`)
    state.databaseAnswers = false
    await new Promise(resolve => setTimeout(resolve, 60))
    expect(await told('/api/v1/sources?limit=9')).toBe(`503 "reads";r=1;t=40 ${policy}`)
    expect((await ask('/ar', { headers: far })).headers.ratelimit).toBeUndefined()
  })

  it('of which only the head is asked for is not made to its end', async () => {
    let made = 0
    let stopped = false
    const { ask } = await entryFor(async (_req, res) => {
      res.setHeader('Content-Type', 'application/octet-stream')
      res.once('close', () => {
        stopped = true
      })
      for (; made < 500 && !stopped; made++) {
        res.write(Buffer.alloc(64 * 1024))
        await new Promise(resolve => setImmediate(resolve))
      }
      res.end()
    })
    const head = await ask('/data/1.zip', { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, 'W/"b1-fixed"'])
    expect(head.headers['cache-control']).toBe('public, no-cache')
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(made).toBeLessThan(100)
  })
})
