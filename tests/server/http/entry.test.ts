import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
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

const text = 'قوات '.repeat(500)
const page: Parameters<typeof entryBefore>[0] = (req, res) => {
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Vary', 'rsc, next-url')
  res.write(`<p>${req.url} ${String(req.headers['user-agent'])} ${String(req.headers.host)}</p>`)
  res.end(text)
}

describe('a public answer', () => {
  it('is made once and then sent without waking the site, in the form each asker takes', async () => {
    const { state, ask } = await entryFor(page)
    const first = await ask('/en')
    const brotli = await ask('/en', { headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await ask('/en', { headers: { 'accept-encoding': 'gzip' } })
    expect(state.woken).toBe(1)
    expect(first.headers['content-encoding']).toBeUndefined()
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body)).toEqual(first.body)
    expect(gunzipSync(gzip.body)).toEqual(first.body)
    expect(first.headers['cache-control']).toBe('public, no-cache')
    expect(first.headers.vary).toBe('rsc, next-url, accept-encoding')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    expect(first.headers['content-security-policy']).toContain("default-src 'self'")
  })

  it('cannot depend on who asked first', async () => {
    const { ask } = await entryFor(page)
    const { body } = await ask('/en', {
      headers: { 'user-agent': 'spy', host: 'evil.example', 'x-forwarded-host': 'evil' },
    })
    expect(String(body)).toContain('/en undefined localhost:3000')
  })

  it('is made once for many who ask at the same time', async () => {
    const { state, ask } = await entryFor(async (req, res) => {
      await new Promise(resolve => setTimeout(resolve, 50))
      await page(req, res)
    })
    const all = await Promise.all(Array.from({ length: 20 }, () => ask('/en')))
    expect(new Set(all.map(one => String(one.body))).size).toBe(1)
    expect(state.woken).toBe(1)
  })

  it('is answered 304 while the revision stands, and anew when it moves', async () => {
    const { state, ask } = await entryFor(page)
    const etag = String((await ask('/en')).headers.etag)
    expect(etag).toMatch(/^W\/"b1-r1@\d{4}-\d\d-\d\d-"$/)
    for (const header of [etag, `"other", ${etag}`, '*', etag.slice(2)]) {
      const again = await ask('/en', { headers: { 'if-none-match': header } })
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers.etag).toBe(etag)
      expect(again.headers['cache-control']).toBe('public, no-cache')
    }
    state.revision = 2
    await new Promise(resolve => setTimeout(resolve, 60))
    const moved = await ask('/en', { headers: { 'if-none-match': etag } })
    expect(moved.status).toBe(200)
    expect(moved.headers.etag).not.toBe(etag)
    expect(state.woken).toBe(2)
  })

  it('holds for good where an API address names a revision that there is', async () => {
    const { state, ask } = await entryFor(page)
    state.revision = 7
    const held = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await held('/api/v1/entries?rev=7')).toBe('public, max-age=31536000, immutable')
    expect(await held('/api/v1/tallies?kind=strike&rev=1')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/api/v1/entries', '/api/v1/entries?rev=8', '/en?rev=7', '/en/charts/attacks?rev=7'])
      expect(await held(path), path).toBe('public, no-cache')
    const { etag } = (await ask('/api/v1/entries?rev=7')).headers
    const again = await ask('/api/v1/entries?rev=7', { headers: { 'if-none-match': String(etag) } })
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=31536000, immutable'])
  })

  it('is new at once after a request that may have written', async () => {
    const { state, ask } = await entryFor((req, res) => {
      if (req.method === 'POST') state.revision += 1
      res.end(`revision ${state.revision}`)
    })
    expect(String((await ask('/en')).body)).toBe('revision 1')
    await ask('/api/v1/entries', { method: 'POST', body: '{}' })
    expect(String((await ask('/en')).body)).toBe('revision 2')
  })

  it('has for HEAD the head of GET and no body', async () => {
    const { state, ask } = await entryFor(page)
    const head = await ask('/en', { method: 'HEAD' })
    const get = await ask('/en')
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(String(get.body.length))
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(state.woken).toBe(1)
  })

  it('keeps a page and the parts that the router asks for apart', async () => {
    const { ask } = await entryFor((req, res) => {
      res.end(`rsc ${String(req.headers.rsc)} tree ${String(req.headers['next-router-state-tree'])}`)
    })
    const one = await ask('/en', { headers: { rsc: '1', 'next-router-state-tree': '%5B%22a%22%2C%7B%7D%5D' } })
    const two = await ask('/en', { headers: { rsc: '1', 'next-router-state-tree': '%5B%22b%22%2C%7B%7D%5D' } })
    const whole = await ask('/en')
    expect(String(one.body)).toBe('rsc 1 tree %5B%22a%22%2C%7B%7D%5D')
    expect(String(two.body)).toBe('rsc 1 tree %5B%22b%22%2C%7B%7D%5D')
    expect(String(whole.body)).toBe('rsc undefined tree undefined')
    expect(new Set([one, two, whole].map(answer => answer.headers.etag)).size).toBe(3)
  })
})

