// Subject: app/[locale]/open-page.ts, pageMetadata
import { beforeAll, expect, inject, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { headLinks } from '../support/head-links'
import { ask } from '../support/http-site'
import { findPages, PAGE_NAMES, pageAddress } from '../support/site-pages'

const text = async (path: string) => {
  const { status, body } = await ask(inject('sitePort'), path)
  return { status, html: String(body) }
}

/** What an address names beside its page: what is pinned, and nothing else. */
function pinned(address: string): string {
  const rev = new URLSearchParams(address.split('?')[1]).get('rev')
  return `${address.split('?')[0]}${rev === null ? '' : `?rev=${rev}`}`
}

beforeAll(() => findPages())

const NAMES = PAGE_NAMES.filter(name => name !== 'nothing there')

it.each(NAMES)('the page %s names its address and its twin in the other language, and both answer', async name => {
  for (const locale of LOCALES) {
    const { canonical, twins } = headLinks((await text(pageAddress(locale, name))).html)
    expect(canonical).toBe(pinned(pageAddress(locale, name)))
    for (const other of LOCALES) {
      expect(twins[other]).toBe(pinned(pageAddress(other, name)))
      expect((await text(twins[other] ?? '')).status).toBe(200)
    }
  }
})

const ODD = 'utm_source=chat&digits=arab&months=international&cursor=x&colour=red'

it.each(NAMES)(
  'the page %s leaves out of its address what is a view of it or nothing at all, and keeps the revision',
  async name => {
    for (const locale of LOCALES) {
      const [page = '', own = ''] = pageAddress(locale, name).split('?')
      const stated = new URLSearchParams(own)
      const rev = stated.get('rev') ?? '3'
      stated.delete('rev')
      for (const [state, kept] of [
        // Before it was published there was nothing to read.
        [`rev=${rev}&day=1999-01-01`, `?rev=${rev}`],
        ['day=2026-01-31', ''],
        ['rev=x%22%3E', ''],
      ]) {
        const { status, html } = await text(`${page}?${[stated, ODD, state].join('&')}`)
        const links = headLinks(html)
        expect([state, status, links.canonical]).toEqual([state, 200, `${page}${kept}`])
        for (const other of LOCALES) expect(links.twins[other]).toBe(`${pageAddress(other, name).split('?')[0]}${kept}`)
        expect(html.includes('noindex'), state).toBe(kept !== '' || page.endsWith('/gallery'))
      }
    }
  },
)

it('lists every published record in the sitemap, in both languages', async () => {
  const port = inject('sitePort')
  const index = String((await ask(port, '/sitemap.xml')).body)
  expect(index).toContain('/sitemap/pages.xml</loc>')
  const { total } = JSON.parse(String((await ask(port, '/api/v1/entries?limit=1')).body))
  const records = String((await ask(port, '/sitemap/records-1.xml')).body)
  expect(records.match(/<loc>/g)).toHaveLength(2 * total)
  expect((await ask(port, '/sitemap/records-99.xml')).status).toBe(404)
  expect(String((await ask(port, '/robots.txt')).body)).toContain('/sitemap.xml')
})

it.each(['ar.ics?scope=IQ', 'en.ics', 'en.atom?kind=strike', 'ar.json'])(
  'gives who reads a feed again the same bytes, or says that they have not changed: %s',
  async file => {
    const port = inject('sitePort')
    const [first, again] = [await ask(port, `/feeds/${file}`), await ask(port, `/feeds/${file}`)]
    expect(first.status).toBe(200)
    expect(again.body.equals(first.body)).toBe(true)
    const { etag } = first.headers
    expect(again.headers.etag).toBe(etag)
    const told = await ask(port, `/feeds/${file}`, { headers: { 'if-none-match': String(etag) } })
    expect([told.status, told.body.length]).toEqual([304, 0])
  },
)
