// Subject: lib/server/http/security.ts, lib/server/http/entry.ts, lib/server/auth
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { getCookies } from 'better-auth/cookies'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeAuth } from '@/lib/server/auth/auth'
import { openDatabase } from '@/lib/server/db/open'
import { copyOfTemplate } from '../support/db-embedded'
import { type DeskSite, deskSite, deskWindow, makeAdmin } from '../support/desk-site'
import { ask } from '../support/http-site'

let site: DeskSite
let cookie = ''
let flags:
  | { httpOnly: boolean; sameSite: string; path: string; name: string; value: string; domain: string }
  | undefined
const complaints: string[] = []

const DESK = [
  '',
  '/account',
  '/actors',
  '/audit',
  '/coverage',
  '/imports',
  '/outlets',
  '/people',
  '/places',
  '/settings',
  '/tokens',
  '/entries/new?kind=attack',
  '/reports/new',
]
const PUBLIC = [
  '',
  '/charts/attacks',
  '/charts/deadlines',
  '/deadlines',
  '/map',
  '/changes',
  '/codebook',
  '/entries',
  '/sources',
  '/nothing',
  '/admin/sign-in',
  '/admin/forgot',
  '/admin/setup',
  '/gallery',
]

beforeAll(async () => {
  site = await deskSite()
  const { context, page, complaints: heard } = await deskWindow(site)
  await makeAdmin(page, 'first@example.org')
  // Every page of the desk in a browser that holds us to our policy.
  for (const path of DESK) await page.goto(`/ar/admin${path}`)
  complaints.push(...heard.filter(line => /content security policy/i.test(line)))
  const cookies = await context.cookies()
  flags = cookies.find(({ name }) => name.endsWith('iwm_session'))
  cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}, 600_000)
afterAll(() => site.close())

/** The directives of a policy. */
const directives = (policy: string): ReadonlyMap<string, string[]> =>
  new Map(policy.split(/; */).map(part => [part.split(' ', 1)[0] ?? '', part.split(' ').slice(1)]))
const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

async function policyHolds(port: number, path: string, headers: Record<string, string> = {}): Promise<void> {
  const { body, headers: said } = await ask(port, path, { headers })
  const html = String(body)
  const policy = directives(String(said['content-security-policy']))
  expect([path, policy.get('default-src')]).toEqual([path, ["'self'"]])
  for (const name of ['script-src', 'style-src', 'img-src', 'form-action']) {
    const sources = policy.get(name) ?? []
    const loose = sources.filter(one => !/^(?:'self'|'sha256-[\w+/=]+'|data:|blob:)$/.test(one))
    expect([path, name, loose]).toEqual([path, name, []])
  }
  expect(policy.get('script-src')).not.toContain('data:')
  expect([policy.get('object-src'), policy.get('base-uri')]).toEqual([["'none'"], ["'none'"]])
  // Whatever stands inline is named by its hash; nothing else would run, and no attribute does.
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
  for (const [, attributes = '', code = ''] of scripts) {
    if (!/type="application\/(?:ld\+)?json"/.test(attributes)) expect(policy.get('script-src')).toContain(hashed(code))
  }
  for (const [, style = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
    expect([path, policy.get('style-src')]).toEqual([path, expect.arrayContaining([hashed(style)])])
  }
  expect(html.match(/<[a-z][^>]*\son[a-z]+=/g) ?? []).toEqual([])
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:js|css|woff2?)"/)
}

describe('the policy of content', () => {
  it.each(PUBLIC)('%s: nothing inline runs, nothing is evaluated', async path => {
    for (const locale of ['ar', 'en']) await policyHolds(inject('sitePort'), `/${locale}${path}`)
  })

  it.each(DESK)('/admin%s: the same at the desk', async path => {
    await policyHolds(site.port, `/en/admin${path}`, { cookie })
  })

  it('is kept by every page of the desk in a browser', () => {
    expect(complaints).toEqual([])
  })
})

it.each([
  '/en',
  '/ar/map',
  '/api/health',
  '/api/v1/entries',
  '/en/nothing',
  '/en/admin/sign-in',
  '/api/v1/nothing',
  '/en/%',
])('every answer carries its guards: %s', async path => {
  const { headers } = await ask(inject('sitePort'), path)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'content-type': expect.stringMatching(/charset=utf-8|json/),
  })
  expect(Object.keys(headers)).not.toContain('x-powered-by')
  expect(headers.server).toBeUndefined()
  if (String(headers['content-type']).startsWith('text/html'))
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

describe('a session', () => {
  it('the cookie of a session is for this site, over http alone, and out of reach of scripts', () => {
    expect(flags).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
    // An id of 32 letters and digits, and its signature.
    expect(decodeURIComponent(flags?.value ?? '')).toMatch(/^[A-Za-z0-9]{32}\.[\w+/]{43}=$/)
  })

  it('where the site is reached by https the cookie asks for it', async () => {
    const dataDir = await copyOfTemplate('empty')
    const db = await openDatabase({ dataDir })
    const of = (origin: string) =>
      getCookies(makeAuth({ tables: db.access, secret: 'x'.repeat(40), origin }).options).sessionToken
    expect(of('https://monitor.example.org')).toMatchObject({
      name: '__Secure-iwm_session',
      attributes: { secure: true, httpOnly: true, sameSite: 'lax' },
    })
    expect(of('http://localhost:3000').attributes.secure).toBe(false)
    await db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('pages of the desk are kept by no cache', async () => {
    for (const path of DESK) {
      const { status, headers } = await ask(site.port, `/en/admin${path}`, { headers: { cookie } })
      expect([path, status, headers['cache-control']]).toEqual([path, 200, expect.stringContaining('no-store')])
    }
  })
})

describe('another site', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = (headers: Record<string, string>, path = '/en/admin/settings') =>
    ask(site.port, path, { method: 'POST', headers: { ...form, cookie, ...headers }, body: 'two_person=on' })

  it('a form that another site sends is refused, whoever is signed in', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost.evil.example:${site.port}` },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: site.url, 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      const { status, body } = await sent(headers)
      expect([headers, status]).toEqual([headers, 403])
      expect(String(body)).toContain('has to be sent from one of its own pages')
      const action = await sent({ ...headers, 'next-action': '0'.repeat(42) })
      expect([headers, action.status]).toEqual([headers, 403])
    }
    // Its own pages are let through to what takes forms, which knows nothing of such a one.
    expect((await sent({ origin: site.url, 'sec-fetch-site': 'same-origin' })).status).not.toBe(403)
    expect((await sent({ origin: site.url, 'next-action': '0'.repeat(42) })).status).toBeLessThan(500)
  })

  it('cannot write over the API by a cookie, and may ask it by a token', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example', cookie }
    const { status } = await ask(site.port, '/api/v1/entries', { method: 'POST', headers, body: '{}' })
    expect(status).toBe(401)
  })

  it('nothing leads to another site', async () => {
    for (const path of [
      '/?next=https://evil.example',
      '/en/admin/sign-in?next=https://evil.example',
      '/en/admin/sign-in?next=//evil.example',
      '/en/admin?next=/\\evil.example',
      '/en/.evil.example/',
      '/en/entries/?rev=https://evil.example',
    ]) {
      for (const headers of [{}, { host: 'evil.example', 'x-forwarded-host': 'evil.example' }, { cookie }]) {
        const location = (await ask(site.port, path, { headers })).headers.location ?? '/'
        expect([path, location]).toEqual([path, expect.stringMatching(/^\/(?!\/)/)])
      }
    }
  })
})
