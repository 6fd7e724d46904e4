// Subject: lib/charts/definitions/claimed-tallies.ts, lib/charts/compared.ts, components/entry/own-count.tsx
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { reach, seen, visit } from '../support/browser'
import { ask } from '../support/http-site'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false }

const listSchema = z.object({
  items: z.array(z.object({ event_id: z.string() })),
  next_cursor: z.string().nullable(),
})
const tallySchema = z.object({ rows: z.array(z.object({ bucket: z.string().nullable(), value: z.number() })) })

const json = async (path: string): Promise<unknown> => JSON.parse(String((await ask(inject('sitePort'), path)).body))

/** How many records the API lists, page by page. */
async function listed(query: string): Promise<number> {
  let count = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = listSchema.parse(await json(`/api/v1/entries?${query}&limit=100${more}`))
    count += page.items.length
    cursor = page.next_cursor
  }
  return count
}

/** The rows of a page's table: text and addresses of each cell, the heading of the row first. */
async function tableOf(page: Page) {
  return page.locator('figure table tbody tr').evaluateAll(rows =>
    rows.map(row =>
      [...row.children].map(cell => ({
        text: cell.textContent?.trim() ?? '',
        href: cell.querySelector('a')?.getAttribute('href') ?? '',
      })),
    ),
  )
}

/** Columns of the table of claims. */
const [STATED, LOW, BEST, HIGH, DIFFERENCE, WITHIN, WHY] = [2, 6, 7, 8, 9, 10, 11] as const
const YES = { ar: 'نعم', en: 'yes' }
const NO = { ar: 'لا', en: 'no' }
const FEWER = { ar: /^أقل بـ/, en: / fewer$/ }

describe.each(locales)('why does the Pentagon say 130, and what do we count? (%s)', locale => {
  const chart = `/${locale}/charts/claimed-tallies?tab=table`

  it('says what we count by the same measure, and opens exactly that', async () => {
    await visit(
      chart,
      async page => {
        const row = (await tableOf(page)).find(cells => /\b130\b/.test(cells[STATED]?.text ?? ''))
        const own = row?.[BEST]
        expect(row?.[WITHIN]?.text).toBe(YES[locale])
        // Our best, and the strictest reading of it, as the API counts them under the window and the area of the claim.
        const asked = new URL(own?.href ?? '', 'https://example.org').searchParams
        expect(Object.fromEntries(asked)).toMatchObject({ from: '2023-10-17', to: '2024-01-11', scope: 'IQ+SY' })
        expect(await listed(String(asked))).toBe(Number(own?.text))
        asked.set('bounds', 'low')
        expect(await listed(String(asked))).toBe(Number(row?.[LOW]?.text))
        expect(Number(row?.[HIGH]?.text)).toBeGreaterThanOrEqual(Number(own?.text))
        // The list of that count holds as many records as it says.
        await page.goto(own?.href ?? '')
        expect(await seen(page.locator('main [role="status"]'))).toMatch(new RegExp(`(^|\\D)${own?.text}(\\D|$)`))
        // The record of the claim says the same numbers.
        await page.goto(row?.[0]?.href ?? '')
        const section = await seen(page.locator('section[aria-labelledby="own-count"]'))
        for (const cell of [LOW, BEST, HIGH]) expect(section).toContain(row?.[cell]?.text ?? 'none')
        await page.locator('section[aria-labelledby="own-count"] a[href*="claimed-tallies"]').click()
        expect(page.url()).toContain('claims=attacks_on_us_forces.IQ.SY.2023-10-17')
      },
      noScript,
    )
  })

  it('gives a reason in words wherever we know of fewer than was stated', async () => {
    await visit(
      chart,
      async page => {
        const rows = await tableOf(page)
        const fewer = rows.filter(
          cells => cells[WITHIN]?.text === NO[locale] && FEWER[locale].test(cells[DIFFERENCE]?.text ?? ''),
        )
        expect(fewer.length).toBeGreaterThan(5)
        for (const cells of fewer) expect(cells[WHY]?.text.length).toBeGreaterThan(5)
        await page.goto(fewer[0]?.[0]?.href ?? '')
        expect(await page.locator('section[aria-labelledby="own-count"] li').count()).toBeGreaterThan(0)
      },
      noScript,
    )
  })

  it('has every claim on record, and a picture for every measure, without script', async () => {
    await visit(
      chart,
      async page => {
        expect(await tableOf(page)).toHaveLength(await listed('kind=tally_claim'))
        const iraq = page.locator('nav > ul a[href*="claims=attacks_on_us_forces.IQ.2023-10-17"]')
        const before = await seen(page.locator('h1'))
        await iraq.click()
        expect(await seen(page.locator('h1'))).not.toBe(before)
        expect(await page.locator('nav > ul a[aria-current="true"][href*="claims="]').getAttribute('href')).toContain(
          'IQ.2023-10-17',
        )
      },
      noScript,
    )
  })

  it('shows the claim, our count and the reason on the key stops of the live chart', async () => {
    await visit(`/${locale}/charts/claimed-tallies`, async (page, complaints) => {
      await (await reach(page)).locator('svg.recharts-surface').first().focus()
      await page.keyboard.press('ArrowRight')
      const said = await seen(page.locator('figure [role="status"]'))
      expect(said).toContain(locale === 'ar' ? 'عددنا: ' : 'Our count: ')
      const stated = (await tableOf(page)).map(cells => cells[STATED]?.text ?? '')
      expect(stated.some(words => words !== '' && said.includes(words))).toBe(true)
      expect(complaints).toEqual([])
    })
  })
})

describe.each(locales)('attacks compared with the period before (%s)', locale => {
  it('sets month beside month, with the numbers that the API counts for each', async () => {
    await visit(
      `/${locale}/charts/attacks?time=2024-01-01..2024-03-31&stack=none&tab=table`,
      async page => {
        await page.locator('fieldset a[href*="compare=2023-10-01..2023-12-31"]').click()
        const rows = await tableOf(page)
        const counts = async (from: string, to: string) => {
          const { rows: found } = tallySchema.parse(await json(`/api/v1/tallies?from=${from}&to=${to}`))
          return new Map(found.map(({ bucket, value }) => [bucket, value]))
        }
        const now = await counts('2024-01-01', '2024-03-31')
        const before = await counts('2023-10-01', '2023-12-31')
        const months = [
          ['2024-01', '2023-10'],
          ['2024-02', '2023-11'],
          ['2024-03', '2023-12'],
        ]
        expect(rows.map(cells => [Number(cells[1]?.text), Number(cells[5]?.text)])).toEqual(
          months.map(([first = '', second = '']) => [now.get(first) ?? 0, before.get(second) ?? 0]),
        )
      },
      noScript,
    )
  })
})
