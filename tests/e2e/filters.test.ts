// Subject: components/filters, app/[locale]/entries/read-filter.ts
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { hydrated, reach, seen, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const

/** How many records the API finds. */
async function found(query: string): Promise<number> {
  const { body } = await ask(inject('sitePort'), `/api/v1/tallies?kind=attack&grain=year&${query}`)
  const { rows } = JSON.parse(String(body))
  return rows.reduce((sum: number, row: { value: number }) => sum + row.value, 0)
}

/** Marks the window, so that a reload would be noticed. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { kept: true }))
const kept = (page: Page) => page.evaluate(() => 'kept' in window)

const open = (page: Page, name: string) => page.locator(`details.filter:has([name="${name}"]) > summary`).click()

describe.each(locales)('the filter bar in %s', locale => {
  it('writes every change into the address and shows it without a reload; back and forward follow', async () => {
    await visit(`/${locale}/charts/attacks`, async (page, complaints) => {
      await hydrated(page)
      await mark(page)
      const total = page.locator('figure tfoot td').first()
      await open(page, 'stack')
      await page.locator('[name="stack"][value="none"]').check()
      await page.waitForURL(/\?stack=none$/)
      await open(page, 'weapon')
      await page.locator('[name="weapon"][value="drone"]').check()
      await page.waitForURL(/weapon=drone/)
      await page.locator('[name="weapon"][value="rocket"]').check()
      await page.waitForURL(/weapon=drone,rocket/)
      await page.keyboard.press('Escape')
      await open(page, 'time')
      await page.locator('details.filter [name="time"]').fill('٢٠٢٤')
      await page.keyboard.press('Enter')
      await page.waitForURL(/time=2024-01-01\.\.2024-12-31/)
      const counted = await found('from=2024-01-01&to=2024-12-31&weapon=drone,rocket')
      expect(counted).toBeGreaterThan(10)
      await expect.poll(() => total.textContent()).toBe(String(counted))
      await page.goBack()
      await page.waitForURL(url => !url.search.includes('time='))
      await expect.poll(() => page.locator('details.filter [name="time"]').inputValue()).toBe('')
      await page.goBack()
      await page.waitForURL(/weapon=drone$/)
      await expect.poll(() => page.locator('[name="weapon"][value="rocket"]').isChecked()).toBe(false)
      await page.goForward()
      await page.waitForURL(/weapon=drone,rocket$/)
      await expect.poll(() => page.locator('[name="weapon"][value="rocket"]').isChecked()).toBe(true)
      expect(await kept(page)).toBe(true)
      expect(complaints).toEqual([])
    })
  })

  it('keeps a period that cannot be read as typed, says why, and asks for nothing', async () => {
    await visit(`/${locale}/entries`, async page => {
      await hydrated(page)
      await open(page, 'time')
      const field = page.locator('details.filter [name="time"]')
      await field.fill('2024-13')
      await page.keyboard.press('Enter')
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
      expect(await field.inputValue()).toBe('2024-13')
      expect(new URL(page.url()).search).toBe('')
    })
  })

  it('opens addresses with unknown and old keys, and says what it left out', async () => {
    await visit(
      `/${locale}/entries?weapon=bazooka&kind=attack&from=2024-01-01&to=2024-01-31&colour=red`,
      async page => {
        const main = await seen(page.locator('main'))
        expect(main).toContain(locale === 'ar' ? 'السلاح' : 'Weapon')
        expect(main).not.toContain('bazooka')
        expect(await page.locator('details.filter [name="time"]').inputValue()).toBe('2024-01')
        expect(await page.locator('details.filter [name="kind"][value="attack"]').isChecked()).toBe(true)
      },
    )
  })

  it('is the same form where no script runs', async () => {
    await visit(
      `/${locale}/charts/attacks?stack=none`,
      async page => {
        await open(page, 'weapon')
        await page.locator('[name="weapon"][value="drone"]').check()
        await page.locator('[name="weapon"][value="rocket"]').check()
        await page.locator('main form button[type="submit"]').click()
        await page.waitForURL(/weapon=rocket/)
        const counted = await page.locator('figure tfoot td').first().textContent()
        // The window of the picture is that of the address without one.
        expect(Number(counted)).toBe(await found('from=2023-10-01&weapon=drone,rocket'))
      },
      { javaScriptEnabled: false },
    )
  })

  it('narrows the charts of the first page, and only them', async () => {
    await visit(`/${locale}`, async page => {
      await hydrated(page)
      const before = await seen(page.locator('section[aria-labelledby="attacks-lately"]'))
      await open(page, 'kind')
      await page.locator('details.filter [name="kind"][value="strike"]').check()
      await page.waitForURL(/kind=strike/)
      await expect.poll(() => page.locator('figure').count()).toBe(1)
      expect(await page.locator('#strikes-heading').count()).toBe(1)
      expect(await seen(page.locator('section[aria-labelledby="attacks-lately"]'))).toBe(before)
    })
  })
})

describe('a period chosen on a chart', () => {
  it('by dragging, or by Shift and arrow keys, is the period of the whole page', async () => {
    await visit('/en/charts/attacks', async page => {
      const plot = await reach(page)
      const box = await plot.boundingBox()
      if (!box) throw new Error('no box')
      await mark(page)
      const y = box.y + box.height / 2
      await page.mouse.move(box.x + box.width * 0.1, y)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.2, y, { steps: 4 })
      await page.mouse.up()
      await page.waitForURL(/time=\d{4}-\d{2}-01\.\.\d{4}-\d{2}-\d{2}/)
      const [from, to] = /time=([\d-]+)\.\.([\d-]+)/.exec(page.url())?.slice(1) ?? []
      await expect.poll(() => page.locator('figure tfoot td').last().textContent()).toMatch(/^\d+$/)
      const rows = page.locator('figure table tbody th')
      await expect.poll(() => rows.count()).toBeLessThan(10)
      expect(await kept(page)).toBe(true)
      await page.goBack()
      await page.waitForURL(url => !url.search.includes('time='))

      await expect.poll(() => rows.count()).toBeGreaterThan(20)
      await page.mouse.move(2, 2)
      const chart = page.locator('figure .recharts-surface').first()
      await chart.focus()
      const card = page.locator('.recharts-tooltip-wrapper')
      for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
        const before = await card.allInnerTexts()
        await page.keyboard.press(key)
        await expect.poll(() => card.allInnerTexts()).not.toEqual(before)
      }
      await page.keyboard.press('Enter')
      await page.waitForURL(/charts\/attacks\?time=/)
      expect(from && to && from < to).toBe(true)
    })
  })
})
