// Subject: lib/server/http/captured-response.ts, lib/server/http/send.ts
import { expect, it } from 'vitest'
import { entryBefore } from '../../support/http-site'

it('what a program writes is passed on with body and key, and the tag of a version comes back', async () => {
  const heard: string[] = []
  const { state, ask, close } = await entryBefore(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(Buffer.from(chunk))
    heard.push(`${req.method} ${String(req.headers['idempotency-key'])} ${Buffer.concat(chunks)}`)
    res.setHeader('etag', req.url === '/en' ? '"abc1"' : '"v12"')
    res.setHeader('cache-control', 'no-store')
    res.end('{}')
  })
  const options = { method: 'PATCH', body: '{"a":1}', headers: { 'idempotency-key': 'k', 'if-none-match': '"v12"' } }
  for (const _ of [1, 2]) {
    const { status, headers } = await ask('/api/v1/entries/IWM-A-0001', options)
    expect([status, headers.etag, headers['cache-control']]).toEqual([200, '"v12"', 'no-store'])
  }
  expect(heard).toEqual(['PATCH k {"a":1}', 'PATCH k {"a":1}'])
  const headers = { authorization: 'Bearer x', 'if-none-match': '"v12"' }
  expect((await ask('/api/v1/entries/IWM-A-0001?draft=1', { headers })).status).toBe(304)
  expect((await ask('/en', { headers })).headers.etag).toBeUndefined()
  expect(state.woken).toBe(4)
  await close()
})
