// Subject: components/shell/as-of-switch.tsx, components/shell/as-of-form.tsx, components/shell/as-of-banner.tsx
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { addDays } from '@/lib/core/plain-date'
import { formats } from '@/lib/i18n/format'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { hydrated, seen, visit } from '../support/browser'
import { enter, tabTo } from '../support/by-keys'
import { ask } from '../support/http-site'
import { findPages, PAGE_NAMES, pageAddress } from '../support/site-pages'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false } as const
const latest = z.object({ items: z.tuple([z.object({ revision: z.number(), date: z.string() })]) })
let newest = { revision: 0, date: '' }

beforeAll(async () => {
  await findPages()
  const { body } = await ask(inject('sitePort'), '/api/v1/changes?limit=1')
  const { items } = latest.parse(JSON.parse(String(body)))
  newest = { revision: items[0].revision, date: items[0].date }
})

/** What a chart shows anyway stays out of its address. */
const USUAL: Readonly<Record<string, string>> = { stack: 'weapon', grain: 'month' }

describe.each(locales)('the as-of switch in %s', locale => {
  // Where nothing is, nothing can be shown as it was; the gallery of one chart or group of parts forgets which one.
  it.concurrent.each(PAGE_NAMES.filter(name => name !== 'nothing there' && !name.startsWith('gallery of ')))(
    'stands on the page %s, answers to keys alone and keeps what the address holds',
    async name => {
      await visit(pageAddress(locale, name), async (page, complaints) => {
        await hydrated(page)
        const before = new URL(page.url())
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        const button = page.locator('button[popovertarget="as-of"]')
        const field = page.locator('#as-of-rev')
        await enter(page, button)
        expect(await field.isVisible()).toBe(true)
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
        await page.keyboard.press('Escape')
        expect(await field.isVisible()).toBe(false)
        expect(await button.evaluate(one => one === document.activeElement)).toBe(true)
        await page.keyboard.press('Enter')
        await tabTo(page, field, 2)
        await page.keyboard.press('Control+a')
        const rev = newest.revision - 1
        await page.keyboard.type(String(rev))
        await page.keyboard.press('Enter')
        await page.waitForURL(url => url.searchParams.get('rev') === String(rev))
        const after = new URL(page.url())
        expect(after.pathname).toBe(before.pathname)
        for (const [key, value] of before.searchParams) {
          if (key !== 'rev' && USUAL[key] !== value) expect(after.searchParams.get(key), key).toBe(value)
        }
        const banner = page.locator('aside[aria-label]').first()
        expect(await seen(banner)).toContain(String(rev))
        await enter(page, banner.locator('a').last())
        await page.waitForURL(url => !url.searchParams.has('rev'))
        expect(complaints).toEqual([])
      })
    },
  )

  it('takes a day, in any digits, and counts what changed since', async () => {
    const banner = async (rev: string) =>
      visit(`/${locale}/entries?rev=${encodeURIComponent(rev)}`, page => seen(page.locator('aside').first()), noScript)
    const none = locale === 'ar' ? 'لم يتغير أي سجل منذ ذلك الحين.' : 'No record has changed since.'
    expect(await banner(newest.date)).toContain(none)
    const arabic = newest.date.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
    expect(await banner(arabic)).toContain(none)
    const written = formats(defaultPreferences(locale)).date(newest.date, 'long')
    expect(await banner(written)).toContain(none)
    for (const said of locale === 'ar' ? ['المراجعة 2', 'المراجعة ٢'] : ['revision 2', 'Revision #2'])
      expect(await banner(said), said).toBe(await banner('2'))
    const early = await banner('2')
    expect(early).toMatch(locale === 'ar' ? /تغيّر \d+ سجل/ : /\d+ records have changed since/)
    // A day before anything was published falls back to the newest, and says so; a month, also in words, is its last day.
    const long = addDays(newest.date, -3650)
    for (const before of [long, formats(defaultPreferences(locale)).edtf(long.slice(0, 7), 'long')])
      expect(await banner(before), before).toContain(locale === 'ar' ? 'لم يكن قد نُشر شيء' : 'Nothing had been')
    // The address of a day to come would say something else with each revision until then.
    const ahead = await banner(addDays(newest.date, 3650))
    expect(ahead).toContain(locale === 'ar' ? 'لم يحِن' : 'has not come yet')
    expect(ahead).toContain(String(newest.revision))
    for (const said of ['nonsense', 'revision two', '2024-13']) expect(await banner(said), said).toContain(said)
  })

  it('leads from the banner to those changes', async () => {
    await visit(`/${locale}?rev=${newest.revision - 3}`, async page => {
      await page.locator('aside a[href*="since="]').first().click()
      await page.waitForURL(/changes\?since=/)
      expect(await page.locator('main ol > li').count()).toBe(3)
    })
  })
})
