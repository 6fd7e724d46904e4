// Subject: components/charts/live.tsx, components/charts/take-over.ts, components/map/use-moving-map.ts
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hydrated, visit } from '../support/browser'
import { drawn } from '../support/drawing-browser'

const locales = ['ar', 'en'] as const
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } as const
const STILL = 'figure svg[aria-labelledby$="-desc"]:visible'

/** Keeps back every script asked for from now on: what a slow line does to the script of the live picture. */
async function slowLine(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const gate = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async route => {
    await gate
    await route.continue()
  })
  return letGo
}

/** The middle of the first link that a finger could hit within something, as the page lies now. */
async function tapLink(page: Page, within: string): Promise<void> {
  await page.locator(within).first().scrollIntoViewIfNeeded()
  const at = await page
    .locator(within)
    .first()
    .evaluate(picture => {
      for (const link of picture.querySelectorAll('a[href]')) {
        const { x, y, width, height } = link.getBoundingClientRect()
        const [cx, cy] = [x + width / 2, y + height / 2]
        if (document.elementFromPoint(cx, cy)?.closest('a') === link) return { x: cx, y: cy }
      }
      return null
    })
  if (!at) throw new Error(`no link that can be tapped in ${within}`)
  await page.touchscreen.tap(at.x, at.y)
}

describe.each(locales)('the first touch in %s', locale => {
  it.each(['attacks', 'strikes', 'force-levels'])(
    'of a mark of the chart %s stays on the page while its script is under way, and is answered when it is there',
    async slug => {
      await visit(
        `/${locale}/charts/${slug}`,
        async (page, complaints) => {
          await hydrated(page)
          const letGo = await slowLine(page)
          const before = page.url()
          await tapLink(page, STILL)
          await page.waitForTimeout(400)
          expect(page.url()).toBe(before)
          expect(await page.locator('figure .recharts-wrapper').count()).toBe(0)
          // A second, impatient tap does not leave either.
          await tapLink(page, STILL)
          await page.waitForTimeout(200)
          expect(page.url()).toBe(before)
          // The reader scrolls on a little meanwhile: the answer belongs to the mark, not to the glass.
          await page.evaluate(() => window.scrollBy(0, 40))
          letGo()
          const card = page.locator('figure .recharts-tooltip-wrapper')
          await expect.poll(async () => (await card.allInnerTexts()).join('').trim().length).toBeGreaterThan(3)
          expect(page.url()).toBe(before)
          expect(complaints).toEqual([])
        },
        phone,
      )
    },
  )

  it('of a mark leads to its records after all where the script of the chart does not arrive', async () => {
    await visit(
      `/${locale}/charts/attacks`,
      async page => {
        await hydrated(page)
        await page.route(/\/_next\/static\/.*\.js/, route => route.abort())
        let failed = 0
        page.on('requestfailed', () => {
          failed += 1
        })
        await tapLink(page, STILL)
        // A script that does not arrive is asked for again; until it is given up, a tap belongs to the answer that is awaited.
        let before = -1
        while (failed === 0 || failed !== before) {
          before = failed
          await page.waitForTimeout(1000)
        }
        await tapLink(page, STILL)
        await page.waitForURL(/\/entries/)
      },
      phone,
    )
  })

  it('of a mark on the map stays on the page while its script is under way, and brings the map', async () => {
    await drawn(
      `/${locale}/map`,
      async (page, complaints) => {
        await hydrated(page)
        const letGo = await slowLine(page)
        const before = page.url()
        for (let tap = 0; tap < 2; tap++) {
          await tapLink(page, '[data-map] svg:visible')
          await page.waitForTimeout(300)
          expect(page.url()).toBe(before)
        }
        expect(await page.locator('[data-map="coming"]').count()).toBe(1)
        letGo()
        await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
        expect(page.url()).toBe(before)
        expect(complaints).toEqual([])
      },
      { width: 360, hasTouch: true },
    )
  })
})

describe.each(locales)('the keyboard in %s', locale => {
  it('keeps the focus in the map when it comes to life under it, and moves it', async () => {
    await drawn(`/${locale}/map`, async page => {
      await hydrated(page)
      await page.locator('[data-map="still"] [data-reach]').press('Enter')
      await page.locator('[data-map="moving"]').waitFor({ timeout: 60_000 })
      const focused = () =>
        page.evaluate(
          () => document.activeElement instanceof HTMLCanvasElement && !!document.activeElement.closest('[data-map]'),
        )
      await expect.poll(focused).toBe(true)
      await page.keyboard.press('+')
      await page.keyboard.press('ArrowLeft')
      expect(await focused()).toBe(true)
    })
  })
})
