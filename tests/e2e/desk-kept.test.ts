// Subject: app, components, lib
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '@/lib/domain/permissions'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { field, fill } from '../support/desk-form'
import { REPORT } from '../support/desk-report'
import { type DeskSite, deskSite, deskWindow, invite, makeAdmin, send, signIn } from '../support/desk-site'

const EMAIL = 'first@example.org'
const emailOf = (role: string): string => (role === 'admin' ? EMAIL : `${role}@example.org`)

let site: DeskSite
let admin: Page
const secrets: Record<string, string | undefined> = {}

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  secrets.admin = await makeAdmin(admin, EMAIL)
  for (const role of ROLES.filter(one => one !== 'admin'))
    secrets[role] = await invite(site, admin, emailOf(role), role)
  await admin.goto('/ar/admin/reports/new')
  await admin.locator('#f-text').fill(REPORT)
  await send(admin, 'title')
  await admin.waitForURL(/admin\/reports\/report-20260228/)
  await furnish()
}, 600_000)

afterAll(async () => {
  await site.close()
})

/** Gives the rooms of imports, links and webhooks something to show. */
async function furnish(): Promise<void> {
  await admin.goto('/en/admin/imports')
  await hydrated(admin)
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('kind,date_edtf\nattack,2026-02-28\n') }
  await admin.locator('#f-file').setInputFiles(file)
  await send(admin, 'file')
  await admin.waitForURL(/admin\/imports\/1$/)
  await admin.goto('/en/admin/shares?source=/ar/charts/attacks')
  await admin.locator('#f-slug').fill('a-look')
  await send(admin, 'slug')
  await admin.locator('form:has(#f-slug) input[readonly]').waitFor()
  await admin.goto('/en/admin/webhooks')
  await admin.locator('#f-name').fill('A desk elsewhere')
  await admin.locator('#f-url').fill('https://desk.example.org/hook')
  await send(admin, 'url')
  await admin.locator('form:has(#f-url) input[readonly]').waitFor()
}

