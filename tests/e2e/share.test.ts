// Subject: components/share/share-dialog.tsx, components/share/embedded.tsx, public/embed.js
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { EMBED_HEIGHT, embedCode } from '@/lib/charts/embed-code'
import { chartOf } from '@/lib/charts/registry'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { LOCALES } from '@/lib/i18n/locale'
import { objections } from '../support/axe'
import { hydrated, visit } from '../support/browser'
import { type Elsewhere, elsewhere } from '../support/elsewhere'
import { ask } from '../support/http-site'
import { type Place, placeFor, type Started, startOn } from '../support/writing-site'

let other: Elsewhere

beforeAll(async () => {
  other = await elsewhere()
})
afterAll(() => other.close())

const PINNED = 250
const attacks = chartOf('attacks')
if (attacks === null) throw new Error('no chart of attacks')

/** The page of somebody who pasted our code: that of a live chart, or of one that is pinned. */
const pasted = (locale: 'ar' | 'en', rev: number | null): string =>
  other.page(
    embedCode({
      ...{ locale, chart: attacks, origin: inject('siteUrl'), title: 'x' },
      view: { ...DEFAULT_VIEW, ...attacks.defaults, rev },
    }),
  )

describe.each(LOCALES.flatMap(locale => [null, PINNED].map(rev => ({ locale, rev }))))(
  'a chart embedded elsewhere ($locale, revision $rev)',
  ({ locale, rev }) => {
    it('gets its height, says how old it is and leaves no cookie', () =>
      visit(pasted(locale, rev), async (page, complaints) => {
        const inner = page.frameLocator('iframe')
        await inner.locator('.badge').waitFor()
        const given = () => page.locator('iframe').evaluate(one => one.clientHeight)
        await expect.poll(given).not.toBe(EMBED_HEIGHT)
        // It follows the chart when the page becomes narrow, and nothing has to be scrolled for.
        for (const width of [1280, 400]) {
          await page.setViewportSize({ width, height: 900 })
          const asked = () => inner.locator('html').evaluate(one => Math.ceil(one.getBoundingClientRect().height))
          await expect.poll(async () => Math.abs((await given()) - (await asked()))).toBeLessThanOrEqual(1)
          expect(await inner.locator('html').evaluate(one => one.scrollWidth <= one.clientWidth)).toBe(true)
        }
        const badge = await inner.locator('.badge').textContent()
        if (rev !== null) expect(badge).toContain(String(rev))
        expect(await inner.locator('.badge.pinned').count()).toBe(rev === null ? 0 : 1)
        expect(await inner.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
        expect(await page.context().cookies()).toEqual([])
        expect(complaints).toEqual([])
      }))

    it('shows chart and badge there without script, in the height that the code gives', () =>
      visit(
        pasted(locale, rev),
        async (page, complaints) => {
          const inner = page.frameLocator('iframe')
          expect(await inner.locator('figure svg[aria-labelledby]:visible').count()).toBe(1)
          const bars = inner.locator('figure svg[aria-labelledby]:visible').locator('rect, path')
          expect(await bars.count()).toBeGreaterThan(20)
          expect(await inner.locator('.badge:visible').count()).toBe(1)
          expect(await inner.locator('.badge.pinned').count()).toBe(rev === null ? 0 : 1)
          const frame = await page.locator('iframe').boundingBox()
          expect(frame?.height).toBe(EMBED_HEIGHT)
          const badge = await inner.locator('.badge').boundingBox()
          expect((badge?.y ?? 0) + (badge?.height ?? 0)).toBeLessThan((frame?.y ?? 0) + EMBED_HEIGHT)
          expect(await page.context().cookies()).toEqual([])
          expect(complaints).toEqual([])
        },
        { javaScriptEnabled: false },
      ))
  },
)

describe.each(LOCALES)('the theme of a chart embedded elsewhere (%s)', locale => {
  it.each([
    ['light', 'dark', 'rgb(246, 247, 245)'],
    ['dark', 'light', 'rgb(14, 19, 21)'],
    ['auto', 'dark', 'rgb(14, 19, 21)'],
    ['auto', 'light', 'rgb(246, 247, 245)'],
  ] as const)('is %s by its address where the screen is %s', (theme, colorScheme, ground) =>
    visit(
      other.page(`<iframe src="${inject('siteUrl')}/${locale}/embed/strikes?theme=${theme}" title="x"></iframe>`),
      async page => {
        const body = page.frameLocator('iframe').locator('body')
        expect(await body.evaluate(one => getComputedStyle(one).backgroundColor)).toBe(ground)
      },
      { colorScheme },
    ),
  )
})

describe('who may frame what', () => {
  let site: Started | undefined
  let place: Place | undefined
  const friend = 'https://news.example'
  const framing = async (port: number, path: string): Promise<string> => {
    const { status, headers } = await ask(port, path)
    expect(status, path).toBeLessThan(500)
    expect(headers['set-cookie'], path).toBeUndefined()
    return (
      /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1] ?? 'anybody, as nothing is said'
    )
  }
  const EMBEDS = ['/ar/embed/attacks', '/en/embed/deadlines?rev=250&theme=dark']
  const OTHERS = [
    '/ar',
    '/en/charts/attacks',
    '/en/charts/attacks.table',
    '/en/charts/attacks.svg',
    '/en/embed',
    '/nothing',
  ]

  afterAll(async () => {
    site?.program.child.kill('SIGTERM')
    await site?.program.ended
    await place?.drop()
  })

  it('is anybody for embeds unless a setting says who, and nobody for any other address', async () => {
    for (const path of EMBEDS) expect(await framing(inject('sitePort'), path), path).toBe('*')
    for (const path of OTHERS) expect(await framing(inject('sitePort'), path), path).toBe("'none'")
  })

  it('is whom IWM_FRAME_ANCESTORS names, and a browser keeps to it', async () => {
    place = await placeFor('embedded')
    site = await startOn(place, { IWM_FRAME_ANCESTORS: friend })
    for (const path of EMBEDS) expect(await framing(site.port, path), path).toBe(friend)
    for (const path of OTHERS) expect(await framing(site.port, path), path).toBe("'none'")
    const stranger = `<iframe src="http://localhost:${site.port}/en/embed/attacks" title="x"></iframe>`
    await visit(other.page(stranger), async (page, complaints) => {
      await expect.poll(() => complaints.join()).toContain('frame-ancestors')
      expect(await page.frameLocator('iframe').locator('.badge').count()).toBe(0)
    })
  })
})

