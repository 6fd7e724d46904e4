// Subject: app/[locale]/admin/imports, lib/server/imports
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { writeCsv } from '@/lib/core/csv'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { REPORT } from '../support/desk-report'
import { type DeskSite, deskSite, deskWindow, makeAdmin, send } from '../support/desk-site'

let site: DeskSite
let admin: Page

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(() => site.close())

const items = z.object({ items: z.array(z.object({ event_id: z.string(), source: z.string() })), total: z.number() })
const ask = async (query: string) => items.parse(await (await fetch(`${site.url}/api/v1/entries?${query}`)).json())
const attacks = async (): Promise<number> => (await ask('kind=attack&limit=1')).total

/** Rows made up for these tests; the report that they cite is one of the record's own. */
async function rows(n: number): Promise<Record<string, string>[]> {
  const source = (await ask('kind=attack&limit=1')).items[0]?.source.split(';')[0] ?? ''
  return Array.from({ length: n }, (_, i) => ({
    kind: 'attack',
    date_edtf: '٢٨/٢/٢٠٢٦',
    scope: 'IQ',
    weapon: 'طائرة مسيّرة',
    outcome: 'hit',
    target_type: 'us_forces',
    verification: 'weak',
    notes: `Made up for a test, ${i}.`,
    notes_ar: `مختلق لاختبار، ${i}.`,
    source,
  }))
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/ar/admin/imports')
  await hydrated(page)
  await page.locator('#f-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('form:has(#f-file) button[type=submit]').click()
  await page.waitForURL(/admin\/imports\/\d+$/, { timeout: 90_000 })
  await hydrated(page)
}

const publishing = (page: Page) => page.getByRole('form', { name: 'الاستيراد والنشر' })

test('a file is tried, published as one revision, counted at once, and undone as one', async () => {
  const before = await attacks()
  const made = await rows(3)
  const wrong = { ...made[0], weapon: 'منجنيق', scope: '' }
  const text = writeCsv(Object.keys(wrong), [...made, wrong]).replaceAll('\r\n', '\n')
  await bring(admin, 'attacks.csv', text)
  const plan = admin.locator('section:has(#plan)')
  expect(await seen(plan)).toContain('جديد 3')
  expect(await seen(plan.locator('tbody tr').nth(3))).toMatch(/مرفوض[\s\S]*weapon/)
  expect(await attacks()).toBe(before)
  expect(await objections(admin)).toEqual([])

  const told = await admin.context().request.get(`${new URL(admin.url()).pathname}/plan?as=public`)
  expect(told.headers()['content-type']).toContain('text/csv')
  expect((await told.text()).split('\r\n').filter(line => /^\d+,refuse,/.test(line)).length).toBeGreaterThanOrEqual(2)

  // Publishing says why, in both languages; what is missing is said and what was typed stays.
  const form = publishing(admin)
  await form.locator('[name=reason_ar]').fill('اختبار للاستيراد')
  await form.getByRole('button', { name: 'الاستيراد والنشر' }).click()
  await form.locator('[role=alert]').waitFor()
  expect(await form.locator('[role=alert] li').count()).toBe(1)
  expect(await form.locator('[name=reason_ar]').inputValue()).toBe('اختبار للاستيراد')
  await form.locator('[name=reason_en]').fill('A test of importing')
  await form.getByRole('button', { name: 'الاستيراد والنشر' }).click()
  await admin.waitForURL(/done=import/)
  expect(await attacks()).toBe(before + 3)
  const found = await ask('kind=attack&q=Made%20up%20for%20a%20test&limit=10')
  expect(found.total).toBe(3)
  expect(await objections(admin)).toEqual([])

  await admin.getByText('التراجع عن الاستيراد').first().click()
  const undo = admin.getByRole('form', { name: 'التراجع عن الاستيراد' })
  await undo.locator('[name=reason_en]').fill('It was a test')
  await undo.locator('[name=reason_ar]').fill('كان اختبارًا')
  await undo.getByRole('button').click()
  await admin.waitForURL(/done=undo/)
  expect(await seen(admin.locator('main'))).toContain('عادت 3 سجلات كما كانت')
  expect(await attacks()).toBe(before)
})

/** Files a report of its own whose text is kept, and a draft of the record that quotes what it does not say. */
async function misquote(event_id: string): Promise<void> {
  await admin.goto('/ar/admin/reports/new')
  await hydrated(admin)
  await admin.locator('#f-text').fill(REPORT)
  await send(admin, 'title')
  await admin.waitForURL(/admin\/reports\/report-20260228/)
  const report = /reports\/([^?]+)/.exec(admin.url())?.[1] ?? ''
  await admin.goto(`/ar/admin/entries/${event_id}?source=${report}`)
  await hydrated(admin)
  await admin.locator('[id$=".quote_exact"]').last().fill('أُصيب عشرة جنود')
  await admin.getByRole('button', { name: 'حفظ كمسودة' }).click()
  await admin.getByRole('region', { name: 'اقتباسات لا ترد في تقاريرها' }).waitFor()
}

test('drafts that quote what their report does not say are published once somebody confirms it, and named before', async () => {
  const made = await rows(2)
  await bring(admin, 'drafts.csv', writeCsv(Object.keys(made[0] ?? {}), made))
  const path = new URL(admin.url()).pathname
  await admin.getByRole('form', { name: 'الاستيراد مسوداتٍ' }).getByRole('button').click()
  await admin.waitForURL(/done=import/)
  const [, second = ''] = (await seen(admin.locator('section:has(#outcome)'))).match(/IWM-A-\d+/g) ?? []
  expect(await admin.locator('#f-quotes_elsewhere').count()).toBe(0)
  await misquote(second)
  await admin.goto(path)
  await hydrated(admin)
  const form = admin.getByRole('form', { name: 'نشر المسودات' })
  const warning = form.getByRole('region', { name: 'اقتباسات لا ترد في تقاريرها' })
  expect(await seen(warning)).toMatch(new RegExp(`السطر 3، ${second}[\\s\\S]*«أُصيب عشرة جنود»`))
  expect(await objections(admin)).toEqual([])
  await form.locator('[name=reason_en]').fill('For a test.')
  await form.locator('[name=reason_ar]').fill('لاختبار.')
  await form.getByRole('button').click()
  await form.locator('#f-quotes_elsewhere-wrong').waitFor()
  const told = await seen(form.getByRole('alert'))
  for (const word of ['السطر 3', second, '«أُصيب عشرة جنود»']) expect(told).toContain(word)
  expect(await form.locator('[name=reason_ar]').inputValue()).toBe('لاختبار.')
  await form.locator('#f-quotes_elsewhere').check()
  await form.getByRole('button').click()
  await admin.waitForURL(/done=publish/)
  expect(await seen(admin.locator('section:has(#outcome)'))).toContain('منشور')
})

test('what undoing threw away is said and leads nowhere; every link of the page still opens', async () => {
  const made = await rows(2)
  await bring(admin, 'thrown.csv', writeCsv(Object.keys(made[0] ?? {}), made))
  await admin.getByRole('form', { name: 'الاستيراد مسوداتٍ' }).getByRole('button').click()
  await admin.waitForURL(/done=import/)
  await hydrated(admin)
  await admin.getByText('التراجع عن الاستيراد').first().click()
  const undo = admin.getByRole('form', { name: 'التراجع عن الاستيراد' })
  await undo.locator('[name=reason_en]').fill('It was a test')
  await undo.locator('[name=reason_ar]').fill('كان اختباراً')
  await undo.getByRole('button').click()
  await admin.waitForURL(/done=undo/)
  const outcome = admin.locator('section:has(#outcome)')
  expect(await seen(outcome)).toMatch(/IWM-A-\d+ جديد · تُخلّص منه/)
  const links = await admin.locator('main a').evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
  for (const link of links.filter(one => one.startsWith('/')))
    expect([link, (await admin.context().request.get(link)).status()]).toEqual([link, 200])
})

test('what the record gives out says nothing new when it comes back', async () => {
  const file = await (await fetch(`${site.url}/api/v1/entries?format=csv&limit=all`)).text()
  await bring(admin, 'whole.csv', file)
  const plan = await seen(admin.locator('section:has(#plan)'))
  expect(plan).toMatch(/جديد 0\s+معدَّل 0/)
  expect(plan).toContain('مرفوض 0')
  await admin.getByRole('form', { name: 'الاستيراد مسوداتٍ' }).getByRole('button').click()
  await admin.locator('main [role=alert]').first().waitFor()
  expect(await seen(admin.locator('main [role=alert]').first())).toContain('لا سطر في هذا الملف')
})

/** Enough for a file to be at work while a browser looks twice and asks it to stop: a number is told after each hundred rows. */
const LONG = 4000

test('a long import shows how far it is, what was asked for before is answered, and stopping it leaves nothing', async () => {
  const before = await attacks()
  const made = await rows(LONG)
  await bring(admin, 'long.csv', writeCsv(Object.keys(made[0] ?? {}), made))
  await (await fetch(`${site.url}/en`)).text()
  const form = publishing(admin)
  await form.locator('[name=reason_en]').fill('A test of stopping')
  await form.locator('[name=reason_ar]').fill('اختبار للإيقاف')
  await form.getByRole('button', { name: 'الاستيراد والنشر' }).click()
  const bar = form.locator('progress')
  await bar.waitFor({ timeout: 60_000 })
  // It moves: different numbers are told one after the other.
  const told = new Set<string>()
  while (told.size < 2) {
    const value = await bar.getAttribute('value')
    if (value !== null && value !== '0') told.add(value)
    for (const path of ['/en', '/api/health']) {
      const answer = await fetch(`${site.url}${path}`)
      expect(answer.status, path).toBe(200)
      await answer.text()
    }
    // Answered while it is at work, not after it.
    expect(await bar.isVisible()).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  expect([...told].map(Number)).toEqual([...told].map(Number).toSorted((a, b) => a - b))
  expect(Math.max(...[...told].map(Number))).toBeLessThan(LONG)
  await form.getByRole('button', { name: 'إيقاف من غير حفظ شيء' }).click()
  await form.locator('[role=alert]').waitFor({ timeout: 60_000 })
  expect(await seen(form.locator('[role=alert]'))).toContain('أُوقف الاستيراد')
  expect(await attacks()).toBe(before)
  await admin.goto('/ar/admin')
  expect(await seen(admin.locator('section:has(#failed)'))).toContain('long.csv')
}, 240_000)

test('a table of nobody we know is read by the columns that are chosen for it', async () => {
  await bring(admin, 'list.csv', 'التاريخ;السلاح;رقم\n٤/١/٢٠٢٤;طائرة مسيرة;1\n')
  await admin.locator('#f-kind').selectOption('attack')
  await admin.locator('#f-own_id').selectOption('c:رقم')
  await admin.locator('#f-set').fill('Wrong Name')
  const read = admin.locator('form:has(#f-map_date_edtf) > button[type=submit]')
  await read.click()
  await admin.locator('#f-set-wrong').waitFor()
  await admin.locator('#f-set').fill('own-list')
  await read.click()
  await admin.waitForURL(/done=set/)
  expect(await admin.locator('#f-map_weapon').inputValue()).toBe('c:السلاح')
  const row = await seen(admin.locator('section:has(#plan) tbody tr').first())
  expect(row).toContain('جديد')
  expect(row).toContain('4 كانون الثاني 2024')
})

test('what is no table, or is not there, is said', async () => {
  await admin.goto('/en/admin/imports')
  await hydrated(admin)
  await admin.locator('form:has(#f-file) button[type=submit]').click()
  await admin.locator('#f-file-wrong').waitFor()
  await admin.locator('#f-file').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,"b\n') })
  await admin.locator('form:has(#f-file) button[type=submit]').click()
  await admin.getByText('A quotation mark opens or closes in the wrong place').first().waitFor()
  for (const path of ['/ar/admin/imports/999999', '/en/admin/imports/x', '/en/admin/imports/1.5'])
    expect((await admin.context().request.get(path)).status(), path).toBe(404)
})
