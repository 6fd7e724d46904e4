// Subject: app/[locale]/share-of.ts, app/[locale]/map/shared-map.ts
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { hydrated, visit } from '../support/browser'

/** Pages that show charts and are not a chart's own, and how many they show. */
const PAGES = [
  { path: '', query: 'time=2023-10-17..2024-02-29&weapon=drone', least: 3 },
  { path: '/deadlines', query: 'scope=IQ-federal', least: 1 },
  { path: '/map', query: 'kind=attack&time=2024-01-01..2024-01-31', least: 1 },
  { path: '/map', query: '', least: 1 },
]

describe.each(LOCALES.flatMap(locale => PAGES.map(page => ({ ...page, locale }))))(
  'the share button of /$locale$path?$query',
  ({ locale, path, query, least }) => {
    it('stands beside every chart, without script as a list of files', () =>
      visit(
        `/${locale}${path}?${query}`,
        async page => {
          const buttons = page.locator('main details:has(> summary[class~="pill"]):has(a[href*="size=card"])')
          expect(await buttons.count()).toBeGreaterThanOrEqual(least)
          expect(await buttons.count()).toBe(await page.locator('main figure:has(figcaption)').count())
          const names = await buttons.locator('summary').allTextContents()
          expect(new Set(names).size).toBe(names.length)
        },
        { javaScriptEnabled: false },
      ))

    it('opens the dialog, whose link shows what is on the page', () =>
      visit(`/${locale}${path}?${query}`, async (page, complaints) => {
        await hydrated(page)
        const title = await page.locator('main figure').first().getByRole('heading').first().textContent()
        await page.locator('summary[aria-haspopup="dialog"]').first().click()
        const dialog = page.locator('dialog[open]')
        await dialog.waitFor()
        const live = await dialog.locator('textarea').first().inputValue()
        for (const part of query.split('&').filter(one => one.startsWith('time='))) expect(live).toContain(part)
        const { pathname, search } = new URL(live)
        await page.goto(`${pathname}${search}`)
        expect(await page.locator('main figure').first().getByRole('heading').first().textContent()).toBe(title)
        expect(complaints).toEqual([])
      }))
  },
)
