// Subject: app, lib/server/http
import { describe, expect, inject, it } from 'vitest'
import { ask } from '../support/http-site'

const answer = (path: string, method = 'GET') => ask(inject('sitePort'), path, { method })

const garbage = '%F0%9F%92%A9%20%3Cscript%3Ealert(1)%3C%2Fscript%3E'

/** What asks for something that is not there. */
const missing = [
  '/fr',
  '/en/nothing',
  '/ar/charts/nothing',
  `/en/charts/${garbage}`,
  '/en/entries/IWM-A-9999',
  '/en/entries/IWM-Z-0001',
  `/ar/entries/${garbage}`,
  '/en/entries/constructor',
  '/en/sources/nothing',
  `/en/sources/${garbage}`,
  '/en/sources/__proto__',
  '/wp-login.php',
  '/.env',
  '/en/../../etc/passwd',
  '/api/v1/nothing',
  '/api/v1/entries/IWM-A-9999',
  `/api/v1/entries/${garbage}`,
  '/api/v1/revisions/99999999',
  '/_next/static/nothing.js',
]

/** Parameters of a page that make no sense: the page shows itself as if they were not there. */
const ignored = [
  'grain=fortnight',
  'stack=nothing',
  `weapon=${garbage}`,
  'time=yesterday..tomorrow',
  'time=2024-99-99..2024-00-00',
  'time=2025-01-01..2020-01-01',
  'scope=XX',
  'scope=IQ%2BIQ-KRI',
  'bounds=high&bounds=low',
  'tab=..%2F..',
  'digits=roman&months=revolutionary',
  'digits[]=arab',
  '__proto__=1&constructor=2',
  'unknown=1',
  '&&&===&',
]

/** The same for a list, where a value that cannot be understood may also be called a bad request. */
const listed = [
  'kind=nothing',
  'from=2024-02-30',
  'to=garbage',
  'cursor=garbage',
  'cursor=eyJhIjoxfQ',
  'limit=-1',
  'limit=999999999',
  'limit=1e9',
  'bucket=2024-13&grain=month',
  'bucket=garbage',
  'grain=month',
  'rev=0',
  'rev=-1',
  'rev=99999999999999999999',
  'rev=garbage',
  `q=${garbage}`,
  "q='%3B%20drop%20table%20revision%3B--",
  `q=${'%D8%B9'.repeat(500)}`,
  'q=%25%25%25_%5F%26%7C!%28%29%3A*',
  'place=nothing&actor=nothing&weapon=nothing',
  'bounds=middle',
  'source=nothing',
]

describe('what is not there', () => {
  it.each(missing)('%s: 404', async path => {
    const { status, headers, body } = await answer(path)
    expect(status).toBe(404)
    if (String(headers['content-type']).startsWith('text/html'))
      expect(String(body)).not.toContain('<script>alert(1)</script>')
  })

  it('says so in the language of the address, with a way back', async () => {
    for (const [locale, direction] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]) {
      const text = String((await answer(`/${locale}/nothing`)).body)
      expect(text).toMatch(new RegExp(`<html[^>]* lang="${locale}"`))
      expect(text).toMatch(new RegExp(`<html[^>]* dir="${direction}"`))
      expect(text).toContain(`href="/${locale}`)
    }
  })

  it('is told to programs as problem details', async () => {
    for (const path of ['/api/v1/nothing', '/api/v1/entries/IWM-A-9999']) {
      const { headers, body } = await answer(path)
      expect(headers['content-type']).toContain('application/problem+json')
      expect(JSON.parse(String(body))).toMatchObject({ status: 404, title: expect.any(String) })
    }
  })
})

describe('parameters that make no sense', () => {
  it.each(ignored)('?%s: the overview and the charts show themselves', async query => {
    for (const path of ['/en', '/ar', '/en/charts/attacks', '/ar/charts/force-levels', '/en/charts/strikes']) {
      const { status, body } = await answer(`${path}?${query}`)
      expect([path, status]).toEqual([path, 200])
      expect(String(body)).not.toContain('<script>alert(1)</script>')
    }
  })

  it.each(listed)('?%s: never a failure of ours', async query => {
    for (const path of ['/en', '/ar/entries', '/en/charts/attacks']) {
      const { status } = await answer(`${path}?${query}`)
      expect([path, [200, 400, 404].includes(status)]).toEqual([path, true])
    }
    for (const path of ['entries', 'tallies', 'sources', 'changes', 'entries/IWM-A-0001']) {
      const { status, headers } = await answer(`/api/v1/${path}?${query}`)
      expect([path, [200, 400, 404].includes(status)]).toEqual([path, true])
      if (status !== 200) expect(headers['content-type']).toContain('application/problem+json')
    }
  })

  it('of the interface are named in its refusal', async () => {
    for (const query of ['kind=nothing', 'from=2024-02-30', 'limit=-1', 'cursor=garbage']) {
      const { status, body } = await answer(`/api/v1/entries?${query}`)
      expect([query, status]).toEqual([query, 400])
      expect(String(body)).toContain(query.split('=', 1)[0])
    }
  })
})

describe('addresses that are no addresses', () => {
  it.each(['/en/%', '/en/%zz', '/%ff', '/en/entries?q=%00', '/en/%00', '/\\evil.example', '//evil.example/en'])(
    '%s: 400',
    async path => expect((await answer(path)).status).toBe(400),
  )

  it('too long: 414', async () => expect((await answer(`/en?q=${'a'.repeat(9000)}`)).status).toBe(414))

  it('the root leads to a language and keeps what was asked', async () => {
    const { status, headers } = await answer('/?digits=arab')
    expect(status).toBe(307)
    expect(headers.location).toMatch(/^\/(ar|en)\?digits=arab$/)
  })

  it('a slash at the end leads to the address without', async () => {
    const { status, headers } = await answer('/en/')
    expect(status).toBe(308)
    expect(headers.location).toBe('/en')
  })
})

describe('other methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s: never a failure of ours',
    async method => {
      for (const path of [
        '/en',
        '/en/entries',
        '/api/v1/entries',
        '/api/health',
        '/en/nothing',
        '/_next/static/x.js',
      ]) {
        expect([path, (await answer(path, method)).status < 500]).toEqual([path, true])
      }
    },
  )
})
