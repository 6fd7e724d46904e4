// Subject: components/charts/live.tsx, components/charts/plot.tsx, app/[locale]/charts/[slug]/page.tsx
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seen, visit } from '../support/browser'

const slugs = ['force-levels', 'attacks', 'strikes']

/** Makes the page note how far things in its figures jumped after they were first drawn (layout-shift scores). */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    const inFigure = (source: unknown): boolean => {
      const node = typeof source === 'object' && source !== null && 'node' in source ? source.node : null
      const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null
      return element?.closest('figure') != null
    }
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const moved = 'sources' in entry && Array.isArray(entry.sources) && entry.sources.some(inFigure)
        if (moved && 'value' in entry && typeof entry.value === 'number') shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

describe.each(slugs)('the chart %s', slug => {
  it.each([
    ['ar', 1440],
    ['en', 1440],
    ['ar', 360],
    ['en', 360],
  ])('becomes live in %s at %d pixels without anything moving', async (locale, width) => {
    await visit(
      'about:blank',
      async (page, complaints) => {
        // The first visit fetches the fonts: how text moves when they arrive is not what is asked here.
        await page.goto(`/${locale}/changes`, { waitUntil: 'networkidle' })
        await countShifts(page)
        await page.goto(`/${locale}/charts/${slug}`, { waitUntil: 'commit' })
        const still = page.locator('figure svg[aria-labelledby$="-desc"]:visible').first()
        await still.waitFor()
        const plot = page.locator('figure .recharts-wrapper')
        await plot.waitFor()
        await page.waitForLoadState('networkidle')
        const drawn = page.locator('figure .recharts-wrapper > svg.recharts-surface').first()
        const after = await drawn.boundingBox()
        const box = await plot.boundingBox()
        expect(after?.width).toBeCloseTo(box?.width ?? 0, 0)
        expect(after?.height).toBeCloseTo(box?.height ?? 0, 0)
        // The Still in the same place without script has the same box.
        const first = await visit(
          `/${locale}/charts/${slug}`,
          async plain => plain.locator('figure svg[aria-labelledby$="-desc"]:visible').first().boundingBox(),
          { javaScriptEnabled: false, viewport: { width, height: 900 } },
        )
        for (const side of ['x', 'y', 'width', 'height'] as const) {
          expect(Math.abs((box?.[side] ?? 0) - (first?.[side] ?? -99)), side).toBeLessThan(1.5)
        }
        const moved = await page.evaluate(() =>
          'shifts' in window && Array.isArray(window.shifts) ? window.shifts : [1],
        )
        expect(moved.reduce((sum: number, one: number) => sum + one, 0)).toBeLessThan(0.02)
        expect(complaints).toEqual([])
      },
      { viewport: { width, height: 900 } },
    )
  })

  it('tells what is under the pointer and opens its records on click', async () => {
    await visit(`/en/charts/${slug}`, async page => {
      const plot = page.locator('figure .recharts-wrapper')
      await plot.waitFor()
      await plot.scrollIntoViewIfNeeded()
      const box = await plot.boundingBox()
      if (!box) throw new Error('no box')
      const card = page.locator('.recharts-tooltip-wrapper')
      const at = { x: 0, y: box.y + box.height / 2 }
      let told = ''
      // From the newest backwards, to the first place that has records to open.
      for (let part = 0.95; part > 0.1 && !told.includes('open the records'); part -= 0.02) {
        at.x = box.x + box.width * part
        await page.mouse.move(at.x, at.y, { steps: 2 })
        await card.waitFor({ state: 'attached' })
        told = await seen(card)
      }
      expect(told).toContain('open the records')
      await page.mouse.click(at.x, at.y)
      await page.waitForURL(/\/en\/entries/)
      expect(await page.locator('h1').count()).toBe(1)
    })
  })
})

describe('a chart by its address', () => {
  it('draws what the address asks, and keeps it in the other language', async () => {
    await visit('/en/charts/attacks?grain=year&stack=outcome', async page => {
      const rows = await page.locator('figure table tbody th').allTextContents()
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows.filter(text => /^\d/.test(text))) expect(row.trim()).toMatch(/^\d{4}$/)
      await page.locator('a[hreflang="ar"]').first().click()
      await page.waitForURL(/\/ar\/charts\/attacks/)
      expect(page.url()).toContain('grain=year')
      expect(page.url()).toContain('stack=outcome')
      expect(await page.locator('figure table tbody th').count()).toBe(rows.length)
    })
  })

  it('says when it shows an old revision, and leads back to now', async () => {
    for (const path of ['/en?rev=1', '/ar?rev=1', '/en/entries?rev=1', '/ar/charts/attacks?rev=1']) {
      await visit(path, async page => {
        const banner = page.locator('aside[aria-label]').first()
        expect(await seen(banner), path).toMatch(/1/)
        // What the page leads to stays at the same revision.
        const links = await page
          .locator('nav a')
          .evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
        for (const link of links) expect(link, path).toContain('rev=1')
        await banner.locator('a').click()
        await page.waitForURL(url => !url.search.includes('rev='))
        expect(await page.locator('aside[aria-label]').count(), path).toBe(0)
      })
    }
  })

  it('counts in each cell of its table as many records as the cell leads to', async () => {
    const cells = await visit('/en/charts/attacks?grain=month&stack=weapon', page =>
      page.locator('figure table tbody td a').evaluateAll(found =>
        found.map(link => ({
          href: link.getAttribute('href') ?? '',
          said: Number(link.textContent?.replace(/\D/g, '')),
        })),
      ),
    )
    expect(cells.length).toBeGreaterThan(5)
    for (const { href, said } of cells.filter(cell => cell.said <= 50).slice(0, 40)) {
      await visit(href, async page => expect(await page.locator('main table tbody tr').count(), href).toBe(said), {
        javaScriptEnabled: false,
      })
    }
  })
})
