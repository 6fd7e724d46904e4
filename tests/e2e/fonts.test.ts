// Subject: app/fonts.css, app/font-fallbacks.css, app/[locale]/layout.tsx
import { describe, expect, it } from 'vitest'
import { hydrated, shift, visit } from '../support/browser'

const pages = ['', '/charts/attacks', '/charts/claimed-tallies', '/entries', '/deadlines'] as const
/** Longer than a browser hides words that wait for their font. */
const LATE_MS = 2000

/**
 * Up to 0.1 is what is called good, and most views stay far below. Not yet the Arabic overview: the Latin file and the Arabic ones come in
 * two steps there, and lines break anew at each.
 */
const most = (locale: string, path: string): number => (locale === 'ar' && path === '' ? 0.12 : 0.1)

describe.each(['ar', 'en'])('where the fonts come late, in %s', locale => {
  describe.each([360, 1440])('at %d pixels', width => {
    it.each(pages)('the page %j hardly moves when they come, and no word of its picture runs over', async path => {
      await visit(
        'about:blank',
        async page => {
          let came = 0
          let letGo = (): void => undefined
          const gate = new Promise<void>(resolve => {
            letGo = resolve
          })
          await page.route(/\.woff2/, async route => {
            await gate
            came++
            await route.continue()
          })
          await page.goto(`/${locale}${path}`, { waitUntil: 'domcontentloaded' })
          await page.waitForTimeout(LATE_MS)
          const overrun = await page
            .locator('main figure svg[aria-labelledby$="-desc"]:visible')
            .evaluateAll(pictures =>
              pictures.flatMap(picture => {
                const frame = picture.getBoundingClientRect()
                return [...picture.querySelectorAll('text')]
                  .map(text => ({ said: text.textContent, box: text.getBoundingClientRect() }))
                  .filter(({ box }) => box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1))
                  .map(({ said }) => said)
              }),
            )
          expect(came).toBe(0)
          expect(overrun).toEqual([])
          letGo()
          await hydrated(page)
          await page.waitForLoadState('load')
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          const loaded = await page.evaluate(() =>
            [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family.replaceAll('"', '')),
          )
          expect(came).toBeGreaterThan(0)
          expect(loaded).toContain(locale === 'ar' ? 'Plex Arabic' : 'Plex')
          expect(await shift(page)).toBeLessThan(most(locale, path))
        },
        { viewport: { width, height: 900 } },
      )
    })
  })
})
