// Subject: app, components
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { objections } from '../support/axe'
import { held, hydrated, visit } from '../support/browser'
import { ask } from '../support/http-site'
import { tooWide } from '../support/pictures'
import { findPages, PAGE_NAMES, PAGES, pageAddress } from '../support/site-pages'

const locales = ['ar', 'en'] as const

/** How many charts stand on a page. */
const charted = Object.entries(PAGES).flatMap(([name, path]): [string, number][] =>
  name === 'overview' || name === 'old revision'
    ? [[name, 3]]
    : name === 'records' || name === 'map'
      ? [[name, 0]]
      : path.startsWith('/charts/') && name !== 'map of a chart'
        ? [[name, 1]]
        : [],
)

/** How often a path and a parameter are tried, in whichever language: once may be right by chance. In each of both at least once. */
const OF_A_KIND = 3

/** How many addresses are opened at most: filters that stand in each other's links never come to an end. */
const OPENED = 450

beforeAll(findPages)

/** Dates of digits whose day stands where the year belongs, as they do behind Arabic letters unless they are isolated. */
const turnedRound = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { index } of (node.nodeValue ?? '').matchAll(/\d{4}-\d{2}-\d{2}/g)) {
        const [year, day] = [new Range(), new Range()]
        year.setStart(node, index)
        year.setEnd(node, index + 4)
        day.setStart(node, index + 8)
        day.setEnd(node, index + 10)
        const [from, to] = [year.getBoundingClientRect(), day.getBoundingClientRect()]
        if (from.width > 0 && from.top === to.top && to.left < from.left) found.push(node.nodeValue ?? '')
      }
    }
    return found
  })

describe.each(locales)('in %s', locale => {
  it.concurrent.each(PAGE_NAMES)(
    'the page %s is whole, and stays what the server drew when scripts take it over',
    async name => {
      await visit('about:blank', async (page, complaints) => {
        const letGo = await held(page, pageAddress(locale, name))
        const html = page.locator('html')
        expect(await html.getAttribute('lang')).toBe(locale)
        expect(await html.getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
        expect(await page.locator('h1:visible').count()).toBe(1)
        expect(await turnedRound(page)).toEqual([])
        expect((await page.title()).length).toBeGreaterThan(5)
        // A tap is lost when its element is replaced between finger down and finger up.
        await page.evaluate(() =>
          Object.assign(window, { drawn: [...document.querySelectorAll('a, button, input, select, summary')] }),
        )
        letGo()
        await hydrated(page)
        const replaced = await page.evaluate(() =>
          'drawn' in window && Array.isArray(window.drawn)
            ? window.drawn.filter(one => !one.isConnected).map(one => one.outerHTML.slice(0, 200))
            : ['nothing was looked at'],
        )
        // Of a long list the rows out of sight are let go; those in sight stay.
        expect(replaced.filter(text => !text.includes('title-link')).slice(0, 3)).toEqual([])
        expect(replaced.length).toBeLessThanOrEqual(/\brecords$/.test(name) ? 40 : 0)
        const own = name === 'nothing there' ? complaints.filter(text => !text.includes('404')) : complaints
        expect(own).toEqual([])
      })
    },
  )

  // Of what axe asks little hangs on the language: a page is looked at wide and by day in one, on a phone and by night in the
  // other, and which is which changes from page to page.
  it.concurrent.each(PAGE_NAMES.map((name, i) => [name, (i % 2 === 0) === (locale === 'ar')] as const))(
    'axe objects to nothing on the page %s (on a phone, in the dark: %s), and it fits a phone',
    async (name, byNight) => {
      const looks = byNight ? ({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const) : {}
      await visit(
        pageAddress(locale, name),
        async page => {
          await hydrated(page)
          expect(await objections(page)).toEqual([])
          await page.setViewportSize({ width: 360, height: 740 })
          expect(await tooWide(page)).toEqual([])
        },
        looks,
      )
    },
  )

  it.concurrent.each(charted)('the page %s shows its charts and tables where no script runs', async (name, charts) => {
    await visit(
      pageAddress(locale, name),
      async page => {
        const figures = page.locator('figure')
        expect(await figures.count()).toBeGreaterThanOrEqual(charts)
        for (let i = 0; i < charts; i++) {
          // Where the table was asked for, it stands in the place of the chart.
          if (!pageAddress(locale, name).includes('tab=table')) {
            const still = figures.nth(i).locator('svg[aria-labelledby$="-desc"]:visible').first()
            const box = await still.boundingBox()
            expect(box?.width).toBeGreaterThan(300)
            expect(box?.height).toBeGreaterThan(150)
          }
          const table = figures.nth(i).locator('table')
          if (!(await table.first().isVisible())) await figures.nth(i).locator('details summary').first().click()
          expect(await table.first().isVisible()).toBe(true)
        }
        if (name === 'records') expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(5)
      },
      { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    )
  })
})

/** What there is to try about an address: its path, without what names one thing of many, and each parameter on that path. */
const triesOf = (path: string): string[] => {
  const { pathname, searchParams } = new URL(path, 'http://site')
  const [locale = '', ...parts] = pathname.slice(1).split('/')
  const room = [locale, ...parts.map((part, i) => (i > 1 || /\d/.test(part) ? '*' : part))].join('/')
  return [room, ...new Set([...searchParams.keys()].map(key => `${room}?${key}`))]
}

describe('every link of the site', () => {
  it('leads somewhere: some of every path and parameter are opened, and read for further links', {
    timeout: 600_000,
  }, async () => {
    const seen = new Set(locales.map(locale => `/${locale}`))
    const tried = new Map<string, number>()
    const broken: string[] = []
    let opened = 0
    for (const path of seen) {
      if (opened === OPENED) break
      const own = triesOf(path)
      const shared = own.map(one => one.replace(/^[^/?]+/, '*'))
      const isTried = (one: string, often: number) => (tried.get(one) ?? 0) >= often
      if (own.every(one => isTried(one, 1)) && shared.every(one => isTried(one, OF_A_KIND))) continue
      opened += 1
      for (const one of [...own, ...shared]) tried.set(one, (tried.get(one) ?? 0) + 1)
      const { status, headers, body } = await ask(inject('sitePort'), path)
      // What leads on is followed, such as the newest data set.
      const onward = status === 302 || status === 308 ? new URL(String(headers.location), 'http://site') : null
      if (onward) seen.add(`${onward.pathname}${onward.search}`)
      else if (status !== 200) broken.push(`${status} ${path}`)
      if (!String(headers['content-type']).startsWith('text/html')) continue
      for (const [, href = ''] of String(body).matchAll(/<(?:a|link|use)\s[^>]*?href="(\/[^"#]*)/g)) {
        seen.add(href.replaceAll('&amp;', '&'))
      }
    }
    expect(tried.size).toBeGreaterThan(100)
    expect(broken).toEqual([])
  })
})
