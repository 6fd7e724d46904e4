// Subject: app/[locale]/admin/webhooks, lib/server/webhooks, lib/server/observe/metrics.ts
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { fill } from '../support/desk-form'
import { type DeskSite, deskSite, deskWindow, makeAdmin, send } from '../support/desk-site'
import { startReceiver } from '../support/receiver'

let site: DeskSite
let admin: Page
let receiver: Awaited<ReturnType<typeof startReceiver>>
let room = ''

beforeAll(async () => {
  receiver = await startReceiver()
  site = await deskSite({ IWM_WEBHOOK_TARGETS: receiver.host })
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(async () => {
  await site.close()
  await receiver.close()
})

const press = (name: string) => admin.getByRole('button', { name, exact: true })
/** The messages of the log, each in its words, newest first. */
const log = async (): Promise<string[]> => {
  await admin.goto(room)
  return (await admin.locator('section:has(#log) li').allInnerTexts()).map(text => text.replace(/\s+/g, ' '))
}
const counted = async (state: string): Promise<number> => {
  const text = await (await fetch(`${site.url}/api/metrics`)).text()
  return Number(new RegExp(`^iwm_webhook_deliveries\\{state="${state}"\\} (\\d+)`, 'm').exec(text)?.[1])
}

test('an address that is none is refused beside its field; a right one is added and its secret shown once', async () => {
  await admin.goto('/ar/admin/webhooks')
  await hydrated(admin)
  await admin.locator('#f-name').fill('غرفة أخبار')
  await admin.locator('#f-url').fill('http://example.org/hook')
  await admin.locator('input[name="scope.deadline.near"]').uncheck()
  await send(admin, 'url')
  await admin.locator('#f-url-wrong').waitFor()
  expect(await admin.locator('#f-name').inputValue()).toBe('غرفة أخبار')
  expect(await admin.locator('input[name="scope.deadline.near"]').isChecked()).toBe(false)
  expect(await objections(admin)).toEqual([])
  await admin.locator('#f-url').fill(receiver.url)
  await send(admin, 'url')
  const once = admin.locator('form:has(#f-url) input[readonly]')
  await once.waitFor()
  const secret = await once.inputValue()
  expect(secret).toMatch(/^whsec_/)
  await admin.reload()
  expect(await admin.content()).not.toContain(secret)
  room = (await admin.locator('main ul a[href*="/admin/webhooks/"]').getAttribute('href')) ?? ''
  room = room.replace('/ar/', '/en/')
})

test('what is published stands in the log as it arrived, and in the metrics; it can be sent again', async () => {
  await admin.goto('/en/admin/entries/new?kind=attack')
  await hydrated(admin)
  await fill(admin, {
    date_edtf: '2026-02-11',
    scope: 'IQ',
    weapon: 'rocket',
    outcome: 'failed',
    target_type: 'us_forces',
    verification: 'weak',
    summary_en: 'Made up for a test of webhooks',
    summary_ar: 'مختلق لاختبار الإخطارات',
  })
  await admin.getByRole('button', { name: 'Add a report' }).click()
  await admin.locator('[id="f-citations.0.source_id"]').fill('a')
  await admin.locator('[role=option]').first().click()
  await admin.locator('[name=reason_en]').fill('Made up.')
  await admin.locator('[name=reason_ar]').fill('مختلق.')
  await press('Publish it').click()
  await admin.waitForURL(/done=publish/)
  const id = /IWM-A-\d+/.exec(admin.url())?.[0] ?? ''
  await expect.poll(() => receiver.heard.length, { timeout: 30_000 }).toBe(1)
  expect(receiver.heard[0]?.body).toContain(id)
  const [line = ''] = await log()
  expect(line).toContain('arrived · records were published')
  expect(line).toContain('1 attempt')
  expect(await counted('delivered')).toBe(1)

  await hydrated(admin)
  await press('Send again').click()
  await expect.poll(() => receiver.heard.length, { timeout: 30_000 }).toBe(2)
  const [first, second] = receiver.heard.map(({ headers }) => headers['webhook-id'])
  expect(second).toBe(first)
})

test('a message that is not accepted says so, waits, and arrives at the next try', async () => {
  receiver.state.status = 500
  await admin.goto(room)
  await hydrated(admin)
  await press('Send a test').click()
  await expect.poll(() => receiver.heard.length, { timeout: 30_000 }).toBe(3)
  await expect.poll(async () => (await log())[0], { timeout: 30_000 }).toMatch(/^waits · a test.*status 500/)
  expect(await counted('waiting')).toBe(1)
  receiver.state.status = 204
  await expect.poll(async () => (await log())[0], { timeout: 60_000, interval: 1000 }).toMatch(/^arrived · a test/)
  expect(await counted('waiting')).toBe(0)
})

test('switched off, it is told nothing; what waits arrives when it goes on', async () => {
  const before = receiver.heard.length
  await admin.goto(room)
  await hydrated(admin)
  await press('Hold').click()
  await press('Let it go on').waitFor()
  expect(await seen(admin.locator('main'))).toContain('held')
  expect(await press('Send a test').count()).toBe(0)
  expect(receiver.heard.length).toBe(before)
  await press('Let it go on').click()
  await press('Hold').waitFor()
  await press('Send a test').click()
  await expect.poll(() => receiver.heard.length, { timeout: 30_000 }).toBe(before + 1)
})

test.each([
  ['ar', 'dark'],
  ['en', 'light'],
] as const)(
  'the room and its log in %s, %s: nothing that axe objects to, nothing wider than a phone',
  async (locale, colorScheme) => {
    const state = await admin.context().storageState()
    const { page, context, complaints } = await deskWindow(site, { colorScheme, storageState: state })
    for (const path of [room.replace('/en/', `/${locale}/`), `/${locale}/admin/webhooks`]) {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        expect(await objections(page), `${path} ${width}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
      }
    }
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('taken away, it stands in no list', async () => {
  await admin.goto(room)
  await hydrated(admin)
  await press('Remove').click()
  await admin.waitForURL(/admin\/webhooks$/)
  expect(await seen(admin.locator('main'))).toContain('Nobody is told yet.')
  expect((await admin.goto(room))?.status()).toBe(404)
})
