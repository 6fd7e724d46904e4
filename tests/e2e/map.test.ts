// Subject: app/[locale]/map/page.tsx, components/map/map-explorer.tsx, components/map/time-slider.tsx
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { objections } from '../support/axe'
import { arrived, firstScripts, hydrated, seen, visit } from '../support/browser'
import { CANNOT_DRAW, drawn } from '../support/drawing-browser'
import { eventCount } from '../support/event-count'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false } as const
const listed = z.object({ items: z.array(z.object({ event_id: z.string() })), next_cursor: z.string().nullable() })

const json = async (path: string): Promise<unknown> =>
  JSON.parse(String((await ask(inject('sitePort'), `/api/v1/${path}`)).body))

/** How many records the API lists for the query of a link to the records page. */
async function count(href: string): Promise<number> {
  const { searchParams } = new URL(href, 'https://example.org')
  searchParams.set('limit', '500')
  const { items, next_cursor } = listed.parse(await json(`entries?${searchParams}`))
  expect(next_cursor).toBeNull()
  return items.length
}

/** Asks for the map that moves by its button, as a keyboard does. */
async function bring(page: Page): Promise<void> {
  await hydrated(page)
  await page.locator('[data-map="still"] [data-reach]').press('Enter')
}

describe.each(locales)('the map in %s', locale => {
  it('counts without script what its links open, and leaves nothing out', async () => {
    await visit(
      `/${locale}/map`,
      async page => {
        expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0)
        const links = await page
          .locator('[data-site] a[data-n], [data-unlocated] a[data-n]')
          .evaluateAll(found => found.map(one => ({ href: one.getAttribute('href') ?? '', n: one.dataset.n })))
        expect(links.length).toBeGreaterThan(20)
        for (const { href, n } of links) expect(await count(href), href).toBe(Number(n))
        const tray = page.locator('[data-unlocated]')
        const unlocated = Number(await tray.getAttribute('data-unlocated'))
        expect(unlocated).toBeGreaterThan(0)
        expect(await count((await tray.locator('h2 a').getAttribute('href')) ?? '')).toBe(unlocated)
        const shown = links.reduce((sum, { n }) => sum + Number(n), 0)
        expect(shown).toBe((await eventCount('attack')) + (await eventCount('strike')))
      },
      noScript,
    )
  })

  it.each([
    ['map', 200_000],
    ['charts/attacks?tab=map', 200_000],
  ])(
    'stands at %s before any script has come, asks for at most %d bytes of it, and moves once a pointer is over it',
    async (path, most) => {
      await drawn('about:blank', async page => {
        const { sent, drawnFirst } = await firstScripts(page, `/${locale}/${path}`, '[data-map] svg:visible')
        expect(drawnFirst).toBeGreaterThan(20)
        expect(sent).toBeGreaterThan(50_000)
        expect(sent).toBeLessThanOrEqual(most)
        expect(await page.locator('[data-map="still"]').count()).toBe(1)
        expect(await page.locator('canvas').count()).toBe(0)
        expect(await page.locator('[data-site] a[data-n]').count()).toBeGreaterThan(20)
        await page.locator('[data-map]').hover({ position: { x: 5, y: 5 } })
        await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
      })
    },
  )

  it('says so where the script of the map does not arrive, keeps the picture, and asks again', async () => {
    await drawn(`/${locale}/map`, async page => {
      await hydrated(page)
      await page.route(/\/_next\/static\/.*\.js/, route => route.abort())
      await page.locator('[data-map="still"] [data-reach]').press('Enter')
      const box = page.locator('[data-map="failed"]')
      await box.waitFor()
      expect(await box.locator('svg:visible').count()).toBe(1)
      expect((await seen(box.locator('xpath=../p[@role="status"]'))).length).toBeGreaterThan(20)
      await page.unroute(/\/_next\/static\/.*\.js/)
      await box.locator('[data-reach]').press('Enter')
      await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
    })
  })

  it('moves where the browser can draw it, in step with its list, without a complaint', async () => {
    await drawn(`/${locale}/map`, async (page, complaints) => {
      await bring(page)
      await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
      const places = page.locator('a[data-place]')
      await places.first().focus()
      await page.keyboard.press('ArrowDown')
      expect(await places.nth(1).evaluate(one => one === document.activeElement)).toBe(true)
      await expect.poll(() => page.locator('[data-site]').nth(1).getAttribute('class')).toContain('bg-raised')
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('[data-site].bg-raised').count()).toBe(0)
      expect(complaints).toEqual([])
    })
  })

  it('joins places that lie close, brings them apart when pressed, and comes closer by keys', async () => {
    await drawn(`/${locale}/map`, async (page, complaints) => {
      await bring(page)
      await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
      const clusters = page.locator('[data-cluster]')
      const joined = () =>
        clusters.evaluateAll(all => all.reduce((sum, one) => sum + Number(one.getAttribute('data-cluster')), 0))
      await expect.poll(joined).toBeGreaterThan(1)
      const [atFirst, places] = [await joined(), await page.locator('[data-site]').count()]
      expect(atFirst).toBeLessThanOrEqual(places)
      await page.locator('[data-map] button').nth(1).click()
      await expect.poll(joined).toBeGreaterThan(atFirst)
      await page.locator('[data-map] button').nth(2).click()
      await expect.poll(joined).toBe(atFirst)
      await clusters.first().click()
      await expect.poll(joined).toBeLessThan(atFirst)
      await page.locator('[data-map] button').nth(2).click()
      await expect.poll(joined).toBe(atFirst)
      await page.locator('.maplibregl-canvas').focus()
      for (let n = 0; n < 2; n++) {
        const before = await joined()
        await page.keyboard.press('+')
        await expect.poll(joined).toBeLessThan(before)
      }
      const closer = await joined()
      await page.keyboard.press('-')
      await expect.poll(joined).toBeGreaterThan(closer)
      expect(complaints).toEqual([])
    })
  })

  it('says that it cannot be moved where the browser cannot draw it, and keeps picture, list and figures', async () => {
    const use = async (page: Page, complaints: readonly string[]) => {
      await bring(page)
      const box = page.locator('[data-map="impossible"]')
      await box.waitFor()
      expect((await seen(box.locator('xpath=../p[@role="status"]'))).length).toBeGreaterThan(20)
      expect(await box.locator('svg:visible').count()).toBe(1)
      expect(await page.locator('canvas').count()).toBe(0)
      const mark = box.locator('svg:visible a[href*="/entries?"]').first()
      expect(await count((await mark.getAttribute('href')) ?? '')).toBeGreaterThan(0)
      expect(complaints).toEqual([])
    }
    await drawn(`/${locale}/map`, use, { flags: CANNOT_DRAW })
  })

  it('stands small on the page of a record, with the way to all that happened there', async () => {
    const { items } = listed.parse(await json('entries?kind=attack&place=ain-al-asad&limit=1'))
    await visit(
      `/${locale}/entries/${items[0]?.event_id}`,
      async page => {
        const section = page.locator('section[aria-labelledby="place"]')
        const picture = await section.locator('svg:visible').first().boundingBox()
        expect(picture?.width).toBeGreaterThan(200)
        await section.locator('a[href*="/map?"]').click()
        await page.waitForURL(/\/map\?place=ain-al-asad/)
        const marked = await page.locator('[data-site] a[data-n]').evaluateAll(all => all.map(one => one.dataset.n))
        expect(marked.length).toBeGreaterThan(0)
        expect(await page.locator('[data-site]').count()).toBe(1)
      },
      noScript,
    )
  })

  it('takes its period from the slider by keys, writes it into the address and counts anew without a reload', async () => {
    await visit(`/${locale}/map`, async page => {
      await page.evaluate(() => Object.assign(window, { kept: true }))
      const before = await seen(page.locator('h1'))
      const from = page.locator('.time-slider input[type="range"]:enabled').first()
      await from.waitFor()
      await from.focus()
      for (let n = 0; n < 3; n++) await page.keyboard.press('PageUp')
      await arrived(page, /time=\d{4}-\d{2}-01\.\.latest/)
      await expect.poll(() => seen(page.locator('h1'))).not.toBe(before)
      expect(await page.locator('details.filter [name="time"]').inputValue()).toMatch(/^\d{4}-\d{2}-01\/\.\.$/)
      expect(await page.evaluate(() => 'kept' in window)).toBe(true)
    })
  })

  it('has nothing that axe objects to on a phone', async () => {
    await visit(
      `/${locale}/map`,
      async page => {
        expect(await objections(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      },
      { viewport: { width: 360, height: 800 } },
    )
  })

  it('stands behind the tab of a chart, with what the chart counts', async () => {
    await visit(
      `/${locale}/charts/attacks?tab=map&time=2024-01-01..2024-01-31`,
      async page => {
        const shown = await page
          .locator('[data-site] a[data-n], [data-unlocated] a[data-n]')
          .evaluateAll(found => found.reduce((sum, one) => sum + Number(one.dataset.n), 0))
        expect(shown).toBe(await eventCount('attack', { from: '2024-01-01', to: '2024-01-31' }))
      },
      noScript,
    )
  })
})
