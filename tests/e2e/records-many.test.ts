// Subject: components/records/record-grid.tsx, components/records/grid-rows.tsx, app/[locale]/entries/rows/route.ts
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseCsv } from '@/lib/core/csv'
import { openDatabase } from '@/lib/server/db/open'
import { currentRevision } from '@/lib/server/queries/revision'
import { hydrated, visit } from '../support/browser'
import { copyOfTemplate } from '../support/db-embedded'
import { addManyRecords } from '../support/many-records'
import { freePort, type Program, runProgram } from '../support/site-process'

const MANY = 100_000
const LOCALES = ['ar', 'en'] as const

let folder: string
let program: Program
let baseURL: string
/** The ids of all records, newest first, as plain SQL over the tables of the kinds finds them. */
let newest: readonly string[]

beforeAll(async () => {
  folder = await copyOfTemplate('loaded')
  const db = await openDatabase({ dataDir: folder })
  await addManyRecords(db, MANY)
  const { number } = await currentRevision(db.read)
  // The tables of the kinds themselves, and not the index that the list is read from.
  const ids = await db.read.query(
    sql`select e.public_id from (
        select entry_id, since, until, status, date_min from attack
        union all select entry_id, since, until, status, date_min from strike
        union all select entry_id, since, until, status, date_min from milestone
        union all select entry_id, since, until, status, date_min from force_level
        union all select entry_id, since, until, status, date_min from tally_claim) v
      join entry e on e.id = v.entry_id
      where v.since <= ${number} and (v.until is null or v.until > ${number}) and v.status = 'published' and e.merged_into is null
      order by v.date_min desc nulls last, v.entry_id desc`,
    z.object({ public_id: z.string() }),
  )
  newest = ids.map(row => row.public_id)
  await db.close()
  const port = await freePort()
  baseURL = `http://localhost:${port}`
  program = runProgram(['start'], { PORT: String(port), IWM_DATA_DIR: folder, LOG_LEVEL: 'warn' })
  await program.until('Serving on')
}, 600_000)

