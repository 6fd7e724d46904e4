// Subject: components/filters/pick.tsx, components/charts/stop-menu.tsx, components/map/site-card.tsx, components/records/list-menu.tsx
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { objections } from '../support/axe'
import { hydrated, reach, visit } from '../support/browser'
import { drawn } from '../support/drawing-browser'

/** Every pair of a language, a theme and a width, in half as many views as all three together. */
const VIEWS = [
  { locale: 'ar', colorScheme: 'light', width: 360 },
  { locale: 'ar', colorScheme: 'dark', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 360 },
  { locale: 'en', colorScheme: 'light', width: 1440 },
] as const

const how = (width: number, colorScheme: 'light' | 'dark'): BrowserContextOptions => ({
  viewport: { width, height: 900 },
  colorScheme,
  reducedMotion: 'reduce',
})

/** Opens each closed part that a selector finds, one after the other, and gathers what axe objects to, by the part's name. */
async function opened(page: Page, selector: string): Promise<{ readonly seen: number; readonly faults: string[] }> {
  const summaries = page.locator(`${selector} > summary:visible`)
  const faults: string[] = []
  let seen = 0
  for (let at = 0; at < (await summaries.count()); at++) {
    const summary = summaries.nth(at)
    await summary.click()
    const name = (await summary.textContent()) ?? ''
    expect(await summary.evaluate(one => one.parentElement?.hasAttribute('open')), name).toBe(true)
    faults.push(...(await objections(page, [], `${selector}[open]`)).map(fault => `${name}: ${fault}`))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) faults.push(`${name}: the page is ${wide} px too wide`)
    seen += 1
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator(`${selector}[open]`).count()).toBe(0)
  }
  return { seen, faults }
}

/** Links and buttons within a part whose target is smaller than 24 pixels, as WCAG 2.2 counts it, with their size. */
const small = (page: Page, within: string) =>
  page.locator(`${within} :is(a, button):visible`).evaluateAll(all =>
    all.flatMap(one => {
      const { width, height } = one.getBoundingClientRect()
      return width < 24 || height < 23.9 ? [`${one.textContent}: ${Math.round(width)} × ${Math.round(height)}`] : []
    }),
  )

describe.each(VIEWS)('what opens, in $locale, $colorScheme, at $width pixels', ({ locale, colorScheme, width }) => {
  const size = how(width, colorScheme)

  it('every filter of the bar', async () => {
    await visit(
      `/${locale}/entries`,
      async page => {
        await hydrated(page)
        const more = page.locator('form label.pill:visible')
        if (width < 640) await more.click()
        const { seen, faults } = await opened(page, 'details.filter')
        expect(faults).toEqual([])
        expect(seen).toBeGreaterThan(6)
      },
      size,
    )
  })

  it('the menus of the list of records', async () => {
    await visit(
      `/${locale}/entries`,
      async page => {
        await hydrated(page)
        const { seen, faults } = await opened(page, 'details[name="list-tools"]')
        expect(faults).toEqual([])
        expect(seen).toBe(width < 768 ? 2 : 3)
      },
      size,
    )
  })

  it('the card of a live chart, and the choice between things at one place', async () => {
    await visit(
      `/${locale}/charts/force-levels`,
      async page => {
        const plot = await reach(page)
        await plot.scrollIntoViewIfNeeded()
        const surface = page.locator('figure .recharts-surface').first()
        await surface.focus()
        await page.keyboard.press('ArrowLeft')
        const card = page.locator('.recharts-tooltip-wrapper')
        await expect.poll(async () => ((await card.textContent()) ?? '').length).toBeGreaterThan(5)
        expect(await objections(page, [], 'figure')).toEqual([])
        await page.keyboard.press('Escape')
        // Two statements whose marks lie so close that a pointer cannot choose one of them.
        const spot = await page.locator('figure a[href*="/entries/IWM-F-"]:visible').evaluateAll(all => {
          const marks = all.map(one => {
            const { x, y, width: w, height: h } = one.getBoundingClientRect()
            return { x: x + w / 2, y: y + h / 2, href: one.getAttribute('href') }
          })
          return marks.find(one =>
            marks.some(other => other.href !== one.href && Math.hypot(other.x - one.x, other.y - one.y) < 3),
          )
        })
        expect(spot).toBeDefined()
        await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0)
        const menu = page.locator('figure [role="dialog"]')
        await menu.waitFor({ timeout: 5000 })
        expect(await objections(page, [], 'figure')).toEqual([])
        expect(await small(page, 'figure [role="dialog"]')).toEqual([])
      },
      size,
    )
  })

  it('the moving map with what stands at a spot', async () => {
    await drawn(
      `/${locale}/map`,
      async page => {
        await hydrated(page)
        await page.locator('[data-map="still"] [data-reach]').press('Enter')
        await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
        await page.locator('a[data-place]').first().focus()
        await page.locator('[data-site-card]').waitFor()
        expect(await objections(page, [], 'main')).toEqual([])
        for (const part of ['[data-site-card]', '[data-site]', '[data-unlocated]'])
          expect(await small(page, part), part).toEqual([])
      },
      { width, colorScheme },
    )
  })
})
