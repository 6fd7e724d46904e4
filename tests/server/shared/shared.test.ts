// Subject: lib/server/shared
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, textAnswer } from '@/lib/server/http/answer'
import { ASSET_STAMP, MemoryAnswerStore } from '@/lib/server/http/answer-store'
import { StampClock } from '@/lib/server/http/stamp'
import { makeLog } from '@/lib/server/log'
import { packed, unpacked } from '@/lib/server/shared/answers'
import { openShared, type Shared } from '@/lib/server/shared/open'
import { clusterProblem, type OwnRedis, ownRedis } from '../../support/cluster'

describe('an answer as bytes', () => {
  it('is the same answer again', () => {
    const header = fc.oneof(fc.string(), fc.array(fc.string()))
    const answer = fc.record({
      status: fc.integer({ min: 200, max: 599 }),
      headers: fc.dictionary(fc.string({ minLength: 1 }), header).map(all => new Map(Object.entries(all))),
      body: fc.uint8Array().map(bytes => Buffer.from(bytes)),
    })
    fc.assert(
      fc.property(answer, one => {
        const again = unpacked(packed({ ...one, forms: new Map() }, 'k', 'n'), 'k', 'n')
        expect(again && { status: again.status, headers: [...again.headers] }).toEqual({
          status: one.status,
          headers: [...one.headers],
        })
        expect(again?.body.equals(one.body)).toBe(true)
      }),
    )
  })

  it('is none under another name, by another key or with a byte changed', () => {
    const bytes = packed(textAnswer(200, 'text/html', 'a page'), 'k', 'n')
    expect(unpacked(bytes, 'k', 'n')).not.toBeNull()
    expect(unpacked(bytes, 'k', 'm')).toBeNull()
    expect(unpacked(bytes, 'l', 'n')).toBeNull()
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(unpacked(changed, 'k', 'n')).toBeNull()
    }
  })

  it('is none where the bytes are others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        expect(unpacked(Buffer.from(bytes), 'k', 'n')).toBeNull()
      }),
    )
  })
})

const problem = clusterProblem()
if (problem !== null && process.env.IWM_REQUIRE_SERVER === '1') throw new Error(problem)

describe.skipIf(problem !== null)('what instances share through Redis', () => {
  const database = { revision: 5 }
  const log = makeLog('silent', { write: () => undefined })
  const opened: Shared[] = []
  let redis: OwnRedis

  /** An instance: what it would keep for itself, and what it shares. */
  const instance = async (room = 'one build', record = 'a record') => {
    const store = new MemoryAnswerStore(1_000_000)
    const stamps = new StampClock(
      async () => database.revision,
      () => undefined,
    )
    const shared = await openShared(redis.url, { log, record, room: [room], secret: 's', store, stamps, perMinute: 60 })
    opened.push(shared)
    return { ...shared, own: store }
  }
  const up = (one: Shared, wanted: boolean) => expect.poll(() => one.up(), { timeout: 10_000 }).toBe(wanted)

  beforeAll(async () => {
    redis = await ownRedis()
  })
  afterAll(async () => {
    for (const one of opened) one.close()
    await redis.kill()
  })

  it('is never an older revision than another has shown, even within the moment that an instance believes what it heard', async () => {
    const [a, b] = [await instance(), await instance()]
    expect((await a.stamps.current()).revision).toBe(5)
    database.revision = 6
    expect((await b.stamps.current()).revision).toBe(6)
    expect((await a.stamps.current()).revision).toBe(6)
    database.revision = 7
    b.stamps.expire()
    expect((await Promise.all([b.stamps.current(), b.stamps.current()])).map(one => one.revision)).toEqual([7, 7])
    expect((await a.stamps.current()).revision).toBe(7)
  })

  it('is no answer at all where the database lags behind what was shown', async () => {
    const a = await instance('one build', 'a lagging record')
    database.revision = 20
    expect((await a.stamps.current()).revision).toBe(20)
    database.revision = 19
    const b = await instance('one build', 'a lagging record')
    await expect(b.stamps.current()).rejects.toThrow('behind')
    database.revision = 20
    expect((await b.stamps.current()).revision).toBe(20)
  })

  const page = textAnswer(200, 'text/html', 'a page', [['etag', 'W/"x"']])
  const bodyOf = async (answer: Answer | undefined | Promise<Answer | undefined>) => String((await answer)?.body)

  it('is what another of the same build has made, and nothing of other builds, records or built files', async () => {
    const [a, b] = [await instance(), await instance()]
    await a.store.set('r7@2026-01-31', '/en', page)
    await a.store.set(ASSET_STAMP, '/_next/x.js', page)
    await expect.poll(() => bodyOf(b.store.get('r7@2026-01-31', '/en'))).toBe('a page')
    expect(b.own.get('r7@2026-01-31', '/en')?.headers.get('etag')).toBe('W/"x"')
    expect(await b.store.get(ASSET_STAMP, '/_next/x.js')).toBeUndefined()
    expect(await b.store.get('r7@2026-01-31', '/ar')).toBeUndefined()
    for (const [room, record] of [['another build'], ['one build', 'another record']] as const) {
      const other = await instance(room, record)
      expect(await other.store.get('r7@2026-01-31', '/en')).toBeUndefined()
    }
  })

  it('is let go of when the first of them shows a newer revision', async () => {
    const record = 'a record that moves'
    database.revision = 30
    const [a, b] = [await instance('one build', record), await instance('one build', record)]
    await a.stamps.current()
    await a.store.set('r30@2026-01-31', '/en', page)
    await a.store.set('r31@2026-01-31', '/en', page)
    const fresh = () => instance('one build', record)
    await expect.poll(async () => bodyOf((await fresh()).store.get('r30@2026-01-31', '/en'))).toBe('a page')
    database.revision = 31
    b.stamps.expire()
    await b.stamps.current()
    await expect.poll(async () => (await fresh()).store.get('r30@2026-01-31', '/en')).toBeUndefined()
    expect(await bodyOf((await fresh()).store.get('r31@2026-01-31', '/en'))).toBe('a page')
  })

  it('is one limit for all, and each has its own while Redis is away', async () => {
    const [a, b] = [await instance(), await instance()]
    for (let n = 0; n < 30; n++) await a.rate.take('192.0.2.1', Date.now())
    const taken = await b.rate.take('192.0.2.1', Date.now())
    expect(taken.wait).toBeNull()
    expect(taken.left).toBeLessThan(32)
    const looked = await a.rate.look('192.0.2.1', Date.now())
    expect(looked.wait).toBeNull()
    expect(looked.left).toBeLessThan(32)
    expect((await b.rate.look('192.0.2.9', Date.now())).reset).toBe(0)
    for (let n = 0; n < 40; n++) await b.rate.take('192.0.2.1', Date.now())
    expect((await a.rate.take('192.0.2.1', Date.now())).wait).toBeGreaterThanOrEqual(1)
    expect((await a.rate.take('192.0.2.2', Date.now())).wait).toBeNull()
    await redis.kill()
    await up(a, false)
    expect((await a.rate.take('192.0.2.1', Date.now())).left).toBe(59)
    // Nobody knows what the other shows, so that each asks the database for every answer.
    database.revision = 40
    expect((await b.stamps.current()).revision).toBe(40)
    database.revision = 41
    expect((await a.stamps.current()).revision).toBe(41)
    database.revision = 42
    expect((await a.stamps.current()).revision).toBe(42)
    expect(await a.store.get('r7@2026-01-31', '/nothing')).toBeUndefined()
    await redis.start()
    await up(a, true)
    expect((await a.stamps.current()).revision).toBe(42)
  })
})