describe('nothing is lost', () => {
  const draftOf = async (page: Page, words: string): Promise<string> => {
    await page.goto('/en/admin/entries/new?kind=strike')
    await hydrated(page)
    await fill(page, { date_edtf: '2026-03-01', summary_en: words })
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await page.waitForURL(/IWM-S-\d+/)
    return /IWM-S-\d+/.exec(page.url())?.[0] ?? ''
  }

  test('two browsers edit one record: neither loses a word', async () => {
    const id = await draftOf(admin, 'Before')
    const { page, context } = await deskWindow(site)
    await signIn(page, emailOf('editor'))
    await page.goto(`/en/admin/entries/${id}`)
    await admin.goto(`/en/admin/entries/${id}`)
    await Promise.all([hydrated(page), hydrated(admin)])
    await fill(page, { summary_en: 'From the editor', target_en: 'A depot' })
    await page.getByRole('button', { name: 'Add a report' }).click()
    await page.locator('[id="f-citations.0.source_id"]').fill('report-20260228')
    await page.locator('[role=option]').first().click()
    await page.locator('[name="citations.0.quote_exact"]').fill('Words that the editor quoted')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await page.getByText('Saved as a draft.').waitFor()
    await fill(admin, { summary_en: 'From the admin', target_ar: 'مستودع' })
    await admin.getByRole('button', { name: 'Save as a draft' }).click()
    const panel = admin.getByRole('alert', { name: 'Somebody else saved' })
    await panel.waitFor()
    const said = await seen(panel)
    expect(said).toContain('From the admin')
    expect(said).toContain('From the editor')
    expect(said).toContain('taken over')
    expect(said).toContain('Words that the editor quoted')
    await panel.getByRole('button', { name: 'Go on with both' }).click()
    expect(await field(admin, 'target_en').inputValue()).toBe('A depot')
    expect(await field(admin, 'summary_en').inputValue()).toBe('From the admin')
    await admin.getByRole('button', { name: 'Save as a draft' }).click()
    await admin.getByText('Saved as a draft.').waitFor()
    expect(await admin.locator('[name="citations.0.quote_exact"]').inputValue()).toBe('Words that the editor quoted')
    expect(await field(admin, 'target_ar').inputValue()).toBe('مستودع')
    expect(await field(admin, 'target_en').inputValue()).toBe('A depot')
    await context.close()
  })

  test('the server is killed between typing and saving: the words are there after it starts again', async () => {
    const id = await draftOf(admin, 'Short')
    await hydrated(admin)
    await field(admin, 'summary_en').press('Control+End')
    await field(admin, 'summary_en').pressSequentially(' and a long sentence that took me a while')
    await admin.getByText('What you type is kept at the desk.').waitFor()
    await site.kill()
    await field(admin, 'summary_en').pressSequentially(', and this after the crash')
    await admin.getByText('kept in this browser').waitFor()
    await site.start()
    // In another browser of the same person what reached the desk; in this one all of it.
    const { page, context } = await deskWindow(site)
    await signIn(page, EMAIL, secrets.admin)
    await page.goto(`/en/admin/entries/${id}`)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    expect(await field(page, 'summary_en').inputValue()).toBe('Short and a long sentence that took me a while')
    await field(page, 'summary_en').press('Control+End')
    await field(page, 'summary_en').pressSequentially(', and this elsewhere')
    await page.getByText('What you type is kept at the desk.').waitFor()
    await context.close()
    // The desk has newer words than those that never reached it, and neither are lost.
    await admin.goto(`/en/admin/entries/${id}`)
    await admin.getByText('In another browser you typed something else').waitFor()
    await admin.getByRole('button', { name: 'Bring it back', description: /^In this browser/ }).click()
    expect(await field(admin, 'summary_en').inputValue()).toBe(
      'Short and a long sentence that took me a while, and this after the crash',
    )
  })

  test('a session that ended while somebody typed costs nothing', async () => {
    await admin.goto('/en/admin/entries/new?kind=attack')
    await hydrated(admin)
    await fill(admin, { summary_en: 'Typed before the session ended' })
    await admin.getByText('What you type is kept at the desk.').waitFor()
    const cookies = await admin.context().cookies()
    await admin.context().clearCookies()
    await admin.getByRole('button', { name: 'Save as a draft' }).click()
    await admin.getByText('You were signed out').first().waitFor()
    expect(await field(admin, 'summary_en').inputValue()).toBe('Typed before the session ended')
    await admin.context().addCookies(cookies)
    await admin.goto('/en/admin/entries/new?kind=attack')
    await admin.getByRole('button', { name: 'Throw it away' }).click()
  })
})

