// Subject: app/[locale]/card/cards.ts, app/[locale]/page-card.ts
import { describe, expect, inject, it } from 'vitest'
import { KIND_CODES } from '@/lib/domain/kinds'
import { LOCALES } from '@/lib/i18n/locale'
import { ask } from '../support/http-site'

const get = (path: string) => ask(inject('sitePort'), path)

/** A tag of a page's head, its entities read. */
const tagOf = (html: string, name: string): string =>
  (new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

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
] as const

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
      'card/constructor.png',
      'card/entries/IWM-A-0001/more.png',
    ]) {
      expect([path, (await get(`/${locale}/${path}`)).status]).toEqual([path, 404])
    }
    for (const [path, names] of [
      ['card/entries.png?weapon=drone,lazer&colour=red', 'weapon, colour'],
      ['card/overview.png?rev=99999', 'rev'],
      ['card/map.png?kind=strike', undefined],
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
  })
})
