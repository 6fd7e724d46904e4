// Subject: components/filters, app/[locale]/entries/read-filter.ts
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { heldAnswers, hydrated, reach, seen, visit } from '../support/browser'
import { tabToChart } from '../support/by-keys'
import { eventCount } from '../support/event-count'
import { ask } from '../support/http-site'
import { lastDay, plain, tableIn } from '../support/page-table'

const locales = ['ar', 'en'] as const

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
      const counted = await eventCount('attack', {
        from: '2024-01-01',
        to: '2024-12-31',
        weapon: ['drone', 'rocket'],
      })
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

  it('writes two changes as two steps before any answer came, and back shows the first', async () => {
    await visit(`/${locale}/charts/attacks?stack=none`, async (page, complaints) => {
      await hydrated(page)
      await mark(page)
      const total = page.locator('figure tfoot td').first()
      const before = (await total.textContent()) ?? 'no total'
      const box = (value: string) => page.locator(`details.filter [name="weapon"][value="${value}"]`)
      const asked = () => new URL(page.url()).searchParams.get('weapon')
      await open(page, 'weapon')
      const letGo = await heldAnswers(page)
      await box('drone').check()
      expect(asked()).toBe('drone')
      await box('rocket').check()
      expect(asked()).toBe('drone,rocket')
      expect(await total.textContent()).toBe(before)
      await page.goBack()
      expect(asked()).toBe('drone')
      // Nothing has come: the controls say what is on screen.
      await expect.poll(() => box('rocket').isChecked()).toBe(false)
      letGo()
      const counted = (weapon: string[]) => eventCount('attack', { from: '2023-10-01', weapon })
      await expect.poll(() => total.textContent()).toBe(String(await counted(['drone'])))
      await expect.poll(() => box('drone').isChecked()).toBe(true)
      expect(await box('rocket').isChecked()).toBe(false)
      await page.goForward()
      expect(asked()).toBe('drone,rocket')
      await expect.poll(() => total.textContent()).toBe(String(await counted(['drone', 'rocket'])))
      await expect.poll(() => box('rocket').isChecked()).toBe(true)
      await page.goBack()
      await expect.poll(() => total.textContent()).toBe(String(await counted(['drone'])))
      await page.goBack()
      expect(asked()).toBe(null)
      await expect.poll(() => total.textContent()).toBe(before)
      await expect.poll(() => box('drone').isChecked()).toBe(false)
      expect(await kept(page)).toBe(true)
      expect(complaints).toEqual([])
    })
  })

  it('goes back to where it began before any answer came, and the controls with it', async () => {
    await visit(`/${locale}/charts/attacks`, async page => {
      await hydrated(page)
      const total = page.locator('figure tfoot td').first()
      const before = await total.textContent()
      expect(before).toMatch(/\d/)
      const drone = page.locator('details.filter [name="weapon"][value="drone"]')
      await open(page, 'weapon')
      const letGo = await heldAnswers(page)
      await drone.check()
      await page.goBack()
      expect(new URL(page.url()).search).toBe('')
      await expect.poll(() => drone.isChecked()).toBe(false)
      letGo()
      await page.waitForLoadState('networkidle')
      expect(new URL(page.url()).search).toBe('')
      expect(await total.textContent()).toBe(before)
      expect(await drone.isChecked()).toBe(false)
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
        await page.locator('main form:has([name="weapon"]) button[type="submit"]').first().click()
        await page.waitForURL(/weapon=drone(,|%2C)rocket/)
        const counted = await page.locator('figure tfoot td').first().textContent()
        // The window of the picture is that of the address without one.
        expect(Number(counted)).toBe(await eventCount('attack', { from: '2023-10-01', weapon: ['drone', 'rocket'] }))
      },
      { javaScriptEnabled: false },
    )
  })

  it.each(['', '/charts/attacks', '/entries', '/map', '/deadlines'])(
    'leaves nothing usual in the address of %s where no script runs, and keeps what is told of what cannot be read',
    async path => {
      await visit(
        `/${locale}${path}`,
        async page => {
          const form = page
            .locator('main form')
            .filter({ has: page.locator('[name="time"]') })
            .first()
          await form.locator('button[type="submit"]').click()
          await page.waitForURL(url => !url.searchParams.has('apply'))
          expect(new URL(page.url()).pathname).toBe(`/${locale}${path}`)
          expect(new URL(page.url()).search).toBe('')
        },
        { javaScriptEnabled: false },
      )
      const { body } = await ask(inject('sitePort'), `/${locale}${path}?apply=1&time=nonsense`)
      expect(String(body)).toContain('border-bad')
    },
  )

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

/** The period of a table's row whose heading a card of the chart begins with, as months of the address. */
async function monthIn(page: Page, card: string): Promise<string> {
  const { rows } = await tableIn(page.locator('figure table').first())
  const row = rows.find(([head]) => head && plain(card).startsWith(head.text))
  const href = row?.find(cell => cell.href?.includes('bucket='))?.href ?? ''
  return new URL(href, 'https://example.org').searchParams.get('bucket') ?? `no month in: ${card}`
}

const timeOf = (page: Page) => new URL(page.url()).searchParams.get('time')

describe.each(locales)('a period chosen on a chart in %s', locale => {
  const card = (page: Page) => page.locator('.recharts-tooltip-wrapper [role="status"]')

  it('by dragging is that of the whole page: all months under the stroke, and no others', async () => {
    await visit(`/${locale}/charts/attacks`, async page => {
      const plot = await reach(page)
      const box = await plot.boundingBox()
      if (!box) throw new Error('no box')
      await mark(page)
      const y = box.y + box.height / 2
      const months: string[] = []
      for (const part of [0.1, 0.2]) {
        await page.mouse.move(box.x + box.width * part, y, { steps: 2 })
        await page.waitForTimeout(100)
        months.push(await monthIn(page, await seen(card(page))))
      }
      const [from = '', to = ''] = months
      expect(from < to).toBe(true)
      await page.mouse.move(box.x + box.width * 0.1, y)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.2, y, { steps: 4 })
      await page.mouse.up()
      await page.waitForURL(/[?&]time=/)
      expect(timeOf(page)).toBe(`${from}-01..${lastDay(to)}`)
      const rows = page.locator('figure table tbody th')
      await expect.poll(() => rows.count()).toBeLessThan(10)
      expect(await kept(page)).toBe(true)
      await page.goBack()
      await page.waitForURL(url => !url.search.includes('time='))
      await expect.poll(() => rows.count()).toBeGreaterThan(20)
    })
  })

  it('by Shift and arrow keys is exactly from where the keys began to where they ended', async () => {
    await visit(`/${locale}/charts/attacks`, async page => {
      await hydrated(page)
      await mark(page)
      await tabToChart(page)
      const said: string[] = []
      for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
        const before = said.at(-1) ?? ''
        await page.keyboard.press(key)
        await expect.poll(async () => (await card(page).allInnerTexts()).join()).not.toBe(before)
        said.push(await seen(card(page)))
      }
      const [from, to] = [await monthIn(page, said[1] ?? ''), await monthIn(page, said[3] ?? '')]
      expect(from < to).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL(/[?&]time=/)
      expect(timeOf(page)).toBe(`${from}-01..${lastDay(to)}`)
      await expect.poll(() => page.locator('figure table tbody th').count()).toBeLessThan(10)
      expect(await kept(page)).toBe(true)
    })
  })
})
