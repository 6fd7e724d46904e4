// Subject: components/charts/live.tsx, components/charts/plot.tsx, app/[locale]/charts/[slug]/page.tsx
import { describe, expect, it } from 'vitest'
import { firstScripts, hydrated, reach, seen, shift, visit } from '../support/browser'
import { tabToChart } from '../support/by-keys'
import { tableIn } from '../support/page-table'

const slugs = ['force-levels', 'attacks', 'strikes', 'claimed-tallies', 'deadlines', 'attack-response']

describe.each(slugs)('the chart %s', slug => {
  // A first visit: nothing is cached, least of all the fonts. They come at the speed of this machine.
  it.each([
    ['ar', 1440],
    ['en', 1440],
    ['ar', 360],
    ['en', 360],
  ])(
    'is drawn on a first visit in %s at %d pixels, and becomes live, without anything moving',
    async (locale, width) => {
      const size = { viewport: { width, height: 900 } }
      await visit(
        'about:blank',
        async (page, complaints) => {
          await page.goto(`/${locale}/charts/${slug}`, { waitUntil: 'commit' })
          const still = page.locator('figure svg[aria-labelledby$="-desc"]:visible').first()
          await still.waitFor()
          await hydrated(page)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          const fonts = await page.evaluate(() => [...document.fonts].filter(face => face.status === 'loaded').length)
          expect(fonts).toBeGreaterThan(0)
          const before = await still.boundingBox()
          const plot = await reach(page)
          await hydrated(page)
          const drawn = page.locator('figure .recharts-wrapper > svg.recharts-surface').first()
          const after = await drawn.boundingBox()
          const box = await plot.boundingBox()
          expect(after?.width).toBeCloseTo(box?.width ?? 0, 0)
          expect(after?.height).toBeCloseTo(box?.height ?? 0, 0)
          // The live chart stands exactly where the Still stood; the Still without script has the same box, below one more button.
          for (const side of ['x', 'y', 'width', 'height'] as const) {
            expect(Math.abs((box?.[side] ?? 0) - (before?.[side] ?? -99)), `${side} of the Still`).toBeLessThan(1.5)
          }
          const first = await visit(
            `/${locale}/charts/${slug}`,
            async plain => plain.locator('figure svg[aria-labelledby$="-desc"]:visible').first().boundingBox(),
            { javaScriptEnabled: false, ...size },
          )
          for (const side of ['x', 'width', 'height'] as const) {
            expect(Math.abs((box?.[side] ?? 0) - (first?.[side] ?? -99)), side).toBeLessThan(1.5)
          }
          expect(await shift(page)).toBeLessThanOrEqual(0.02)
          expect(complaints).toEqual([])
        },
        size,
      )
    },
  )

  it.each(['ar', 'en'])(
    'stands there in %s before any script has come, and asks for at most 200 kB of it',
    async locale => {
      await visit('about:blank', async page => {
        const picture = 'figure svg[aria-labelledby$="-desc"]:visible'
        const { sent, drawnFirst } = await firstScripts(page, `/${locale}/charts/${slug}`, picture)
        const still = page.locator(picture)
        expect(await still.count()).toBe(1)
        const box = await still.first().boundingBox()
        expect(box?.width).toBeGreaterThan(600)
        expect(box?.height).toBeGreaterThan(150)
        expect(drawnFirst).toBeGreaterThan(20)
        expect(await page.locator('figure table tbody tr').count()).toBeGreaterThan(1)
        expect(await page.locator('figure .recharts-wrapper').count()).toBe(0)
        expect(sent).toBeGreaterThan(50_000)
        expect(sent).toBeLessThanOrEqual(200_000)
      })
    },
  )

  it('tells what is under the pointer and opens its records on click', async () => {
    await visit(`/en/charts/${slug}`, async page => {
      const plot = await reach(page)
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
      // Where several things stand at one place, each is offered.
      const offered = page.locator('figure [role=dialog] a').first()
      const records = page.waitForURL(/\/en\/entries/)
      await Promise.race([records, offered.waitFor().then(() => offered.click())])
      await records
      expect(await page.locator('h1').count()).toBe(1)
    })
  })
})

describe('a chart that is reached by keys', () => {
  it('hands the focus of the picture over to the live chart', async () => {
    await visit('/en/charts/attacks', async page => {
      await hydrated(page)
      await tabToChart(page)
      await page.locator('figure .recharts-wrapper').waitFor()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.classList.contains('recharts-surface')))
        .toBe(true)
      await page.keyboard.press('ArrowRight')
      expect(await seen(page.locator('.recharts-tooltip-wrapper'))).toMatch(/\d/)
    })
  })
})

describe('a chart by its address', () => {
  it('draws what the address asks, and keeps it in the other language', async () => {
    await visit('/en/charts/attacks?grain=year&stack=outcome', async page => {
      const { rows } = await tableIn(page.locator('figure table').first())
      const years = rows.map(([head]) => head?.text ?? '').filter(text => /^\d/.test(text))
      expect(years.length).toBeGreaterThan(1)
      for (const year of years) expect(year).toMatch(/^\d{4}$/)
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
        await banner.locator('a').last().click()
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