describe('what is not kept', () => {
  it.each([
    ['a session', '/en', { headers: { cookie: 'iwm_session=x' } }],
    ['a token', '/api/v1/entries', { headers: { authorization: 'Bearer x' } }],
    ['an admin page', '/en/admin', {}],
    ['the root, which asks for the language', '/', { headers: { 'accept-language': 'ar' } }],
    ['another method', '/en', { method: 'POST', body: 'a=b' }],
  ])('is %s: it goes past the store as it was asked', async (_, path, options) => {
    const { state, ask } = await entryFor((req, res) => {
      res.setHeader('set-cookie', ['a=1', 'b=2'])
      res.end(`${req.method} ${String(req.headers.cookie ?? req.headers.authorization)}`)
    })
    const one = await ask(path, options)
    await ask(path, options)
    expect(state.woken).toBe(2)
    expect(one.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(one.headers.etag).toBeUndefined()
    expect(one.headers['x-content-type-options']).toBe('nosniff')
  })

  it('is an answer other than 200, or one that sets a cookie', async () => {
    const { state, ask } = await entryFor((req, res) => {
      if (req.url === '/en/none') res.statusCode = 404
      else res.setHeader('set-cookie', 'a=1')
      res.end('x')
    })
    for (const path of ['/en/none', '/en/none', '/en/cookie', '/en/cookie']) {
      const { etag, 'cache-control': held } = (await ask(path)).headers
      // Without a word on it, caches would keep a 404 or a 308 by a guess of their own.
      expect([etag, held]).toEqual([undefined, 'no-cache'])
    }
    expect(state.woken).toBe(4)
  })

  it('is a body too large to gather: it streams, and all of it arrives for everybody', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const { ask } = await entryFor(async (_, res) => {
      res.setHeader('content-type', 'text/csv')
      for (let i = 0; i < 12; i++) {
        if (!res.write(chunk)) await new Promise(resolve => res.once('drain', resolve))
      }
      res.end('end')
    })
    for (const { status, headers, body } of await Promise.all([ask('/data/1.csv'), ask('/data/1.csv')])) {
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/csv')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body.length).toBe(12 * chunk.length + 3)
    }
  })
})

