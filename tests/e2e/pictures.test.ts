// Subject: app/[locale]/gallery, components, app
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { hydrated, visit } from '../support/browser'
import { keep, painted, tooWide } from '../support/pictures'
import { findPages, PAGE_NAMES, pageAddress } from '../support/site-pages'

/**
 * Photographs the gallery in both languages, wide and narrow, light and dark: every chart and part of it is painted, and none
 * runs over. `IWM_PICTURES=folder npx vitest run --project e2e tests/e2e/pictures.test.ts` photographs every page of the site as
 * well and leaves the pictures in that folder, to be looked at.
 */
const folder = process.env.IWM_PICTURES
const widths = [360, 1440] as const
const schemes = ['light', 'dark'] as const

/** Chromium paints no more of one picture than this many pixels downwards. */
const TALLEST = 16_000

const photograph = async (page: Page): Promise<Buffer> => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const width = page.viewportSize()?.width ?? 0
  return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } })
}

beforeAll(findPages)

describe.each(['ar', 'en'] as const)('in %s', locale => {
  describe.each(widths)('at %d pixels', width => {
    describe.each(schemes)('in the %s', scheme => {
      const how = { viewport: { width, height: 900 }, colorScheme: scheme }

      it.each(['gallery', 'gallery of a chart'])(
        'every picture of the %s is painted, and none runs over',
        async name => {
          await visit(
            pageAddress(locale, name),
            async page => {
              await hydrated(page)
              expect(await tooWide(page)).toEqual([])
              const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
              const bright = (ground.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
              expect(scheme === 'dark' ? bright < 200 : bright > 560, ground).toBe(true)
              const pictures = page.locator('main figure svg[aria-labelledby$="-desc"]:visible')
              const n = await pictures.count()
              expect(n).toBeGreaterThan(2)
              for (let i = 0; i < n; i++) {
                const picture = pictures.nth(i)
                const said = `picture ${i}: ${await picture.getAttribute('aria-labelledby')}`
                const box = await picture.boundingBox()
                expect(box?.x, said).toBeGreaterThanOrEqual(0)
                expect((box?.x ?? 0) + (box?.width ?? 9999), said).toBeLessThanOrEqual(width)
                const { colours, commonest } = await painted(page, await picture.screenshot())
                expect(colours, said).toBeGreaterThan(8)
                expect(commonest, said).toBeLessThan(0.99)
              }
              const whole = await photograph(page)
              expect((await painted(page, whole)).colours).toBeGreaterThan(50)
              if (folder) await keep(folder, `${name}-${locale}-${width}-${scheme}`, whole)
            },
            how,
          )
        },
      )

      it.each(folder === undefined ? [] : PAGE_NAMES)('the page %s is photographed', async name => {
        await visit(
          pageAddress(locale, name),
          async page => {
            await hydrated(page)
            expect(await tooWide(page)).toEqual([])
            const png = await photograph(page)
            const { colours, commonest } = await painted(page, png)
            expect(colours).toBeGreaterThan(20)
            expect(commonest).toBeLessThan(0.995)
            await keep(folder ?? '', `${name}-${locale}-${width}-${scheme}`, png)
          },
          how,
        )
      })
    })
  })
})
