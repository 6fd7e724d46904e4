// Subject: app, components
import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { browser, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const
const schemes = ['light', 'dark'] as const

/** One page of each kind, without its language. */
const pages: Record<string, string> = {
  overview: '',
  records: '/entries',
  changes: '/changes',
  'force-levels': '/charts/force-levels',
  attacks: '/charts/attacks?stack=weapon&grain=month',
  strikes: '/charts/strikes?tab=table',
  'old revision': '?rev=2',
  'nothing there': '/nothing',
}

/** The first address on a page that leads to one of a kind. */
async function linkTo(path: string, kind: RegExp): Promise<string> {
  const { body } = await ask(inject('sitePort'), path)
  const found = kind.exec(String(body))?.[1]
  if (found === undefined) throw new Error(`${path} leads to nothing like ${kind}`)
  return found
}

beforeAll(async () => {
  for (const kind of ['attack', 'strike', 'milestone', 'force_level', 'tally_claim']) {
    pages[kind] = await linkTo(`/en/entries?kind=${kind}`, /href="\/en(\/entries\/IWM-[A-Z]-\d+)/)
  }
  pages.source = await linkTo(`/en${pages.attack}`, /href="\/en(\/sources\/[^"?]+)/)
})

const eachPage = async (check: (name: string, path: string) => Promise<void>): Promise<void> => {
  for (const [name, path] of Object.entries(pages)) await check(name, path)
}

describe.each(locales)('every page in %s', locale => {
  it('says its language and direction, has one heading of the first level and a title', async () => {
    await eachPage(async (name, path) => {
      const { body } = await ask(inject('sitePort'), `/${locale}${path}`)
      const html = String(body)
      expect(/<html[^>]*>/.exec(html)?.[0], name).toContain(`lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`)
      const shown = await visit(`/${locale}${path}`, page => page.locator('h1:visible').count())
      expect(shown, name).toBe(1)
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.length, name).toBeGreaterThan(5)
    })
  })

  it.each(schemes)('has nothing that axe objects to, %s', async colorScheme => {
    const context = await (await browser()).newContext({ baseURL: inject('siteUrl'), colorScheme })
    try {
      const page = await context.newPage()
      const found: Record<string, string[]> = {}
      await eachPage(async (name, path) => {
        await page.goto(`/${locale}${path}`, { waitUntil: 'load' })
        const { violations } = await new AxeBuilder({ page }).analyze()
        const told = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(node => node.target.join(' '))
              .slice(0, 5)
              .join(' | ')}`,
        )
        if (told.length > 0) found[name] = told
      })
      expect(found).toEqual({})
    } finally {
      await context.close()
    }
  })

  it('fits a screen of 360 pixels without scrolling sideways', async () => {
    await eachPage(async (name, path) => {
      await visit(
        `/${locale}${path}`,
        async page => {
          const { scroll, wide } = await page.evaluate(() => ({
            scroll: document.documentElement.scrollWidth,
            wide: [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > 361 || one.getBoundingClientRect().left < -1)
              .slice(0, 3)
              .map(one => `${one.tagName} ${one.className}`),
          }))
          expect(scroll, `${name}: ${wide.join(', ')}`).toBeLessThanOrEqual(360)
        },
        { viewport: { width: 360, height: 740 } },
      )
    })
  })

  it('shows its charts and tables where no script runs', async () => {
    await eachPage(async (name, path) => {
      await visit(
        `/${locale}${path}`,
        async page => {
          const charts = name === 'overview' || name === 'old revision' ? 3 : path.startsWith('/charts/') ? 1 : 0
          const figures = page.locator('figure')
          expect(await figures.count(), name).toBeGreaterThanOrEqual(charts)
          for (let i = 0; i < charts; i++) {
            const still = figures.nth(i).locator('svg[aria-labelledby$="-desc"]:visible').first()
            const box = await still.boundingBox()
            expect(box?.width, name).toBeGreaterThan(300)
            expect(box?.height, name).toBeGreaterThan(150)
            const table = figures.nth(i).locator('table')
            if (!(await table.first().isVisible())) await figures.nth(i).locator('details summary').first().click()
            expect(await table.first().isVisible(), name).toBe(true)
          }
          if (name === 'records') expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(5)
        },
        { javaScriptEnabled: false },
      )
    })
  })

  it('runs without a complaint on the console', async () => {
    await eachPage(async (name, path) => {
      await visit(`/${locale}${path}`, async (page, complaints) => {
        await page.waitForLoadState('networkidle')
        const own = name === 'nothing there' ? complaints.filter(text => !text.includes('404')) : complaints
        expect(own, name).toEqual([])
      })
    })
  })
})

describe('every link of the site', () => {
  it.each(locales)('leads somewhere, from /%s on', async locale => {
    const seen = new Set([`/${locale}`])
    const broken: string[] = []
    for (const path of seen) {
      if (seen.size > 1500) break
      const { status, headers, body } = await ask(inject('sitePort'), path)
      if (status !== 200) broken.push(`${status} ${path}`)
      // Of each kind of page some are read for further links; the others are only asked for.
      if (!String(headers['content-type']).startsWith('text/html') || seen.size > 400) continue
      for (const [, href = ''] of String(body).matchAll(/<(?:a|link|use)\s[^>]*?href="(\/[^"#]*)/g)) {
        seen.add(href.replaceAll('&amp;', '&'))
      }
    }
    expect(seen.size).toBeGreaterThan(100)
    expect(broken).toEqual([])
  })
})
