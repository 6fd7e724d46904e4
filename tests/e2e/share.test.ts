// Subject: components/share/share-dialog.tsx, components/share/embedded.tsx, public/embed.js
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { objections } from '../support/axe'
import { hydrated, visit } from '../support/browser'

const frame = (path: string) =>
  `<iframe src="${inject('siteUrl')}${path}" title="x" style="width:100%;height:200px;border:0"></iframe>`

/** A page of somebody else: another port, so another origin. */
const elsewhere = createServer((req, res) => {
  const path = decodeURIComponent((req.url ?? '').slice(2))
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.end(`<!doctype html><body>${frame(path)}<script src="${inject('siteUrl')}/embed.js" async></script>`)
})
let port = 0

beforeAll(async () => {
  await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
  const address = elsewhere.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => void elsewhere.close())

describe.each(LOCALES.flatMap(locale => ['', '?rev=3'].map(pin => ({ locale, pin }))))(
  'a chart embedded elsewhere ($locale, "$pin")',
  ({ locale, pin }) => {
    it('gets its height, says how old it is and leaves no cookie', () =>
      visit(
        `http://127.0.0.1:${port}/?${encodeURIComponent(`/${locale}/embed/attacks${pin}`)}`,
        async (page, complaints) => {
          const inner = page.frameLocator('iframe')
          await inner.locator('.badge').waitFor()
          await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 300)
          const asked = await inner.locator('html').evaluate(one => Math.ceil(one.getBoundingClientRect().height))
          const given = await page.locator('iframe').evaluate(one => one.clientHeight)
          expect(Math.abs(given - asked)).toBeLessThanOrEqual(1)
          const badge = await inner.locator('.badge').textContent()
          if (pin !== '') expect(badge).toContain('3')
          expect(await inner.locator('.badge.pinned').count()).toBe(pin === '' ? 0 : 1)
          expect(await page.context().cookies()).toEqual([])
          expect(complaints).toEqual([])
        },
      ))
  },
)

describe('an embedded chart', () => {
  it('is drawn without script, in the theme asked for', () =>
    visit(
      '/ar/embed/strikes?theme=dark',
      async page => {
        expect(await page.locator('figure svg[aria-labelledby]:visible').count()).toBe(1)
        const box = await page.locator('body').evaluate(one => getComputedStyle(one).backgroundColor)
        expect(box).toBe('rgb(14, 19, 21)')
      },
      { javaScriptEnabled: false },
    ))

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
