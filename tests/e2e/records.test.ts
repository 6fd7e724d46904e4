// Subject: app/[locale]/entries/page.tsx, components/records
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { parseCsv } from '@/lib/core/csv'
import { objections } from '../support/axe'
import { arrived, hydrated, seen, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const

const rows = (page: Page) => page.locator('main table tbody tr[aria-rowindex]')
const last = async (page: Page) => Number((await rows(page).last().getAttribute('aria-rowindex')) ?? 0)
const count = async (page: Page) =>
  Number((await seen(page.locator('main p[role="status"]'))).match(/\d+/)?.[0] ?? Number.NaN)
const marks = (page: Page) => page.locator('main mark').allTextContents()
const menu = (page: Page, at: number) => page.locator('details[name="list-tools"] > summary').nth(at)

describe.each(locales)('the list of records in %s', locale => {
  const entries = `/${locale}/entries`

  it('finds and marks a word however it is spelt', async () => {
    const spelt = ['أربيل', 'اربيل', 'أَربيل']
    const found: number[] = []
    for (const word of spelt) {
      await visit(`${entries}?q=${encodeURIComponent(word)}`, async page => {
        found.push(await count(page))
        const marked = await marks(page)
        expect(marked.length, word).toBeGreaterThan(5)
        if (locale === 'ar') expect(new Set(marked)).toContain('أربيل')
      })
    }
    expect(found[0]).toBeGreaterThan(20)
    expect(new Set(found).size).toBe(1)
  })

  it('puts itself in order by a heading, says so, and keeps order and columns when the filter changes', async () => {
    await visit(`${entries}?cols=date,place,sources`, async (page, complaints) => {
      await hydrated(page)
      const sources = page.locator('main th[aria-sort]').nth(2)
      await sources.locator('a').click()
      await arrived(page, /sort=-sources/)
      await expect.poll(() => sources.getAttribute('aria-sort')).toBe('descending')
      const numbers = async () => (await rows(page).locator('td:last-child').allTextContents()).map(Number)
      await expect.poll(async () => (await numbers())[0]).toBeGreaterThan(3)
      const shown = await numbers()
      expect(shown).toEqual([...shown].sort((a, b) => b - a))
      await page.locator('details.filter:has([name="kind"]) > summary').click()
      await page.locator('[name="kind"][value="strike"]').check()
      await arrived(page, /kind=strike/)
      expect(page.url()).toMatch(/sort=-sources/)
      expect(page.url()).toMatch(/cols=date,place,sources/)
      await expect.poll(() => rows(page).locator('a[href*="/entries/IWM-A-"]').count()).toBe(0)
      expect(await rows(page).locator('a[href*="/entries/IWM-S-"]').count()).toBeGreaterThan(5)
      expect(complaints).toEqual([])
    })
  })

  it('brings further records while it is scrolled, keeps few rows in the page, and comes back to its place', async () => {
    await visit(entries, async (page, complaints) => {
      await hydrated(page)
      const box = page.locator('.record-box')
      await expect
        .poll(
          async () => {
            await box.evaluate(element => element.scrollBy(0, 2000))
            return last(page)
          },
          { timeout: 15_000, interval: 150 },
        )
        .toBeGreaterThan(150)
      expect(await rows(page).count()).toBeLessThan(60)
      await page.waitForTimeout(400)
      const edge = await box.evaluate(element => element.getBoundingClientRect().top + 60)
      const links = rows(page).locator('a')
      const tops = await links.evaluateAll(all => all.map(link => link.getBoundingClientRect().top))
      const link = links.nth(tops.findIndex(top => top > edge))
      const href = await link.getAttribute('href')
      await link.click()
      await page.waitForURL(/IWM-/)
      await page.goBack()
      await expect.poll(() => page.locator(`main tbody a[href="${href}"]`).count(), { timeout: 8000 }).toBe(1)
      expect(complaints).toEqual([])
    })
  })

  it('says where rows did not come, and brings them when asked again', async () => {
    await visit(entries, async page => {
      await hydrated(page)
      await page.route(/\/entries\/rows/, route => route.abort())
      const box = page.locator('.record-box')
      await box.evaluate(element => element.scrollTo(0, element.scrollHeight))
      const alert = page.locator('main tbody [role="alert"]')
      await alert.waitFor()
      const awaited = page.locator('main tbody td.awaited')
      expect(await awaited.count()).toBeGreaterThan(5)
      await page.unroute(/\/entries\/rows/)
      await alert.locator('button').click()
      await alert.waitFor({ state: 'detached' })
      await expect.poll(() => awaited.count()).toBe(0)
      expect(await last(page)).toBeGreaterThan((await count(page)) - 20)
      expect(await rows(page).last().locator('a').getAttribute('href')).toContain('/entries/IWM-')
    })
  })

  it('says that it waits where the server has had too many requests, and goes on by itself', async () => {
    await visit(entries, async page => {
      await hydrated(page)
      let refused = 0
      await page.route(/\/entries\/rows/, route =>
        refused++ === 0 ? route.fulfill({ status: 429, headers: { 'retry-after': '2' } }) : route.continue(),
      )
      await page.locator('.record-box').evaluate(element => element.scrollTo(0, element.scrollHeight))
      const said = page.locator('main tbody [role="status"]')
      expect(await seen(said)).toMatch(locale === 'ar' ? /تلقائياً/ : /by themselves/)
      expect(await page.locator('main tbody [role="alert"]').count()).toBe(0)
      expect(refused).toBe(1)
      // No button, no key: time alone.
      await said.waitFor({ state: 'detached', timeout: 10_000 })
      await expect.poll(() => page.locator('main tbody td.awaited').count()).toBe(0)
      expect(refused).toBeGreaterThan(1)
      expect(await last(page)).toBeGreaterThan((await count(page)) - 20)
    })
  })

  it('is paged through with PageDown and PageUp, from the link that has the focus', async () => {
    await visit(entries, async page => {
      await hydrated(page)
      const box = page.locator('.record-box')
      const top = () => box.evaluate(element => element.scrollTop)
      await rows(page).locator('a').first().focus()
      const page1 = await box.evaluate(element => element.clientHeight)
      await page.keyboard.press('PageDown')
      await expect.poll(top).toBeGreaterThan(page1 * 0.5)
      // The box glides; a key pressed on the way would be measured from there.
      let once = -1
      await expect
        .poll(async () => {
          const was = once
          once = await top()
          return once - was
        })
        .toBe(0)
      await page.keyboard.press('PageDown')
      expect(once).toBeLessThanOrEqual(page1)
      await expect.poll(top).toBeGreaterThan(once + page1 * 0.3)
      await expect.poll(() => page.locator('main tbody td.awaited').count()).toBe(0)
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('PageUp')
        await page.waitForTimeout(300)
      }
      await expect.poll(top).toBe(0)
      // The page around it stays where it was, and so does the focus.
      expect(
        await rows(page)
          .locator('a')
          .first()
          .evaluate(one => one === document.activeElement),
      ).toBe(true)
    })
  })

  it('says what a misspelt word was taken for, and which limits its bar does not show', async () => {
    await visit(`${entries}?q=${locale === 'ar' ? 'أربييل' : 'erbli'}`, async page => {
      expect(await seen(page.locator('main p[role="status"]'))).toContain(locale === 'ar' ? 'اربيل' : 'erbil')
      expect(await count(page)).toBeGreaterThan(20)
    })
    await visit(`${entries}?grain=month&bucket=2024-01&stack=weapon&key=drone`, async page => {
      await hydrated(page)
      const limited = await count(page)
      await page.locator('main p[role="status"] + a').click()
      await expect.poll(() => count(page)).toBeGreaterThan(limited)
      expect(page.url()).not.toMatch(/bucket|key=/)
    })
  })

  it('shows the columns that are chosen and writes them into the address', async () => {
    await visit(entries, async page => {
      await hydrated(page)
      const before = await page.locator('main thead th').count()
      await menu(page, 1).click()
      await page.locator('input[name="cols"][value="place"]').check()
      await arrived(page, /cols=date,place,/)
      await expect.poll(() => page.locator('main thead th').count()).toBe(before + 1)
    })
  })

  it('is downloaded as a whole: as many rows as the count says', async () => {
    await visit(`${entries}?time=2024&kind=attack`, async page => {
      const href = await page.locator('a[data-format="json"]').getAttribute('href')
      const { items } = JSON.parse(String((await ask(inject('sitePort'), String(href))).body))
      expect(items.length).toBeGreaterThan(20)
      expect(items.length).toBe(await count(page))
    })
  })

  it('is downloaded as it is shown: its columns, rows and order, or with every column', async () => {
    const view = `${entries}?time=2024&kind=attack&sort=place&cols=date,place,weapon`
    await visit(view, async page => {
      const file = async (format: string) => {
        const href = await page.locator(`a[data-format="${format}"]`).getAttribute('href')
        const csv = parseCsv(String((await ask(inject('sitePort'), String(href))).body))
        if (!csv.ok) throw new Error(csv.error.code)
        return csv.value
      }
      const shown = await rows(page).evaluateAll(all =>
        all.map(row => row.querySelector('a')?.href.match(/IWM-[A-Z]-\d+/)?.[0]),
      )
      const { columns, rows: lines } = await file('csv')
      expect(columns).toEqual([
        'date_edtf',
        'event_id',
        'kind',
        'title_en',
        'title_ar',
        'notes',
        'notes_ar',
        'location',
        'location_ar',
        'scope',
        'weapon',
      ])
      expect(lines.length).toBe(await count(page))
      expect(shown.length).toBeGreaterThan(3)
      expect(lines.slice(0, shown.length).map(line => line.event_id)).toEqual(shown)
      const all = await file('csv_all')
      expect(all.columns.length).toBeGreaterThan(40)
      expect(all.rows.map(line => line.event_id)).toEqual(lines.map(line => line.event_id))
      await expect.poll(() => page.locator('main thead th[aria-sort="ascending"]').count()).toBe(1)
    })
  })

  it('is read page by page where no script runs', async () => {
    await visit(
      entries,
      async page => {
        expect(await rows(page).count()).toBe(50)
        const first = await rows(page).locator('a').first().getAttribute('href')
        await page.locator('a[rel="next"]').click()
        await page.waitForURL(/cursor=/)
        expect(await rows(page).count()).toBe(50)
        expect(await rows(page).locator(`a[href="${first}"]`).count()).toBe(0)
        expect(await rows(page).first().getAttribute('aria-rowindex')).toBe('52')
        const all = await page.locator('main table[aria-rowcount]').getAttribute('aria-rowcount')
        expect(Number(all)).toBe((await count(page)) + 1)
      },
      { javaScriptEnabled: false },
    )
  })

  it('has nothing that axe objects to and fits a phone, with a name of two lines at most and one part below it', async () => {
    await visit(
      `${entries}?q=drone`,
      async page => {
        await hydrated(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        const wide = await page.locator('.record-box').evaluate(box => box.scrollWidth - box.clientWidth)
        expect(wide).toBeLessThanOrEqual(0)
        const link = await rows(page).locator('a').first().boundingBox()
        expect(link?.width).toBeGreaterThan(120)
        const shapes = await rows(page).evaluateAll(all =>
          all.map(row => {
            const name = row.querySelector('a')
            const line = Number.parseFloat(getComputedStyle(name ?? row).lineHeight)
            const below = [...row.querySelectorAll('p')].filter(one => one.offsetHeight > 0 && !one.querySelector('q'))
            return { lines: Math.round((name?.offsetHeight ?? 0) / line), below: below.length }
          }),
        )
        expect(shapes.length).toBeGreaterThan(5)
        for (const { lines, below } of shapes) {
          expect([1, 2]).toContain(lines)
          expect(below).toBe(1)
        }
        expect(await objections(page)).toEqual([])
      },
      { viewport: { width: 360, height: 740 } },
    )
  })
})