describe('an embedded chart', () => {
  it.each(LOCALES.flatMap(locale => ['', '?tab=map', '?tab=table'].map(state => [locale, state] as const)))(
    'is fit for everybody (%s, "%s")',
    (locale, state) =>
      visit(`/${locale}/embed/attacks${state}`, async page => expect(await objections(page)).toEqual([])),
  )
})

describe.each(LOCALES)('the share dialog (%s)', locale => {
  it('opens and closes by the keyboard, gives the focus back and is fit for everybody', () =>
    visit(
      `/${locale}/charts/strikes?grain=week`,
      async page => {
        await hydrated(page)
        const button = page.locator('summary[aria-haspopup="dialog"]')
        await button.focus()
        await page.keyboard.press('Enter')
        const dialog = page.locator('dialog[open]')
        await dialog.waitFor()
        const texts = await dialog.locator('textarea').evaluateAll(all => all.map(one => one.textContent ?? ''))
        expect(texts[0]).toMatch(new RegExp(`/${locale}/charts/strikes\\?grain=week$`))
        expect(texts[1]).toMatch(/\?grain=week&rev=\d+(&day=[\d-]{10})?$/)
        expect(texts[2]).toContain(`/${locale}/embed/strikes?grain=week"`)
        expect(texts[3]).toMatch(/grain=week&amp;rev=\d+(&amp;day=[\d-]{10})?"/)
        expect(await objections(page)).toEqual([])
        expect(await dialog.evaluate(one => one.scrollWidth <= one.clientWidth)).toBe(true)
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
        expect(await button.evaluate(one => one === document.activeElement)).toBe(true)
      },
      { viewport: { width: 360, height: 740 } },
    ))

  it('leaves its links to those without script', () =>
    visit(
      `/${locale}/charts/strikes?grain=week`,
      async page => {
        const links = await page
          .locator('details a[href*="/charts/strikes."]')
          .evaluateAll(all => all.map(one => one.getAttribute('href')))
        expect(links).toContain(`/${locale}/charts/strikes.csv?grain=week`)
      },
      { javaScriptEnabled: false },
    ))
})
