// Subject: lib/charts/definitions/claimed-tallies.ts, lib/charts/compared.ts, components/entry/own-count.tsx
import type { Page } from 'playwright-core'
import sql, { type Sql } from 'sql-template-tag'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { reach, seen, visit } from '../support/browser'
import { eventCount } from '../support/event-count'
import { columnOf, lastDay, tableIn } from '../support/page-table'
import { sqlRow } from '../support/starting-data'

const locales = ['ar', 'en'] as const
const noScript = { javaScriptEnabled: false }

/** Public records of a table today. */
const PUBLIC = sql`t.since is not null and t.until is null and t.status = 'published'`

/** Attacks that the link of an own count names, by a statement that reads the link itself. */
async function counted(query: URLSearchParams, grade: Sql): Promise<number> {
  const list = (key: string) => (query.get(key) ?? '').split(',').filter(code => code !== '')
  const [only, without] = [list('target'), list('target_not')]
  const asked = sql`select count(*)::int as n from attack t where ${PUBLIC} and ${grade}
    and t.scope ~ '^(IQ|IQ-federal|IQ-KRI|SY)([+](IQ-federal|IQ-KRI|SY))*$'
    and t.date_min >= ${query.get('from')}::date and t.date_max <= ${query.get('to')}::date
    and (${only.length} = 0 or t.target_type = any(${only}::text[]))
    and (t.target_type is null or t.target_type <> all(${without}::text[]))`
  return (await sqlRow(asked, z.object({ n: z.number() }))).n
}
const ADMITTED = sql`coalesce(t.verification, 'weak') not in ('contested', 'discounted')`
const SURE = sql`t.verification in ('confirmed', 'fair') and not exists (select 1 from entry_link l
  where l.kind = 'possible_duplicate_of' and l.from_id = t.entry_id and l.since is not null and l.until is null)`

/** The rows of a page's table: text and addresses of each cell, the heading of the row first. */
async function tableOf(page: Page) {
  const { rows } = await tableIn(page.locator('figure table'))
  return rows.map(cells => cells.map(({ text, href }) => ({ text, href: href ?? '' })))
}

/** Columns of the table of claims. */
const [STATED, LOW, BEST, HIGH, DIFFERENCE, WITHIN, WHY] = [2, 6, 7, 8, 9, 10, 11] as const
const YES = { ar: 'نعم', en: 'yes' }
const NO = { ar: 'لا', en: 'no' }
const TOTAL = { ar: 'المجموع', en: 'All' }
const THEN = { ar: 'العدد المقابل', en: 'Then' }
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
        // Our best, and the strictest reading of it, as the tables hold them under the window and the area of the claim.
        const asked = new URL(own?.href ?? '', 'https://example.org').searchParams
        expect(Object.fromEntries(asked)).toMatchObject({ from: '2023-10-17', to: '2024-01-11', scope: 'IQ+SY' })
        expect(await counted(asked, ADMITTED)).toBe(Number(own?.text))
        expect(await counted(asked, SURE)).toBe(Number(row?.[LOW]?.text))
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
        const all = sql`select count(*)::int as n from tally_claim t where ${PUBLIC}`
        expect(await tableOf(page)).toHaveLength((await sqlRow(all, z.object({ n: z.number() }))).n)
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
  it('sets month beside month, with the numbers that the tables hold for each', async () => {
    await visit(
      `/${locale}/charts/attacks?time=2024-01-01..2024-03-31&stack=none&tab=table`,
      async page => {
        await page.locator('fieldset a[href*="compare=2023-10-01..2023-12-31"]').click()
        const table = await tableIn(page.locator('figure table'))
        const [now, then] = [columnOf(table, TOTAL[locale]), columnOf(table, THEN[locale])]
        const months = [
          ['2024-01', '2023-10'],
          ['2024-02', '2023-11'],
          ['2024-03', '2023-12'],
        ]
        const of = (month = '') => eventCount('attack', { from: `${month}-01`, to: lastDay(month) })
        const both = await Promise.all(months.map(async pair => Promise.all(pair.map(of))))
        expect(table.rows.map(cells => [Number(cells[now]?.text), Number(cells[then]?.text)])).toEqual(both)
      },
      noScript,
    )
  })
})