afterAll(async () => {
  program?.child.kill('SIGTERM')
  await program?.ended
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const rows = (page: Page) => page.locator('main table tbody tr[aria-rowindex]')
const box = (page: Page) => page.locator('.record-box')

/** Which rows are in the page and in sight with their records, by their number in the list (the first is 0). */
const inSight = (page: Page) =>
  box(page).evaluate(scroller => {
    const frame = scroller.getBoundingClientRect()
    const all = [...scroller.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')]
    return all
      .filter(
        row => row.getBoundingClientRect().bottom > frame.top + 60 && row.getBoundingClientRect().top < frame.bottom,
      )
      .map(row => ({
        at: Number(row.getAttribute('aria-rowindex')) - 2,
        id:
          row
            .querySelector('a')
            ?.getAttribute('href')
            ?.match(/IWM-[A-Z]-\d+/)?.[0] ?? null,
      }))
  })

/** Waits until all rows in sight have come, and says that they are those that SQL has there. */
async function settled(page: Page): Promise<{ readonly first: number; readonly last: number }> {
  // One look for both: between a pull and the rows that follow it none is in sight, so that none is missing.
  let seen: Awaited<ReturnType<typeof inSight>> = []
  const come = async (): Promise<boolean> => {
    seen = await inSight(page)
    return seen.length > 3 && seen.every(row => row.id !== null)
  }
  await expect.poll(come, { timeout: 15_000 }).toBe(true)
  expect(seen.map(row => row.id)).toEqual(seen.map(row => newest[row.at]))
  return { first: seen[0]?.at ?? -1, last: seen.at(-1)?.at ?? -1 }
}

/** Addresses of rows whose answers came, as they come. */
const answered = (page: Page) => {
  const addresses: string[] = []
  page.on('requestfinished', request => {
    if (request.url().includes('/entries/rows')) addresses.push(request.url())
  })
  return addresses
}

const asked = (page: Page) => {
  const addresses: string[] = []
  page.on('request', request => {
    if (request.url().includes('/entries/rows')) addresses.push(request.url())
  })
  return addresses
}

describe.each(LOCALES)(`a list of ${MANY} records in %s`, locale => {
  it('leads to its end and back by keys alone, and tells which of how many rows one is at', async () => {
    expect(newest.length).toBeGreaterThan(MANY)
    await visit(
      `/${locale}/entries`,
      async (page, complaints) => {
        const requests = asked(page)
        await hydrated(page)
        expect(await page.locator('main table').getAttribute('aria-rowcount')).toBe(String(newest.length + 1))
        await rows(page).locator('a').first().focus()
        await page.keyboard.press('End')
        await expect.poll(async () => (await inSight(page)).at(-1)?.at, { timeout: 15_000 }).toBe(newest.length - 1)
        await settled(page)
        expect(requests.length).toBeLessThanOrEqual(4)
        await page.keyboard.press('Home')
        await expect.poll(async () => (await inSight(page))[0]?.at).toBe(0)
        await settled(page)
        expect(complaints).toEqual([])
      },
      { baseURL },
    )
  })

  it('shows any part that the bar is pulled to, and comes back there from a record', async () => {
    await visit(
      `/${locale}/entries`,
      async (page, complaints) => {
        const requests = asked(page)
        await hydrated(page)
        // Past many places in a moment, as a hand pulls it.
        for (const share of [0.1, 0.2, 0.3, 0.4, 0.5]) {
          await box(page).evaluate((one, to) => one.scrollTo(0, one.scrollHeight * to), share)
        }
        const { first } = await settled(page)
        expect(first).toBeGreaterThan(MANY * 0.45)
        expect(first).toBeLessThan(MANY * 0.55)
        expect(requests.length).toBeLessThanOrEqual(8)
        await page.waitForTimeout(400)
        const link = rows(page).locator('a[href*="IWM-"]').nth(12)
        const href = await link.getAttribute('href')
        await link.click()
        await page.waitForURL(/IWM-/)
        await page.goBack()
        await expect.poll(() => page.locator(`main tbody a[href="${href}"]`).count(), { timeout: 10_000 }).toBe(1)
        await settled(page)
        expect(complaints).toEqual([])
      },
      { baseURL },
    )
  })

  it('keeps few rows in the page and asks for each part once while thousands are scrolled through', async () => {
    await visit(
      `/${locale}/entries`,
      async page => {
        const requests = asked(page)
        const answers = answered(page)
        await hydrated(page)
        const most = await box(page).evaluate(async scroller => {
          let drawn = 0
          let bare = 0
          let out = 0
          for (let step = 0; step < 400; step++) {
            scroller.scrollBy(0, 1000)
            await new Promise(requestAnimationFrame)
            await new Promise(requestAnimationFrame)
            const rows = [...scroller.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')]
            drawn = Math.max(drawn, rows.length)
            // A row stands wherever one looks, with its record or with the place that is kept for it: nothing is blank.
            const frame = scroller.getBoundingClientRect()
            const spans = rows.map(row => row.getBoundingClientRect())
            const from = frame.top + 60
            const to = frame.bottom - 1
            const covered =
              spans.some(({ top, bottom }) => top <= from && bottom > from) &&
              spans.some(({ top, bottom }) => top <= to && bottom > to)
            if (!covered) bare++
            const numbers = rows.map(row => Number(row.getAttribute('aria-rowindex')))
            if (numbers.some((n, at) => at > 0 && n !== (numbers[at - 1] ?? 0) + 1)) out++
          }
          return { drawn, bare, out }
        })
        const { first } = await settled(page)
        expect(first).toBeGreaterThan(3000)
        expect(most.drawn).toBeLessThanOrEqual(100)
        // What was given up on the way, because it had left the sight, may be asked for again; what came may not.
        expect(new Set(answers).size).toBe(answers.length)
        expect(requests.length).toBeLessThanOrEqual(first / 50 + 4)
        expect(most.bare).toBe(0)
        expect(most.out).toBe(0)
      },
      { baseURL },
    )
  })
})

describe('the file of the list', () => {
  it('holds every record once, in the order that SQL has them', async () => {
    const lines = async (query: string) => {
      const answer = await fetch(`${baseURL}/api/v1/entries?format=csv&limit=all&columns=event_id,location&${query}`)
      const csv = parseCsv(await answer.text())
      if (!csv.ok) throw new Error(csv.error.code)
      return csv.value.rows
    }
    const byDay = await lines('')
    expect(byDay.map(row => row.event_id)).toEqual(newest)
    const byPlace = await lines('sort=-place')
    expect(new Set(byPlace.map(row => row.event_id))).toEqual(new Set(newest))
    expect(byPlace.length).toBe(newest.length)
    // One stretch for each place, those without one behind: as many changes of place as there are places.
    const changes = byPlace.filter((row, at) => at > 0 && row.location !== byPlace[at - 1]?.location).length
    expect(changes).toBe(new Set(byPlace.map(row => row.location)).size - 1)
  }, 240_000)
})
