import { afterEach, describe, expect, it } from 'vitest'
import { entryBefore } from '../../support/http-site'

type Entry = Awaited<ReturnType<typeof entryBefore>>
const opened: Entry[] = []
const site = async (...words: Parameters<typeof entryBefore>): Promise<Entry> => {
  const entry = await entryBefore(...words)
  opened.push(entry)
  return entry
}
afterEach(async () => {
  for (const entry of opened.splice(0)) await entry.close()
})

const TOKEN = 'a-secret-of-metrics'

describe('/api/metrics', () => {
  it('is open to this machine alone where no token is set: not to what a balancer on it forwards', async () => {
    const { ask } = await site((_req, res) => void res.end('x'))
    const heard = await ask('/api/metrics')
    expect([heard.status, heard.headers['content-type'], heard.headers['cache-control']]).toEqual([
      200,
      expect.stringContaining('text/plain; version=0.0.4'),
      'no-store',
    ])
    expect(String(heard.body)).toContain('iwm_revision 1\n')
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    const refused = await ask('/api/metrics', { headers })
    expect([refused.status, refused.headers['content-type']]).toEqual([
      403,
      expect.stringContaining('application/problem+json'),
    ])
    expect(String(refused.body)).not.toContain('iwm_revision')
  })

  it('is open to whoever brings the token where one is set, from anywhere, and to nobody else', async () => {
    const { ask } = await site((_req, res) => void res.end('x'), { metricsToken: TOKEN })
    const status = async (headers: Record<string, string>) => (await ask('/api/metrics', { headers })).status
    expect(await status({})).toBe(403)
    expect(await status({ authorization: `Bearer ${TOKEN}x` })).toBe(403)
    expect(await status({ authorization: TOKEN })).toBe(403)
    expect(await status({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '192.0.2.1' })).toBe(200)
  })

  it('counts what was kept and what was made', async () => {
    const { ask } = await site((_req, res) => void res.end('x'))
    for (let n = 0; n < 3; n++) await ask('/en')
    await ask('/en/admin', { headers: { cookie: 'iwm_session=a' } })
    const text = String((await ask('/api/metrics')).body)
    expect(text).toContain('iwm_http_requests_total{kind="page",status="200",source="kept"} 2\n')
    expect(text).toContain('iwm_http_requests_total{kind="page",status="200",source="made"} 1\n')
    expect(text).toContain('iwm_http_requests_total{kind="desk",status="200",source="made"} 1\n')
  })
})
