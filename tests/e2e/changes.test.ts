// Subject: app/[locale]/changes, components/changes/last-visit.tsx
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { VISIT_KEY } from '@/components/changes/visit-memory'
import { arrived, seen, shift, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false } as const
const get = async (path: string): Promise<string> => String((await ask(inject('sitePort'), path)).body)

const latest = z.object({ items: z.tuple([z.object({ revision: z.number(), date: z.string() })]) })
let newest = { revision: 0, date: '' }

beforeAll(async () => {
  const { items } = latest.parse(JSON.parse(await get('/api/v1/changes?limit=1')))
  newest = { revision: items[0].revision, date: items[0].date }
})

describe.each(locales)('the log of changes in %s', locale => {
  it('names a few records of each revision and has a page for all of them, without a script', async () => {
    await visit(
      `/${locale}/changes`,
      async page => {
        const items = page.locator('main ol > li')
        expect(await items.count()).toBe(30)
        for (const item of await items.all()) expect(await item.locator('ul > li').count()).toBeLessThanOrEqual(3)
        await items.first().locator('a').first().click()
        await page.waitForURL(/changes\/\d+$/)
        expect(await page.locator('section[aria-labelledby="touched"] li').count()).toBeGreaterThan(0)
      },
      noScript,
    )
  })

  it('narrows to a kind and begins after a revision or a day', async () => {
    const count = (query: string) =>
      visit(`/${locale}/changes?${query}`, page => page.locator('main ol > li').count(), noScript)
    expect(await count(`since=${newest.revision - 5}`)).toBe(5)
    expect(await count(`since=${newest.date}`)).toBe(0)
    expect(await count('since=garbage')).toBe(30)
    await visit(
      `/${locale}/changes`,
      async page => {
        await page.locator('select[name="kind"]').selectOption('strike')
        await page.locator('main form button').first().click()
        await arrived(page, /kind=strike/)
        const marks = await page
          .locator('main ol > li ul > li a')
          .evaluateAll(links => links.map(one => one.getAttribute('href')))
        expect(marks.length).toBeGreaterThan(3)
        for (const mark of marks) expect(mark).toContain('/entries/IWM-S-')
      },
      noScript,
    )
  })

  it('leads to a revision by its number in either digits, and says beside the field what is none, without a script', async () => {
    await visit(
      `/${locale}/changes?kind=attack`,
      async page => {
        const field = page.locator('#revision')
        const go = async (text: string) => {
          await field.fill(text)
          await field.press('Enter')
        }
        for (const wrong of ['0', String(newest.revision + 1), 'x2']) {
          await go(wrong)
          await page.waitForURL(url => url.searchParams.get('revision') === wrong)
          expect(await field.inputValue()).toBe(wrong)
          expect(await field.getAttribute('aria-invalid')).toBe('true')
          const said = await field.getAttribute('aria-describedby')
          expect(await seen(page.locator(`#${said}`))).toContain(String(newest.revision))
          expect(await page.locator('main ol > li').count()).toBeGreaterThan(0)
        }
        await go('٣')
        await page.waitForURL(/\/changes\/3(\?|$)/)
        expect(page.url()).not.toContain('revision=')
      },
      noScript,
    )
  })

  it('says what is new since the last visit, keeps that here alone, and forgets it when told', async () => {
    const before = newest.revision - 4
    const plain = await get(`/${locale}/changes`)
    await visit('about:blank', async (page, complaints) => {
      await page.goto(`/${locale}/changes`)
      const box = page.locator('[data-visit]')
      await box.locator('button').waitFor()
      expect(await box.locator('a').count()).toBe(0)
      expect(await shift(page)).toBeLessThan(0.01)
      await page.evaluate(
        ([key, seen]) => localStorage.setItem(String(key), JSON.stringify({ day: '2020-01-01', seen, before: null })),
        [VISIT_KEY, before] as const,
      )
      await page.reload()
      await box.locator('a').waitFor()
      expect(await seen(box)).toContain(String(before))
      expect(await shift(page)).toBeLessThan(0.01)
      await box.locator('a').click()
      await page.waitForURL(new RegExp(`since=${before}`))
      expect(await page.locator('main ol > li').count()).toBe(4)
      await box.locator('button').click()
      expect(await page.evaluate(key => localStorage.getItem(key), VISIT_KEY)).toBe('"off"')
      await page.reload()
      await box.locator('button').waitFor()
      expect(await box.locator('a').count()).toBe(0)
      expect(complaints).toEqual([])
    })
    expect(await get(`/${locale}/changes`)).toBe(plain)
  })
})
