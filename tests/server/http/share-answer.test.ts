import { afterEach, expect, test } from 'vitest'
import type { GateAnswer } from '@/lib/server/http/share-gate'
import { entryBefore } from '../../support/http-site'

type Entry = Awaited<ReturnType<typeof entryBefore>>
const opened: Entry[] = []

afterEach(async () => {
  for (const entry of opened.splice(0)) await entry.close()
})

/** A view that says how often it was counted and given back. */
function aView(instead: GateAnswer | null = null) {
  const had = { counted: 0, released: 0 }
  const view = {
    count: async () => {
      had.counted += 1
      return instead
    },
    release: async () => {
      had.released += 1
    },
  }
  return { had, view }
}

/** The entry before a site that says what it was asked, with a gate that answers one thing and counts how often it is asked. */
async function entryWith(answer: GateAnswer) {
  const gate = { asked: 0 }
  const entry = await entryBefore(
    (req, res) => {
      if (req.url?.includes('throws')) throw new Error('the page broke')
      if (req.url?.includes('fails')) res.statusCode = 500
      res.setHeader('Content-Type', 'text/html; charset=utf-8')
      res.end(`<p>${req.method} ${req.url} [${String(req.headers['x-iwm-share'])}] ${String(req.headers.cookie)}</p>`)
    },
    {
      shares: async () => {
        gate.asked += 1
        return answer
      },
    },
  )
  opened.push(entry)
  return { ...entry, gate }
}

const page = (more: Partial<Extract<GateAnswer, { kind: 'page' }>> = {}): GateAnswer => ({
  ...{ kind: 'page', status: 200, state: 'open', slug: 'a-link', locale: 'ar' },
  ...more,
})

test('a link is asked for anew each time, below its language, without its asker, and kept nowhere', async () => {
  const { ask, gate } = await entryWith(page())
  for (const _ of [1, 2]) {
    const answer = await ask('/s/a-link?weapon=drone&password=x', { headers: { cookie: 'iwm_session=y' } })
    expect(answer.status).toBe(200)
    expect(String(answer.body)).toBe('<p>GET /ar/s/a-link?weapon=drone [open] undefined</p>')
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.headers.etag).toBeUndefined()
    expect(answer.headers['content-language']).toBe('ar')
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  }
  expect(gate.asked).toBe(2)
})

test.each([
  [page({ status: 401, state: 'password' }), 401, 'www-authenticate', 'Form realm="share"'],
  [page({ status: 429, state: 'rests', wait: 600 }), 429, 'retry-after', '600'],
  [page({ status: 410, state: 'used_up' }), 410, 'cache-control', 'private, no-store'],
  [page({ status: 404, state: 'unknown' }), 404, 'cache-control', 'private, no-store'],
  [{ kind: 'onward', location: '/s/a-link', cookie: 'iwm_share=1.x' } as const, 303, 'set-cookie', ['iwm_share=1.x']],
  [{ kind: 'method' } as const, 405, 'allow', 'GET, HEAD, POST'],
  [{ kind: 'ahead' } as const, 425, 'cache-control', 'private, no-store'],
])('what the gate says is answered so: %o', async (said, status, name, value) => {
  const { ask } = await entryWith(said)
  const answer = await ask('/s/a-link')
  expect([answer.status, answer.headers[name]]).toEqual([status, value])
})

test('a view is counted when its page is there; one that fails is given back', async () => {
  for (const [query, status, counted, released] of [
    ['', 200, 1, 0],
    ['?fails', 500, 0, 1],
    ['?throws', 500, 0, 1],
  ] as const) {
    const { had, view } = aView()
    const { ask } = await entryWith(page({ view }))
    expect((await ask(`/s/a-link${query}`)).status, query).toBe(status)
    expect(had, query).toEqual({ counted, released })
  }
})

test('what was used up while its page was made is not shown', async () => {
  const { view } = aView(page({ status: 410, state: 'used_up' }))
  const { ask } = await entryWith(page({ view }))
  const answer = await ask('/s/a-link')
  expect([answer.status, String(answer.body)]).toEqual([410, '<p>GET /ar/s/a-link? [used_up] undefined</p>'])
})

test('a card is drawn behind the same door, and what is guarded or gone has none', async () => {
  const open = await entryWith({ kind: 'card', slug: 'a-link', locale: 'ar' })
  const drawn = await open.ask('/s/a-link.png?own=1&weapon=drone&password=x', { headers: { cookie: 'iwm_session=y' } })
  expect(String(drawn.body)).toBe('<p>GET /ar/s/a-link/card?own=1&weapon=drone [card] undefined</p>')
  expect(drawn.headers['cache-control']).toBe('private, no-store')
  for (const [said, status] of [
    [{ kind: 'guarded' }, 403],
    [page({ status: 410, state: 'revoked' }), 410],
    [page({ status: 404, state: 'unknown' }), 404],
  ] as const) {
    const { ask, state } = await entryWith(said)
    const answer = await ask('/s/a-link.png')
    expect([answer.status, String(answer.body), state.woken]).toEqual([status, '', 0])
    expect(answer.headers['cache-control']).toBe('private, no-store')
  }
})

test('a script that asks for a part of the page is sent to the whole, and asks the gate nothing', async () => {
  const { ask, gate, state } = await entryWith(page())
  const answer = await ask('/s/a-link', { headers: { rsc: '1' } })
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect([gate.asked, state.woken]).toEqual([0, 0])
})

test('nobody outside can say how the door stands', async () => {
  const { ask, gate } = await entryWith(page())
  const inside = await ask('/en/s/a-link', { headers: { 'x-iwm-share': 'open' } })
  expect([inside.status, inside.headers.location]).toEqual([303, '/s/a-link?lang=en'])
  for (const headers of [{ 'x-iwm-share': 'open' }, { 'x-iwm-share': 'open', cookie: 'iwm_session=x' }])
    for (const path of ['/en/%73/a-link', '/en/s/a-link/x', '/en/s/a-link/card', '/s/a-link/x'])
      expect(String((await ask(path, { headers })).body), path).toContain('[undefined]')
  expect(gate.asked).toBe(0)
})
