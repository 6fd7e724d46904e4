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

/** How many addresses of one kind are opened: one may be right by chance. */
const OF_A_KIND = 3

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
        expect(replaced.length).toBeLessThanOrEqual(name === 'records' ? 40 : 0)
        const own = name === 'nothing there' ? complaints.filter(text => !text.includes('404')) : complaints
        expect(own).toEqual([])
      })
    },
  )

  // Of what axe asks, little hangs on the language: the wide page by day is asked for in one, the phone by night in the other,
  // and each language has both, page about.
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

/** What is the same about addresses of one kind: the language, the numbers and the words of a choice do not count. */
const kindOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://site')
  const parts = pathname.split('/').slice(2)
  const named = parts.map(part => (/\d/.test(part) || parts.indexOf(part) > 1 ? '*' : part))
  return `${pathname.split('/', 2)[1]}/${named.join('/')}?${[...new Set(searchParams.keys())].sort().join('&')}`
}

describe('every link of the site', () => {
  it('leads somewhere: of each kind of address some are opened, and read for further links', async () => {
    const seen = new Set(locales.map(locale => `/${locale}`))
    const kinds = new Map<string, number>()
    const broken: string[] = []
    for (const path of seen) {
      const asked = kinds.get(kindOf(path)) ?? 0
      if (asked === OF_A_KIND) continue
      kinds.set(kindOf(path), asked + 1)
      const { status, headers, body } = await ask(inject('sitePort'), path)
      if (status !== 200) broken.push(`${status} ${path}`)
      if (!String(headers['content-type']).startsWith('text/html')) continue
      for (const [, href = ''] of String(body).matchAll(/<(?:a|link|use)\s[^>]*?href="(\/[^"#]*)/g)) {
        seen.add(href.replaceAll('&amp;', '&'))
      }
    }
    expect(kinds.size).toBeGreaterThan(50)
    expect(broken).toEqual([])
  })
})
