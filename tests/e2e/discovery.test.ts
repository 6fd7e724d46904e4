// Subject: app/[locale]/open-page.ts, pageMetadata
import { beforeAll, expect, inject, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { ask } from '../support/http-site'
import { findPages, PAGE_NAMES, pageAddress } from '../support/site-pages'

const text = async (path: string) => {
  const { status, body } = await ask(inject('sitePort'), path)
  return { status, html: String(body) }
}
/** The path that a link of the head leads to. */
const linked = (html: string, mark: RegExp): string | null => {
  const tag = [...html.matchAll(/<link [^>]*>/g)].map(([found]) => found).find(found => mark.test(found))
  const href = tag === undefined ? undefined : /href="([^"]+)"/.exec(tag)?.[1]
  return href === undefined ? null : new URL(href.replaceAll('&amp;', '&'), 'http://localhost').pathname
}

beforeAll(() => findPages())

it.each(PAGE_NAMES.filter(name => name !== 'nothing there'))(
  'the page %s names its address and its twin in the other language, and both answer',
  async name => {
    for (const locale of LOCALES) {
      const address = pageAddress(locale, name)
      const { html } = await text(address)
      expect(linked(html, /rel="canonical"/)).toBe(address.split('?')[0])
      for (const other of LOCALES) {
        const twin = linked(html, new RegExp(`hreflang="${other}"`, 'i'))
        expect(twin).toBe(pageAddress(other, name).split('?')[0])
        expect((await text(twin ?? '')).status).toBe(200)
      }
    }
  },
)
