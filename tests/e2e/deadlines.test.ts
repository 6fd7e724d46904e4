// Subject: app/[locale]/deadlines/page.tsx, lib/charts/definitions/deadlines.ts, lib/charts/definitions/attack-response.ts
import sql from 'sql-template-tag'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { reach, seen, visit } from '../support/browser'
import { eventCount } from '../support/event-count'
import { handover } from '../support/handover'
import { sqlRows } from '../support/starting-data'

describe.each(['en', 'ar'] as const)('in %s', locale => {
  it('answers: how late was the handover of Ain al-Asad, and who said what when?', async () => {
    const { id, dues, links, late, slip } = await handover()
    expect(late).toBeGreaterThan(0)
    const t = translator(defaultPreferences(locale))
    const met = t('state.met_late', { n: late })
    await visit(`/${locale}/charts/deadlines`, async (page, complaints) => {
      await reach(page)
      // From the lane to the record, from the record to the ledger, from there to a report.
      const lane = `figure .recharts-wrapper a[href="/${locale}/entries/${id}"][aria-label$="${met}"]`
      await page.locator(lane).last().click()
      await page.waitForURL(new RegExp(`/${locale}/entries/${id}$`))
      await page.locator(`main a[href="/${locale}/deadlines#${id}"]`).click()
      await page.waitForURL(new RegExp(`/${locale}/deadlines#${id}$`))
      const article = page.locator(`#${id} article`)
      const text = (await seen(article)).replace(/\s+/g, ' ')
      expect(text).toContain(met)
      expect(text).toContain(t('deadlines.page.slip_late', { n: slip }))
      const rows = article.locator('table tbody tr')
      expect(await rows.count()).toBe(dues.length)
      expect(await rows.first().textContent()).toContain(t('entry.slip_first'))
      const reports = await rows.locator('a').evaluateAll(found => found.map(link => link.getAttribute('href') ?? ''))
      expect(reports).toEqual(dues.map(due => `/${locale}/sources/${due.source}`))
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(await article.locator(`a[href="/${locale}/entries/${link}"]`).count()).toBe(1)
      await rows.first().locator('a').click()
      await page.waitForURL(new RegExp(`/${locale}/sources/${dues[0]?.source}$`))
      expect(complaints).toEqual([])
    })
  })

  it('answers: which strike answered the Tower 22 attack, and after how many days?', async () => {
    const answers = await sqlRows(
      sql`select ae.public_id as attack, se.public_id as strike, s.date_max - a.date_min as lag
        from entry_link l join entry ae on ae.id = l.to_id join entry se on se.id = l.from_id
        join attack a on a.entry_id = ae.id and a.since is not null and a.until is null
        join strike s on s.entry_id = se.id and s.since is not null and s.until is null
        where l.kind = 'responds_to' and l.since is not null and l.until is null and a.place_id = 'tower-22'
        and a.fatalities_us > 0 and a.date_min = a.date_max and s.date_min = s.date_max`,
      z.object({ attack: z.string(), strike: z.string(), lag: z.number() }),
    )
    expect(answers.length).toBeGreaterThan(0)
    const attack = answers[0]?.attack
    await visit(`/${locale}/charts/attack-response?tab=table`, async (page, complaints) => {
      const rows = page.locator('figure table tbody tr', {
        has: page.locator(`a[href="/${locale}/entries/${attack}"]`),
      })
      expect(await rows.count()).toBe(answers.length)
      for (const { strike, lag } of answers) {
        const row = rows.filter({ has: page.locator(`a[href="/${locale}/entries/${strike}"]`) })
        expect((await seen(row)).replace(/\s+/g, ' ')).toContain(
          translator(defaultPreferences(locale))('responses.lag.exact', { n: lag }),
        )
      }
      const total = await eventCount('attack', { from: '2023-10-01', to: '2024-02-29' })
      expect(await seen(page.locator('figure h1'))).toContain(String(total))
      await rows.first().locator('td a').last().click()
      await page.waitForURL(new RegExp(`/${locale}/entries/IWM-S-`))
      expect(await page.locator(`main a[href="/${locale}/entries/${attack}"]`).count()).toBeGreaterThan(0)
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