describe('who may enter where', () => {
  const rooms: readonly (readonly [string, (typeof ROLES)[number]])[] = [
    ['', 'viewer'],
    ['/account', 'viewer'],
    ['/entries/IWM-A-0001', 'viewer'],
    ['/reports/report-20260228', 'viewer'],
    ['/reports/new', 'contributor'],
    ['/entries/new?kind=attack', 'contributor'],
    ['/coverage', 'viewer'],
    ['/outlets', 'viewer'],
    ['/places/harir', 'viewer'],
    ['/audit', 'reviewer'],
    ['/people', 'admin'],
    ['/settings', 'admin'],
  ]

  test('every room of the desk, asked by every role and by nobody', async () => {
    const found: string[] = []
    for (const role of [null, ...ROLES] as const) {
      const { page, context } = await deskWindow(site)
      if (role !== null) await signIn(page, emailOf(role), secrets[role])
      for (const [room, least] of rooms) {
        const answer = await context.request.get(`/en/admin${room}`, { maxRedirects: 0 })
        const to = answer.headers().location ?? ''
        const got = to.includes('/sign-in') ? 'door' : to.endsWith('/refused') ? 'refused' : answer.status()
        const wanted = role === null ? 'door' : ROLES.indexOf(role) >= ROLES.indexOf(least) ? 200 : 'refused'
        if (got !== wanted) found.push(`${role} ${room}: ${got}, not ${wanted}`)
      }
      await context.close()
    }
    expect(found).toEqual([])
  })

  test('the page that refuses says so with its status', async () => {
    const { page, context } = await deskWindow(site)
    await signIn(page, emailOf('viewer'))
    const answer = await page.goto('/en/admin/people')
    expect([answer?.status(), new URL(page.url()).pathname]).toEqual([403, '/en/admin/refused'])
    await context.close()
  })

  test('the log comes as a file to those who may read it alone', async () => {
    const path = '/en/admin/audit/export?command=invite-person'
    const file = await admin.context().request.get(path)
    expect(file.headers()['content-type']).toContain('text/csv')
    const lines = (await file.text()).trim().split('\r\n')
    expect(lines[0]).toBe('id,date,time,who,token,command,revision,subjects')
    expect(lines).toHaveLength(ROLES.length)
    const unread = await admin.context().request.get('/ar/admin/audit/export?from=soon')
    expect([unread.status(), await unread.text()]).toEqual([400, expect.stringContaining('لا تُفهم')])
    expect((await fetch(`${site.url}${path}`)).status).toBe(401)
    const { page, context } = await deskWindow(site)
    await signIn(page, emailOf('editor'))
    expect((await context.request.get(path)).status()).toBe(403)
    await context.close()
  })

  test('a filter of the log that cannot be understood is said, and answered with nothing', async () => {
    await admin.goto('/ar/admin/audit?from=2026-13-45&to=soon&who=nobody')
    for (const key of ['from', 'to', 'who']) expect(await seen(admin.locator(`#f-${key}-wrong`)), key).toMatch(/[ء-ي]/)
    expect(await admin.locator('#f-to').inputValue()).toBe('soon')
    expect(await admin.locator('main li').count()).toBe(0)
    expect(await objections(admin)).toEqual([])
    await admin.locator('#f-from').fill('٢٠٢٦')
    await admin.locator('#f-to').fill('2100')
    await admin.locator('#f-to').press('Enter')
    await admin.locator('main li').first().waitFor()
    expect(await admin.locator('#f-from').inputValue()).toBe('٢٠٢٦')
  })

  test('unknown ids are 404, and no room is kept for the next one', async () => {
    for (const path of ['/en/admin/entries/IWM-A-9999', '/en/admin/reports/no-such', '/en/admin/entries/new?kind=x']) {
      const answer = await admin.goto(path)
      expect(answer?.status(), path).toBe(404)
    }
    const answer = await admin.goto('/en/admin/people')
    expect(answer?.headers()['cache-control']).toMatch(/no-store|private/)
  })
})

// Both languages and both themes in two views: what axe holds against colours depends on the theme alone.
describe.each([
  ['ar', 'dark'],
  ['en', 'light'],
] as const)('the looks of the desk in %s, %s', (locale, colorScheme) => {
  const doors = ['/sign-in', '/forgot', '/setup', '/invite/none', '/reset/none']
  const rooms = [
    '',
    '/account',
    '/people',
    '/audit',
    '/coverage',
    '/imports',
    '/imports/1',
    '/shares?source=/ar/charts/attacks',
    '/shares/a-look',
    '/tokens',
    '/webhooks',
    '/webhooks/1',
    '/refused',
    '/outlets?q=news',
    '/outlets/afp',
    '/actors',
    '/places/harir',
    '/settings',
    '/reports/new',
    '/reports/report-20260228',
    '/entries/new?kind=milestone&source=report-20260228',
    '/entries/IWM-A-0001',
  ]

  test('nothing that axe objects to, and nothing wider than a phone', async () => {
    const state = await admin.context().storageState()
    const { page, context, complaints } = await deskWindow(site, { colorScheme, storageState: state })
    const { page: visitor, context: outside } = await deskWindow(site, { colorScheme })
    const found: Record<string, unknown> = {}
    const looked = [...rooms.map(room => [page, room] as const), ...doors.map(door => [visitor, door] as const)]
    for (const [one, room] of looked) {
      await one.setViewportSize({ width: 1280, height: 900 })
      await one.goto(`/${locale}/admin${room}`, { waitUntil: 'load' })
      const told = await objections(one)
      if (told.length > 0) found[room] = told
      await one.setViewportSize({ width: 360, height: 740 })
      const wide = await one.evaluate(() => document.documentElement.scrollWidth)
      if (wide > 360) found[`${room} at 360`] = wide
    }
    expect(found).toEqual({})
    expect(complaints.filter(one => !one.includes('403'))).toEqual([])
    await context.close()
    await outside.close()
  })
})
