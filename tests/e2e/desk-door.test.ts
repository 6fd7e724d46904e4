// Subject: app/[locale]/admin, lib/server/auth
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { seen } from '../support/browser'
import { type DeskSite, deskSite, deskWindow, invite, makeAdmin, PASSWORD, send, signIn } from '../support/desk-site'
import { totp } from '../support/totp'

const EMAIL = 'first@example.org'
const emailOf = (role: string): string => (role === 'admin' ? EMAIL : `${role}@example.org`)

let site: DeskSite
let admin: Page
const cited = z.object({ items: z.array(z.object({ source: z.string() })) })
const secrets: Record<string, string | undefined> = {}

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
}, 600_000)

afterAll(async () => {
  await site.close()
})

test('the first admin is made by the token, and can do nothing before the second factor', async () => {
  await admin.goto('/en/admin')
  expect(admin.url()).toContain('/en/admin/sign-in')
  await admin.goto('/en/admin/setup')
  await admin.locator('#f-token').fill('not the token that was printed')
  await admin.locator('#f-name').fill('X')
  await admin.locator('#f-email').fill(EMAIL)
  await admin.locator('#f-password').fill('short')
  await send(admin, 'token')
  await admin.locator('main [role=alert]').waitFor()
  expect(await seen(admin.locator('#f-password-wrong'))).toContain('12 characters')
  // What was typed stays, but for the password.
  expect(await admin.locator('#f-email').inputValue()).toBe(EMAIL)
  expect(await admin.locator('#f-password').inputValue()).toBe('')
  secrets.admin = await makeAdmin(admin, EMAIL)
  await admin.goto('/en/admin/setup')
  expect(admin.url()).not.toContain('setup')
})

test('signing in asks for password and code, in any digits, and refuses all wrong ones in the same words', async () => {
  const { page, context } = await deskWindow(site)
  for (const [email, password] of [
    [EMAIL, 'three words in a raw'],
    ['nobody@example.org', PASSWORD],
  ] as const) {
    await page.goto('/ar/admin/sign-in')
    await page.locator('#f-email').fill(email)
    await page.locator('#f-password').fill(password)
    await send(page, 'email')
    expect(await seen(page.locator('main [role=alert]'))).toContain('غير متوافقين')
  }
  await page.locator('#f-email').fill(EMAIL)
  await page.locator('#f-password').fill(PASSWORD)
  await send(page, 'email')
  await page.locator('#f-code').fill('000000')
  await send(page, 'code')
  await page.locator('#f-code-wrong').waitFor()
  const arabic = totp(secrets.admin ?? '').replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
  await page.locator('#f-code').fill(arabic)
  await send(page, 'code')
  await page.waitForURL(url => url.pathname === '/ar/admin')
  const cookies = await context.cookies()
  const session = cookies.find(cookie => cookie.name === 'iwm_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.goto('/ar/admin/account')
  await page.getByRole('button', { name: 'تسجيل الخروج' }).click()
  await page.waitForURL(/sign-in/)
  await page.goto('/ar/admin')
  expect(page.url()).toContain('sign-in')
  await context.close()
})

test('everybody else comes by a link that works once', async () => {
  for (const role of ['viewer', 'contributor', 'editor', 'reviewer'])
    secrets[role] = await invite(site, admin, emailOf(role), role)
  await admin.goto('/en/admin/people')
  const listed = await seen(admin.locator('main'))
  expect(listed).toContain('reviewer@example.org')
  expect(listed).toContain('second factor set')
})

test('a link that is spent, and a password that is forgotten, lead back to the door', async () => {
  for (const path of ['/ar/admin/invite/none', '/ar/admin/reset/none', '/ar/admin/forgot'])
    expect(await (await fetch(`${site.url}${path}`)).text(), path).toContain('href="/ar/admin/sign-in"')
})

test('each address opens to whom it is for, and shows nobody else anything', async () => {
  const roles = ['nobody', 'viewer', 'contributor', 'editor', 'reviewer', 'admin'] as const
  const told = await (await fetch(`${site.url}/api/v1/entries?kind=attack&limit=1`)).json()
  const source = cited.parse(told).items[0]?.source.split(';')[0] ?? ''
  expect(source).not.toBe('')
  const least: Readonly<Record<string, (typeof roles)[number]>> = {
    '': 'viewer',
    '/account': 'viewer',
    '/coverage': 'viewer',
    '/outlets': 'viewer',
    '/outlets/shafaq-news': 'viewer',
    '/actors': 'viewer',
    '/actors/kh': 'viewer',
    '/places': 'viewer',
    '/places/harir': 'viewer',
    '/entries/IWM-A-0001': 'viewer',
    '/entries/new?kind=attack': 'contributor',
    '/reports/new': 'contributor',
    '/imports': 'editor',
    '/shares': 'editor',
    '/shares/999': 'editor',
    '/imports/999': 'editor',
    '/imports/999/plan': 'editor',
    [`/reports/${source}`]: 'viewer',
    '/coverage/1': 'reviewer',
    '/coverage/999': 'reviewer',
    '/audit': 'reviewer',
    '/audit/export': 'reviewer',
    '/settings': 'admin',
    '/people': 'admin',
    '/tokens': 'admin',
    '/webhooks': 'admin',
    '/webhooks/999': 'admin',
  }
  // What needs no rule here: open to whoever is not signed in, or told to who holds a key and to nobody else.
  const open = ['forgot', 'invite/[token]', 'refused', 'reset/[token]', 'second-factor', 'setup', 'sign-in']
  const byKey = ['imports/[id]/progress']
  const asked = Object.keys(least).map(path => path.replace(/^\/|\?.*$/g, ''))
  const covers = (address: string): boolean => {
    const shape = new RegExp(`^${address.replace(/\[\w+\]/g, '(?!new$)[^/]+')}$`)
    return asked.some(path => shape.test(path))
  }
  const folder = new URL('../../app/[locale]/admin/', import.meta.url)
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map(file => file.replace(/\/?(?:page\.tsx|route\.ts)$/, ''))
  expect(addresses.filter(address => !covers(address) && !open.includes(address) && !byKey.includes(address))).toEqual(
    [],
  )
  for (const [index, role] of roles.entries()) {
    const { page, context } = await deskWindow(site)
    if (role !== 'nobody') await signIn(page, emailOf(role), secrets[role])
    for (const [path, from] of Object.entries(least)) {
      for (const locale of ['ar', 'en']) {
        const address = `/${locale}/admin${path}`
        const answer = await context.request.get(address, { maxRedirects: 0 })
        const said = `${role} ${address}: ${answer.status()} ${answer.headers().location ?? ''}`
        if (index >= roles.indexOf(from)) expect(answer.status(), said).toBe(path.includes('/999') ? 404 : 200)
        else if (path === '/audit/export' || path.endsWith('/plan'))
          expect(answer.status(), said).toBe(role === 'nobody' ? 401 : 403)
        else {
          expect(answer.status(), said).toBe(307)
          const door = role === 'nobody' ? `/${locale}/admin/sign-in?` : `/${locale}/admin/refused`
          expect(answer.headers().location, said).toContain(door)
        }
      }
    }
    await context.close()
  }
})
