// Subject: app, lib/server/http
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../support/http-site'

const get = (path: string, headers: Record<string, string> = {}) => ask(inject('sitePort'), path, { headers })

const pages = [
  '/ar',
  '/en',
  '/ar/entries',
  '/en/charts/attacks',
  '/en/changes',
  '/api/v1/entries',
  '/api/v1/tallies?kind=attack',
]

describe('every public answer', () => {
  it.each(pages)('%s carries a tag, is confirmed by it, and comes compressed to the same bytes', async path => {
    const plain = await get(path)
    expect(plain.status).toBe(200)
    expect(plain.headers['cache-control']).toBe('public, no-cache')
    expect(plain.headers['x-content-type-options']).toBe('nosniff')
    expect(plain.headers['x-powered-by']).toBeUndefined()
    const etag = String(plain.headers.etag)
    const again = await get(path, { 'if-none-match': etag, 'accept-encoding': 'br' })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    const small = await get(path, { 'accept-encoding': 'gzip, br' })
    if (small.headers['content-encoding'] === 'br') expect(brotliDecompressSync(small.body)).toEqual(plain.body)
    else expect(small.body).toEqual(plain.body)
  })

  it('of the interface may be read from anywhere', async () => {
    for (const path of ['/api/v1/entries', '/api/v1/sources', '/api/v1/changes', '/api/v1/nothing']) {
      expect([path, (await get(path)).headers['access-control-allow-origin']]).toEqual([path, '*'])
    }
  })

  it('lets no script run but ours, and nobody frame it', async () => {
    for (const path of ['/ar', '/en/entries', '/en/charts/strikes', '/en/nothing']) {
      const policy = String((await get(path)).headers['content-security-policy'])
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')*;/)
    }
  })
})

describe('the sign of the site', () => {
  it('stands at every address at which browsers look for it, in a form that each can draw', async () => {
    const page = String((await get('/en')).body)
    const named = [...page.matchAll(/<link rel="(?:icon|apple-touch-icon)" href="([^"?]+)/g)].map(
      ([, href = '']) => href,
    )
    expect(named).toEqual(['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png'])
    const begins = [Buffer.from([0, 0, 1, 0]), Buffer.from('<svg '), Buffer.from('\x89PNG', 'latin1')]
    for (const [at, href] of named.entries()) {
      const { status, body } = await get(href)
      const begin = begins[at] ?? Buffer.alloc(1)
      expect([href, status, body.subarray(0, begin.length)]).toEqual([href, 200, begin])
    }
  })
})

describe('the built files', () => {
  it('live forever and come compressed', async () => {
    const page = String((await get('/en')).body)
    const files = [...new Set(page.match(/\/_next\/static\/[\w./-]+\.(?:js|css|woff2)/g))]
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const { status, headers } = await get(file, { 'accept-encoding': 'br' })
      expect([file, status, headers['cache-control']]).toEqual([file, 200, 'public, max-age=31536000, immutable'])
      if (!file.endsWith('.woff2') && Number(headers['content-length']) > 600) {
        expect([file, headers['content-encoding']]).toEqual([file, 'br'])
      }
    }
  })
})

describe('/api/health', () => {
  it('tells version, revision and database, and is never kept', async () => {
    const { status, headers, body } = await get('/api/health')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    const health = z.object({ status: z.string(), version: z.string(), revision: z.int(), database: z.string() })
    const told = health.parse(JSON.parse(String(body)))
    expect(told).toMatchObject({ status: 'ok', database: 'embedded' })
    expect(told.revision).toBeGreaterThan(0)
  })
})

describe('an old revision', () => {
  it('shows itself with what it is, and differs from now', async () => {
    const now = String((await get('/en/entries')).body)
    const { status, body } = await get('/en/entries?rev=1')
    expect(status).toBe(200)
    expect(String(body)).not.toBe(now)
    const list = z.object({ revision: z.int(), items: z.array(z.object({ since: z.int() })) })
    const { revision, items } = list.parse(JSON.parse(String((await get('/api/v1/entries?rev=1')).body)))
    expect(revision).toBe(1)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item.since).toBe(1)
  })
})