describe('when something is wrong', () => {
  it.each(['/en/%', '/en?q=%00', '//evil.example', '/\\x'])('answers 400 to %s in both languages', async path => {
    const { state, ask } = await entryFor(page)
    for (const method of ['GET', 'HEAD', 'POST']) expect((await ask(path, { method })).status).toBe(400)
    const body = String((await ask(path)).body)
    expect(body).toContain('lang="ar"')
    expect(body).toContain('lang="en"')
    expect(state.woken).toBe(0)
  })

  it.each(['throws', 'throws late', 'answers 500'])('the site %s: 500, logged, without details', async how => {
    const { state, ask } = await entryFor(async (_, res) => {
      res.setHeader('content-type', 'text/html')
      if (how === 'answers 500') {
        res.statusCode = 500
        res.end('secret stack')
        return
      }
      if (how === 'throws late') res.write('<p>half a page')
      throw new Error('secret stack')
    })
    const answer = await ask('/ar/entries')
    expect(answer.status).toBe(500)
    expect(String(answer.body)).toContain('dir="rtl"')
    expect(String(answer.body)).not.toContain('secret')
    expect(answer.headers['cache-control']).toBe('no-store')
    if (how !== 'answers 500') expect(state.logged.join()).toContain('secret stack')
    const problem = await ask('/api/v1/entries')
    expect(problem.headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(String(problem.body))).toMatchObject({ status: 500 })
  })

  it('draws the page for missing addresses where the site leaves that to a script', async () => {
    const { state, ask } = await entryFor((req, res) => {
      res.setHeader('content-type', 'text/html')
      const asked = req.url?.endsWith('/missing')
      res.statusCode = asked ? 200 : 404
      const drawn = `<html lang="${req.url?.slice(1, 3)}"><link rel="preload" as="script" href="/a.js"><script>self.__next_f</script>gone`
      res.end(asked ? drawn : '<!DOCTYPE html><html id="__next_error__"><script>draw()</script>')
    })
    for (const [path, lang] of [
      ['/en/nothing', 'en'],
      ['/ar/entries/IWM-A-9999?rev=1', 'ar'],
      ['/fr', 'un'],
      ['/en/missing', 'en'],
    ]) {
      const { status, headers, body } = await ask(path ?? '')
      expect([path, status, String(body)]).toEqual([path, 404, `<html lang="${lang}">gone`])
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      expect(headers.etag).toBeUndefined()
    }
    const before = state.woken
    await ask('/en/other')
    expect(state.woken).toBe(before + 1)
  })

  it('refuses methods that no page can hear', async () => {
    const { state, ask } = await entryFor(page)
    for (const path of ['/en', '/api/v1/entries']) expect((await ask(path, { method: 'TRACE' })).status).toBe(405)
    expect(state.woken).toBe(0)
  })

  it('a page that broke in the middle is not shown and not kept', async () => {
    const { state, ask } = await entryFor((_, res) => {
      res.setHeader('content-type', 'text/html')
      res.end('<main><template data-dgst="3141592653"></template></main>')
    })
    expect((await ask('/en')).status).toBe(500)
    expect((await ask('/en')).status).toBe(500)
    expect(state.woken).toBe(2)
  })

  it('says 503 while the database does not answer, and serves again after', async () => {
    const { state, ask } = await entryFor(page)
    state.databaseAnswers = false
    const down = await ask('/en')
    expect(down.status).toBe(503)
    expect(down.headers['retry-after']).toBe('5')
    const health = await ask('/api/health?probe=1')
    expect([health.status, health.headers['access-control-allow-origin']]).toEqual([503, '*'])
    expect(JSON.parse(String(health.body))).toMatchObject({ status: 'unavailable', reason: expect.any(String) })
    state.databaseAnswers = true
    expect((await ask('/en')).status).toBe(200)
    expect(JSON.parse(String((await ask('/api/health')).body))).toEqual({
      status: 'ok',
      version: '9.9.9',
      revision: 1,
      database: 'embedded',
    })
  })

  it('makes redirects to itself relative, whatever name it was reached by', async () => {
    const { ask } = await entryFor((_, res) => {
      res.writeHead(307, { location: 'http://localhost:3000/ar' })
      res.end()
    })
    const { status, headers } = await ask('/', { headers: { host: 'monitor.example' } })
    expect(status).toBe(307)
    expect(headers.location).toBe('/ar')
  })
})

describe('built files', () => {
  it('keep the lifetime that the site gives them, past revisions and sessions', async () => {
    const { state, ask } = await entryFor((_, res) => {
      res.setHeader('cache-control', 'public, max-age=31536000, immutable')
      res.setHeader('content-type', 'text/javascript')
      res.end('x'.repeat(1000))
    })
    const one = await ask('/_next/static/a.js')
    state.revision = 2
    const two = await ask('/_next/static/a.js', { headers: { cookie: 'iwm_session=x' } })
    expect(state.woken).toBe(1)
    expect(one.headers['cache-control']).toContain('immutable')
    expect(two.headers.etag).toBe(one.headers.etag)
  })
})
