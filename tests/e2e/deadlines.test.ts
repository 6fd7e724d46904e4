// Subject: app/[locale]/deadlines/page.tsx, lib/charts/definitions/deadlines.ts, lib/charts/definitions/attack-response.ts
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { reach, seen, visit } from '../support/browser'
import { ask } from '../support/http-site'

const entry = z.object({
  event_id: z.string(),
  title_en: z.string().nullish(),
  date_max: z.string().nullable(),
  date_min: z.string().nullable(),
  actual_max: z.string().nullish(),
  dues: z.array(z.object({ due_max: z.string().nullable(), stated_max: z.string().nullable(), source_id: z.string() })),
  links: z.array(z.object({ link: z.string(), direction: z.string(), event_id: z.string(), kind: z.string() })),
})
const listed = z.object({ items: z.array(z.object({ event_id: z.string(), title_en: z.string().nullish() })) })
const tallied = z.object({ rows: z.array(z.object({ value: z.number() })) })

async function api<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(String((await ask(inject('sitePort'), `/api/v1/${path}`)).body)))
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const words = {
  en: { late: 'Met 124 days late', slip: '109 days after the first due date', lag: '5 days', first: 'first date' },
  ar: { late: 'تحقق متأخراً 124 يوماً', slip: '109 أيام بعد أول موعد', lag: '5 أيام', first: 'أول موعد' },
} as const

describe.each(['en', 'ar'] as const)('in %s', locale => {
  it('answers: how late was the handover of Ain al-Asad, and who said what when?', async () => {
    const { items } = await api('entries?kind=milestone&q=Ain%20al-Asad', listed)
    const id = items.find(item => item.title_en === 'Coalition leaves Ain al-Asad')?.event_id ?? ''
    const record = await api(`entries/${id}`, entry)
    // Of the statements made while there was time, the last decides; what was named afterwards undoes no delay.
    const stated = record.dues.flatMap(due => (due.due_max && due.stated_max ? [{ ...due, at: due.stated_max }] : []))
    const inTime = stated.filter(due => due.at <= '2025-09-15').sort((a, b) => (a.at < b.at ? -1 : 1))
    const [first, last] = [inTime[0]?.due_max ?? '', inTime.at(-1)?.due_max ?? '']
    expect(days(last, record.actual_max ?? '')).toBe(124)
    expect(days(first, record.actual_max ?? '')).toBe(109)
    await visit(`/${locale}/charts/deadlines`, async (page, complaints) => {
      await reach(page)
      // From the lane to the record, from the record to the ledger, from there to a report.
      const lane = `figure .recharts-wrapper a[href="/${locale}/entries/${id}"][aria-label$="${words[locale].late}"]`
      await page.locator(lane).last().click()
      await page.waitForURL(new RegExp(`/${locale}/entries/${id}$`))
      await page.locator(`main a[href="/${locale}/deadlines#${id}"]`).click()
      await page.waitForURL(new RegExp(`/${locale}/deadlines#${id}$`))
      const article = page.locator(`#${id} article`)
      const text = (await seen(article)).replace(/\s+/g, ' ')
      expect(text).toContain(words[locale].late)
      expect(text).toContain(words[locale].slip)
      const rows = article.locator('table tbody tr')
      expect(await rows.count()).toBe(record.dues.length)
      expect(await rows.first().textContent()).toContain(words[locale].first)
      const reports = await rows.locator('a').evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
      expect(reports).toEqual(record.dues.map(due => `/${locale}/sources/${due.source_id}`))
      for (const link of record.links)
        expect(await article.locator(`a[href="/${locale}/entries/${link.event_id}"]`).count()).toBe(1)
      await rows.first().locator('a').click()
      await page.waitForURL(new RegExp(`/${locale}/sources/${record.dues[0]?.source_id}$`))
      expect(complaints).toEqual([])
    })
  })

  it('answers: which strike answered the Tower 22 attack, and after how many days?', async () => {
    const { items } = await api('entries?kind=attack&from=2024-01-28&to=2024-01-28&scope=JO', listed)
    const found = await Promise.all(items.map(item => api(`entries/${item.event_id}`, entry)))
    const attack = found.find(one => one.links.some(link => link.link === 'responds_to'))
    if (!attack) throw new Error('no attack with a response')
    const answers = attack.links.filter(link => link.link === 'responds_to' && link.direction === 'from')
    const strikes = await Promise.all(answers.map(link => api(`entries/${link.event_id}`, entry)))
    expect(strikes.map(strike => days(attack.date_min ?? '', strike.date_max ?? ''))).toEqual([5, 5])
    await visit(`/${locale}/charts/attack-response?tab=table`, async (page, complaints) => {
      const rows = page.locator('figure table tbody tr', {
        has: page.locator(`a[href="/${locale}/entries/${attack.event_id}"]`),
      })
      expect(await rows.count()).toBe(2)
      for (const strike of strikes) {
        const row = rows.filter({ has: page.locator(`a[href="/${locale}/entries/${strike.event_id}"]`) })
        expect((await seen(row)).replace(/\s+/g, ' ')).toContain(words[locale].lag)
      }
      const [tally] = [await api('tallies?kind=attack&grain=month&from=2023-10-01&to=2024-02-29', tallied)]
      const total = tally.rows.reduce((sum, row) => sum + row.value, 0)
      expect(await seen(page.locator('figure h1'))).toContain(String(total))
      await rows.first().locator('td a').last().click()
      await page.waitForURL(new RegExp(`/${locale}/entries/IWM-S-`))
      expect(await page.locator(`main a[href="/${locale}/entries/${attack.event_id}"]`).count()).toBeGreaterThan(0)
      expect(complaints).toEqual([])
    })
  })

  it('goes down the statements with the arrow keys, and opens the record on Enter', async () => {
    await visit(`/${locale}/charts/deadlines`, async page => {
      await (await reach(page)).locator('svg.recharts-surface').first().focus()
      const card = page.locator('.recharts-tooltip-wrapper [role="status"]')
      const told: string[] = []
      for (let n = 0; n < 4; n++) {
        await page.keyboard.press('ArrowDown')
        await page.waitForTimeout(120)
        told.push(await seen(card))
      }
      expect(new Set(told).size).toBe(4)
      await page.keyboard.press('ArrowUp')
      await page.waitForTimeout(120)
      expect(await seen(card)).toBe(told[2])
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/entries\/IWM-M-/)
    })
  })

  it('shows the ledger as it stood at an earlier revision', async () => {
    await visit(`/${locale}/deadlines?rev=1`, async page => {
      expect(await page.locator('aside[aria-label]').count()).toBe(1)
      expect(await page.locator('main article').count()).toBe(0)
    })
  })
})
