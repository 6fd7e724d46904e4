// Subject: app/[locale]/page.tsx, components/overview/overview-view.tsx
import { describe, expect, it } from 'vitest'
import { seen, visit } from '../support/browser'
import { eventCount } from '../support/event-count'

const locales = ['ar', 'en'] as const

/** The three sections in which the overview says where things stand. */
const STANDS = ['troops', 'commitments', 'attacks-lately']
const CHARTS = ['force-levels', 'attacks', 'strikes']

describe.each(locales)('the overview in %s', locale => {
  it('says where things stand in numbers, and shows the charts, the milestones and the latest changes', async () => {
    await visit(`/${locale}`, async (page, complaints) => {
      expect(await page.locator('h1').count()).toBe(1)
      for (const id of STANDS) {
        const section = page.locator(`section[aria-labelledby="${id}"]`)
        expect(await section.locator('a').count(), id).toBeGreaterThan(0)
        expect(await seen(section), id).toMatch(/\d/)
      }
      for (const slug of CHARTS) {
        const figure = page.locator(`figure[aria-labelledby="${slug}-heading"]`)
        expect(await figure.count(), slug).toBe(1)
        const pictures = figure.locator('svg[aria-labelledby$="-desc"]:visible, svg.recharts-surface:visible')
        expect(await pictures.count(), slug).toBeGreaterThan(0)
        expect(await figure.locator('table tbody tr').count(), slug).toBeGreaterThan(0)
      }
      expect(await page.locator('aside[aria-labelledby="timeline"] a').count()).toBeGreaterThan(5)
      expect(await page.locator('section[aria-labelledby="latest"] a').count()).toBeGreaterThan(1)
      expect(complaints).toEqual([])
    })
  })

  it('leads from every figure to its records and from there to a source', async () => {
    const links = await visit(`/${locale}`, page =>
      page
        .locator(STANDS.map(id => `section[aria-labelledby="${id}"] a`).join(', '))
        .evaluateAll(found => found.map(link => link.getAttribute('href') ?? '')),
    )
    const targets = [...new Set(links)]
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets) {
      await visit(target, async (page, complaints) => {
        expect(await page.locator('h1').count(), target).toBe(1)
        // A list of records leads on to each of them.
        if (new URL(page.url()).pathname.endsWith('/entries')) {
          await page.locator('main table a[href*="/entries/IWM-"]').first().click()
          await page.waitForURL(/\/entries\/IWM-/)
        }
        if (!/\/sources\//.test(page.url())) {
          await page.locator('main a[href*="/sources/"]').first().click()
          await page.waitForURL(/\/sources\//)
        }
        // The source's own page names the report it stands for, and leads out to it or says where it was published.
        const main = await seen(page.locator('main'))
        expect(main.length, target).toBeGreaterThan(80)
        expect(await page.locator('main a[href*="/entries/IWM-"]').count(), target).toBeGreaterThan(0)
        expect(complaints, target).toEqual([])
      })
    }
  })

  it('shows as many records as the number of attacks says', async () => {
    await visit(`/${locale}`, async page => {
      const figure = page.locator('section[aria-labelledby="attacks-lately"] a').first()
      const said = Number((await seen(figure)).replace(/\D/g, ''))
      const days = new URL((await figure.getAttribute('href')) ?? '', 'https://example.org').searchParams
      const [from, to] = [days.get('from') ?? '', days.get('to') ?? '']
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(29)
      expect(said).toBe(await eventCount('attack', { from, to }))
      await figure.click()
      await page.waitForURL(/\/entries\?/)
      const grid = page.locator('main table[aria-rowcount]')
      expect(await grid.getAttribute('aria-rowcount')).toBe(String(said + 1))
      expect(await grid.locator('tbody a[href*="/entries/IWM-"]').count()).toBeGreaterThan(0)
    })
  })
})

describe('the same numbers', () => {
  it('stand in both languages', async () => {
    const numbers = (locale: string) =>
      visit(`/${locale}`, async page => {
        const texts = await page
          .locator('section[aria-labelledby="troops"] a, section[aria-labelledby="attacks-lately"] a')
          .allInnerTexts()
        return texts.map(text => text.replace(/\D/g, '')).filter(text => text !== '')
      })
    expect(await numbers('ar')).toEqual(await numbers('en'))
  })

  it('change their digits and months where Arabic readers choose so, on every page they go to', async () => {
    await visit('/ar?digits=arab&months=international', async page => {
      const main = await seen(page.locator('section[aria-labelledby="troops"]'))
      expect(main).toMatch(/[٠-٩]/)
      expect(main).not.toMatch(/[0-9]/)
      // Dates as the page writes them; in titles and reasons they stand as they were published.
      const text = `${main} ${await seen(page.locator('section[aria-labelledby="commitments"] time'))}`
      expect(text).toMatch(/يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر/)
      expect(text).not.toMatch(/كانون|شباط|آذار|نيسان|حزيران|تموز|أيلول|تشرين/)
      await page.locator('nav a[href*="/entries"]').first().click()
      await page.waitForURL(/digits=arab/)
      expect(page.url()).toContain('months=international')
      expect(await seen(page.locator('main table'))).toMatch(/[٠-٩]/)
    })
  })
})
