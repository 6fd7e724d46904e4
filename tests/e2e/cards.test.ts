// Subject: app/[locale]/card/cards.ts, app/[locale]/page-card.ts
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { KIND_CODES } from '@/lib/domain/kinds'
import { LOCALES } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { ask } from '../support/http-site'
import { tagOf } from '../support/page-parts'
import { findPages, PAGE_NAMES, pageAddress } from '../support/site-pages'

const get = (path: string) => ask(inject('sitePort'), path)

/** The picture that a page's tags name, as a path of this site. */
async function cardOf(page: string): Promise<string> {
  const { status, body } = await get(page)
  expect(status, page).toBe(200)
  const html = String(body)
  const image = tagOf(html, 'og:image')
  expect(tagOf(html, 'twitter:image'), page).toBe(image)
  expect(tagOf(html, 'twitter:card'), page).toBe('summary_large_image')
  expect([tagOf(html, 'og:image:width'), tagOf(html, 'og:image:height')], page).toEqual(['1200', '630'])
  expect(tagOf(html, 'og:title'), page).not.toBe('')
  const { origin, pathname, search } = new URL(image)
  expect(tagOf(html, 'og:url').startsWith(origin), page).toBe(true)
  return `${pathname}${search}`
}

async function pictureAt(path: string): Promise<Buffer> {
  const { status, headers, body } = await get(path)
  expect([path, status, headers['content-type']]).toEqual([path, 200, 'image/png'])
  expect([body.readUInt32BE(16), body.readUInt32BE(20)], path).toEqual([1200, 630])
  return body
}

const PAGES = [
  ['', 'card/overview.png'],
  ['/deadlines', 'card/deadlines.png'],
  ['/map', 'card/map.png'],
  ['/data', 'card/data.png'],
  ['/entries', 'card/entries.png'],
  ['/changes', 'card/changes.png'],
  ['/sources', 'card/sources.png'],
  ['/codebook', 'card/codebook.png'],
  ['/api', 'card/api.png'],
  ['/gallery', 'card/gallery.png'],
] as const

/** Every page that anybody may read: one that has no card, or whose card is not of its state, fails here. */
const EVERY = PAGE_NAMES.filter(name => name !== 'nothing there')

beforeAll(() => findPages())

describe.each(LOCALES)('every page has a card (%s)', locale => {
  it.each(EVERY)(
    '%s: in its language, of the state that its address asks for, and with the revision that it pins',
    async name => {
      const address = pageAddress(locale, name)
      const pinned = address.includes('rev=') ? [] : [`${address}${address.includes('?') ? '&' : '?'}rev=3`]
      for (const page of [address, ...pinned]) {
        const html = String((await get(page)).body)
        const path = await cardOf(page)
        expect(path.startsWith(`/${locale}/`), path).toBe(true)
        const [own, other] = locale === 'ar' ? ['ar_IQ', 'en_GB'] : ['en_GB', 'ar_IQ']
        expect([tagOf(html, 'og:locale'), tagOf(html, 'og:locale:alternate')]).toEqual([own, other])
        // What the picture says: never only whose it is.
        expect(tagOf(html, 'og:image:alt'), page).not.toBe(translator(defaultPreferences(locale))('shell.site'))
        for (const tag of ['og:title', 'og:description']) {
          expect([tag, /\p{Script=Arabic}/u.test(tagOf(html, tag))]).toEqual([tag, locale === 'ar'])
          expect(tagOf(html, tag.replace('og', 'twitter'))).toBe(tagOf(html, tag))
        }
        const { status, headers, body } = await get(path)
        expect([path, status, headers['content-type']]).toEqual([path, 200, 'image/png'])
        expect([body.readUInt32BE(16), body.readUInt32BE(20)], path).toEqual([1200, 630])
        expect([path, headers['iwm-left-out']]).toEqual([path, undefined])
        // The card says of itself which page it previews; both address that page in the same state.
        expect(headers.link, path).toBe(`<${tagOf(html, 'og:url')}>; rel="canonical"`)
        const asked = new URLSearchParams(page.split('?')[1])
        const kept = new URLSearchParams(path.split('?')[1])
        for (const [key, value] of asked) {
          if (kept.get(key) === value) continue
          // What is left out has to say nothing: without it the page is the same.
          const rest = new URLSearchParams(asked)
          rest.delete(key)
          const same = tagOf(String((await get(`${page.split('?')[0]}?${rest}`)).body), 'og:url')
          expect([key, kept.get(key) ?? null, same]).toEqual([key, null, tagOf(html, 'og:url')])
        }
      }
    },
  )

  it('the list of charts leads to the first of them, with what it was asked', async () => {
    const { status, headers } = await get(`/${locale}/charts?rev=3`)
    expect(status).toBe(307)
    const path = await cardOf(String(headers.location))
    expect(path).toMatch(new RegExp(`^/${locale}/charts/[a-z-]+\\.png\\?(?=.*size=card).*rev=3`))
    await pictureAt(path)
  })
})

