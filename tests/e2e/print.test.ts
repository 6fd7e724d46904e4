// Subject: app/globals.css, components/charts/table-twin.tsx, components/records/grid-rows.tsx
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hydrated, seen, visit } from '../support/browser'

const slugs = ['force-levels', 'attacks', 'strikes', 'claimed-tallies', 'deadlines', 'attack-response']

/** A sheet of A4 with the margins that browsers leave, in pixels. */
const SHEET = { viewport: { width: 718, height: 1047 } }

/** Tables on screen, and the cells of any table that a sheet cuts off or that do not hold their words. */
const tables = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('main table')].filter(({ clientWidth }) => clientWidth > 0)
    const cells = shown.flatMap(one => [...one.querySelectorAll('th, td')])
    const cut = cells.filter(cell => {
      const { left, right } = cell.getBoundingClientRect()
      return left < -1 || right > document.documentElement.clientWidth + 1 || cell.scrollWidth > cell.clientWidth + 1
    })
    const scrolled = shown.filter(({ parentElement: box }) => box && getComputedStyle(box).overflowX !== 'visible')
    return {
      shown: shown.length,
      cells: cells.filter(({ clientWidth }) => clientWidth > 0).length,
      cut: [...cut, ...scrolled].map(one => one.textContent?.slice(0, 60)),
    }
  })

describe.each(['ar', 'en'] as const)('on paper, in %s', locale => {
  it.each(slugs)('the table of the chart %s shows all its columns', async slug => {
    await visit(
      `/${locale}/charts/${slug}?tab=table`,
      async page => {
        await hydrated(page)
        await page.emulateMedia({ media: 'print' })
        const { shown, cells, cut } = await tables(page)
        expect(shown).toBeGreaterThan(0)
        expect(cells).toBeGreaterThan(10)
        expect(cut).toEqual([])
      },
      SHEET,
    )
  })

  it.each(['', '/charts/attacks', '/entries/IWM-A-0001', '/deadlines', '/map'])(
    '%s has nothing to press',
    async path => {
      await visit(
        `/${locale}${path}`,
        async page => {
          await hydrated(page)
          await page.emulateMedia({ media: 'print' })
          const dead = await page.evaluate(() => {
            const seen = (one: Element) => one.getClientRects().length > 0
            const closed = [...document.querySelectorAll('main details:not([open], .fold, .on-paper)')]
            const empty = [...document.querySelectorAll('main details:is(.fold, .on-paper)')].filter(
              one => seen(one) && ![...one.querySelectorAll(':scope > :not(summary)')].some(seen),
            )
            return [...closed, ...document.querySelectorAll('main button, main input, main select')]
              .filter(seen)
              .concat(empty)
              .map(one => one.outerHTML.slice(0, 80))
          })
          expect(dead).toEqual([])
        },
        SHEET,
      )
    },
  )

  it('every sheet ends with the address of what it shows, as it stood', async () => {
    await visit(
      `/${locale}/charts/attacks?grain=month`,
      async page => {
        const address = page.locator('footer p', { hasText: `/${locale}/charts/attacks?` })
        expect(await address.isVisible()).toBe(false)
        await page.emulateMedia({ media: 'print' })
        const said = new URL((await seen(address)).trim())
        const rev = said.searchParams.get('rev') ?? 'none'
        expect(said.origin).toBe(new URL(page.url()).origin)
        await page.goto(`${said.pathname}${said.search}`)
        await page.emulateMedia({ media: 'screen' })
        expect(await seen(page.getByRole('complementary').first())).toContain(rev)
      },
      SHEET,
    )
  })

  it('the list of records says how many of how many it holds, and where the others are', async () => {
    await visit(
      `/${locale}/entries`,
      async page => {
        await hydrated(page)
        const all = (await seen(page.locator('main p[role="status"]'))).match(/\d+/)?.[0] ?? 'no count'
        const said = page.locator('main table tbody tr:not([data-index]):not([class="print:hidden"])')
        expect(await said.locator('visible=true').count()).toBe(0)
        await page.emulateMedia({ media: 'print' })
        const words = await seen(said)
        // More rows are drawn as the box loses its height: what is said and what is there are read at one moment.
        const [told, rows] = await said.evaluate((line): [string, number] => [
          line.textContent ?? '',
          line.closest('tbody')?.querySelectorAll('tr[data-index]:has(a)').length ?? 0,
        ])
        expect(rows).toBeGreaterThan(5)
        expect(told.match(/\d+/g)).toEqual([String(rows), all])
        expect(words).toContain(locale === 'ar' ? 'تنزيل' : 'Download')
        expect((await tables(page)).cut).toEqual([])
      },
      SHEET,
    )
  })
})
