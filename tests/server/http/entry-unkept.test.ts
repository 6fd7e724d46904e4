// Subject: lib/server/http/entry.ts, lib/server/http/lasting.ts, lib/server/http/judge.ts
import { describe, expect, it, onTestFinished } from 'vitest'
import { OPEN } from '@/lib/server/api/problem-details'
import { notePassing } from '@/lib/server/observe/request'
import { entryBefore } from '../../support/http-site'

async function entryFor(site: Parameters<typeof entryBefore>[0]) {
  const entry = await entryBefore(site)
  onTestFinished(entry.close)
  return entry
}

describe('an answer that is too large to be kept', () => {
  const large: Parameters<typeof entryBefore>[0] = (_, res) => {
    res.setHeader('content-type', 'text/csv')
    res.end(Buffer.alloc(5 * 1024 * 1024, 'x'))
  }

  it.each(['/api/v1/entries?limit=all&format=csv', '/data/1.zip', '/en/charts/attacks.csv?rows=full'])(
    'has a tag by which it is not made again while the revision stands: %s',
    async path => {
      const { state, ask } = await entryFor(large)
      const { headers, body } = await ask(path)
      expect(body.length).toBeGreaterThan(5_000_000)
      const etag = String(headers.etag)
      expect(state.woken).toBe(1)
      const again = await ask(path, { headers: { 'if-none-match': `"other", ${etag}` } })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
      expect(again.headers['cache-control']).toBe(headers['cache-control'])
      expect(again.headers['x-content-type-options']).toBe('nosniff')
      expect(again.headers).toMatchObject(OPEN)
      expect(state.woken).toBe(1)
      for (const header of ['*', '"other"', 'W/"b0-fixed"'])
        expect((await ask(path, { headers: { 'if-none-match': header } })).status).toBe(200)
      state.revision = 2
      await new Promise(resolve => setTimeout(resolve, 60))
      const moved = await ask(path, { headers: { 'if-none-match': etag } })
      // A data set of a revision that there is holds for good.
      expect(moved.status).toBe(path === '/data/1.zip' ? 304 : 200)
    },
  )

  it('bears its tag for everybody who asks at once', async () => {
    const { ask } = await entryFor(large)
    const answers = await Promise.all([1, 2, 3].map(() => ask('/api/v1/entries?format=csv')))
    for (const { status, headers } of answers) expect([status, headers.etag]).toEqual([200, answers[0]?.headers.etag])
    expect(answers[0]?.headers.etag).toMatch(/^W\/"b1-/)
  })

  it('is made again where a page might say more than its tag', async () => {
    const { state, ask } = await entryFor(large)
    const etag = String((await ask('/en/entries')).headers.etag)
    expect((await ask('/en/entries', { headers: { 'if-none-match': etag } })).status).toBe(200)
    expect(state.woken).toBe(2)
  })
})

it('keeps nothing of an answer that may be better in a moment, and what comes then', async () => {
  let busy = true
  const { state, ask } = await entryFor((_, res) => {
    if (busy) notePassing()
    res.setHeader('content-type', 'text/html')
    res.end(busy ? 'without' : 'with')
  })
  const page = async () => {
    const { body, headers } = await ask('/en/data')
    return [String(body), headers['cache-control'] === 'no-cache' && headers.etag === undefined]
  }
  expect([await page(), await page()]).toEqual(Array(2).fill(['without', true]))
  busy = false
  const whole = await page()
  expect([whole[0], await page(), state.woken]).toEqual(['with', whole, 3])
})

it('says 503 and when to come back while too many pictures wait, and keeps nothing of it', async () => {
  const { state, ask } = await entryFor((_, res) => {
    res.statusCode = 503
    res.setHeader('retry-after', '5')
    res.end()
  })
  for (const _ of [1, 2]) {
    const { status, headers, body } = await ask('/ar/charts/attacks.png')
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store'])
    expect(String(body)).toContain('صور كثيرة قيد الرسم')
  }
  expect(state.woken).toBe(2)
})
