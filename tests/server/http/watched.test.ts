import { afterEach, describe, expect, it } from 'vitest'
import { RateLimit } from '@/lib/server/http/rate'
import { StampClock } from '@/lib/server/http/stamp'
import { makeLog } from '@/lib/server/log'
import { noteTrouble } from '@/lib/server/observe/request'
import { entryBefore } from '../../support/http-site'

type Entry = Awaited<ReturnType<typeof entryBefore>>
const opened: Entry[] = []
const lines: Record<string, unknown>[] = []
const log = makeLog('debug', { write: line => void lines.push(JSON.parse(line)) })
const site = async (...words: Parameters<typeof entryBefore>): Promise<Entry> => {
  const entry = await entryBefore(...words)
  opened.push(entry)
  return entry
}
afterEach(async () => {
  for (const entry of opened.splice(0)) await entry.close()
  lines.length = 0
})
const outside = (n: number): Record<string, string> => ({ 'x-forwarded-for': `192.0.2.${n}` })

describe('a request', () => {
  it('is named in its answer and in every line that is logged for it', async () => {
    const { ask } = await site(
      () => {
        throw new Error('boom')
      },
      { log },
    )
    const heard = await ask('/en/x?q=private', { headers: { 'x-request-id': 'balancer-7' } })
    expect([heard.status, heard.headers['x-request-id']]).toEqual([500, 'balancer-7'])
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(lines).toMatchObject([
      { level: 50, msg: 'a request failed', request: 'balancer-7', path: '/en/x', err: { message: 'boom' } },
      { level: 20, msg: 'answered', request: 'balancer-7', path: '/en/x', status: 500, source: 'made' },
    ])
    expect(JSON.stringify(lines)).not.toContain('private')
    const odd = await ask('/en/x', { headers: { 'x-request-id': 'a b"c' } })
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('that asks for its name has it where the answer was kept, too, and for a 304', async () => {
    // The clock stands, so that the revision is never looked up again between two questions.
    const stamps = new StampClock(
      async () => 1,
      () => undefined,
      () => new Date('2026-01-01T00:00:00Z'),
    )
    const { ask, state } = await site((_req, res) => void res.end('x'), { log, stamps })
    const { etag } = (await ask('/en')).headers
    const headers = { 'x-request-id': 'mine' }
    expect((await ask('/en', { headers })).headers['x-request-id']).toBe('mine')
    const unchanged = await ask('/en', { headers: { ...headers, 'if-none-match': String(etag) } })
    expect([unchanged.status, unchanged.headers['x-request-id']]).toEqual([304, 'mine'])
    expect(state.woken).toBe(1)
    expect((await ask('/en')).headers['x-request-id']).toBeUndefined()
  })
})

describe('a database that fails a request', () => {
  const failing = (trouble: 'down' | 'slow') =>
    site((_req, res) => {
      noteTrouble(trouble)
      res.statusCode = 500
      res.end('broken')
    })

  it('makes it a 503 that may be asked again, not a fault of ours', async () => {
    const { ask } = await failing('down')
    for (const path of ['/en', '/api/v1/entries']) {
      const heard = await ask(path)
      expect([path, heard.status, heard.headers['retry-after']]).toEqual([path, 503, '5'])
      expect(String(heard.body)).toContain('It cannot reach its database.')
    }
  })

  it('makes it a 503 that says to ask for less where the question took too long', async () => {
    const { ask } = await failing('slow')
    const heard = await ask('/api/v1/tallies')
    expect([heard.status, heard.headers['retry-after']]).toEqual([503, undefined])
    expect(JSON.parse(String(heard.body))).toMatchObject({ status: 503, title: 'This takes too long to work out' })
    expect(String((await ask('/ar')).body)).toContain('ضيّق السؤال')
    expect(String((await ask('/api/metrics')).body)).toContain('iwm_http_refused_total{reason="slow"} 2\n')
  })
})

describe('limits', () => {
  it('turn away a network that asks too often for what has to be made, and count nothing that is kept', async () => {
    const { ask, state } = await site((_req, res) => void res.end('x'), { rate: new RateLimit(3) })
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push((await ask(`/en?n=${n}`, { headers: outside(1) })).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect(state.woken).toBe(3)
    const refused = await ask('/api/v1/entries?x=1', { headers: outside(1) })
    expect([refused.status, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)])
    expect(JSON.parse(String(refused.body))).toMatchObject({ status: 429, title_ar: expect.stringMatching(/طلبات/) })
    expect((await ask('/en?n=0', { headers: outside(1) })).status).toBe(200)
    expect((await ask('/en?n=9', { headers: outside(2) })).status).toBe(200)
    expect((await ask('/en?n=10')).status).toBe(200)
  })

  it('refuse a body larger than anything is, unread', async () => {
    const { ask, state } = await site((_req, res) => void res.end('x'))
    const headers = { 'content-length': String(40 * 1024 * 1024), expect: '100-continue' }
    const heard = await ask('/en/admin', { method: 'POST', headers, body: '' }).catch(() => null)
    if (heard) expect([heard.status, heard.headers.connection]).toEqual([413, 'close'])
    expect(state.woken).toBe(0)
    const text = String((await ask('/api/metrics')).body)
    expect(text).toContain('iwm_http_refused_total{reason="size"} 1\n')
  })
})