describe.each(LOCALES)('cards of pages (%s)', locale => {
  it.each(PAGES)('of "%s": the tag leads to a picture of its size, kept as other pictures are', async (page, card) => {
    const path = await cardOf(`/${locale}${page}`)
    expect(path).toBe(`/${locale}/${card}`)
    const body = await pictureAt(path)
    const { headers } = await get(path)
    expect(String(headers.link)).toMatch(new RegExp(`/${locale}${page}>; rel="canonical"`))
    const again = await ask(inject('sitePort'), path, { headers: { 'if-none-match': String(headers.etag) } })
    expect(again.status).toBe(304)
    expect((await get(path)).body.equals(body)).toBe(true)
  })

  it.each(KIND_CODES)('of a record of each kind: %s', async kind => {
    const { items } = JSON.parse(String((await get(`/api/v1/entries?kind=${kind}&limit=1`)).body))
    const id: string = items[0].event_id
    const path = await cardOf(`/${locale}/entries/${id}`)
    expect(path).toBe(`/${locale}/card/entries/${id}.png`)
    await pictureAt(path)
  })

  it('are in the language of their page, and of the revision and the filters that its address asks for', async () => {
    const live = await pictureAt(`/${locale}/card/entries.png`)
    const other = await pictureAt(`/${locale === 'ar' ? 'en' : 'ar'}/card/entries.png`)
    expect(other.equals(live)).toBe(false)
    for (const [page, state] of [
      ['', 'rev=3'],
      ['/entries', 'kind=attack&rev=3'],
      ['/entries', 'weapon=drone&digits=arab'],
      ['/map', 'kind=strike'],
      ['/deadlines', 'scope=IQ'],
      ['/changes', 'kind=strike&since=2'],
      ['/sources', 'reliability=B'],
      ['/changes/2', 'kind=strike'],
      ['/changes/2', 'change=retracted'],
      ['/gallery', 'chart=deadlines'],
    ]) {
      const path = await cardOf(`/${locale}${page}?${state}`)
      const seen = new URLSearchParams(path.split('?')[1])
      for (const [key, value] of new URLSearchParams(state)) expect(seen.get(key), `${page}?${state}`).toBe(value)
      const plain = await pictureAt(path.split('?')[0] ?? '')
      expect((await pictureAt(path)).equals(plain), path).toBe(false)
    }
    for (const rev of ['', '?rev=3']) {
      const [card, chart] = [
        await get(`/${locale}/card/data.png${rev}`),
        await get(`/${locale}/charts/attacks.png${rev}`),
      ]
      expect(card.headers['cache-control'], rev).toBe(chart.headers['cache-control'])
    }
  })

  it('are not there for what is not there, and name what they do not follow', async () => {
    for (const path of [
      'card/nothing.png',
      'card/overview',
      'card/overview.svg',
      'card/entries/IWM-A-999999.png',
      'card/entries/x.png',
      'card/sources/x.png',
      'card/outlets/x.png',
      'card/changes/x.png',
      'card/changes/999999.png',
      'card/changes/0.png',
      'card/codebook/attack.png',
      'card/data/x.png',
      'card/constructor/x.png',
      'card/constructor.png',
      'card/entries/IWM-A-0001/more.png',
    ]) {
      expect([path, (await get(`/${locale}/${path}`)).status]).toEqual([path, 404])
    }
    for (const [path, names] of [
      ['card/entries.png?weapon=drone,lazer&colour=red', 'weapon, colour'],
      ['card/overview.png?rev=99999', 'rev'],
      ['card/map.png?kind=strike', undefined],
      ['card/changes/2.png?kind=x&change=y&place=z', 'kind, change, place'],
      ['card/codebook.png?q=drone&day=2026-01-31', 'day, q'],
    ] as const) {
      expect([path, (await get(`/${locale}/${path}`)).headers['iwm-left-out']]).toEqual([path, names])
    }
  })

  it('of a record that came later says so at an earlier revision', async () => {
    const { items } = JSON.parse(String((await get('/api/v1/entries?limit=500')).body))
    const later: { event_id: string } = items.find((one: { revision: number }) => one.revision > 1)
    const { event_id } = later
    const early = await pictureAt(`/${locale}/card/entries/${event_id}.png?rev=1`)
    expect(early.equals(await pictureAt(`/${locale}/card/entries/${event_id}.png`))).toBe(false)
    const revision = await pictureAt(`/${locale}/card/changes/3.png?rev=2`)
    expect(revision.equals(await pictureAt(`/${locale}/card/changes/3.png`))).toBe(false)
  })
})
