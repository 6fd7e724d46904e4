// Subject: app/[locale]/s, app/[locale]/admin/shares, lib/server/http/share-answer.ts
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { type DeskSite, deskSite, deskWindow, makeAdmin, send } from '../support/desk-site'
import { ask, type Heard } from '../support/http-site'
import { asideOf, mainOf } from '../support/page-parts'

let site: DeskSite
let admin: Page
let token = ''

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) => ask(site.port, path, { headers })
/** The numbers of the table under the picture. */
const figuresOf = (page: Heard): string[] =>
  [...(/<table[\s\S]*?<\/table>/.exec(mainOf(page))?.[0] ?? '').matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(
    ([, cell = '']) => cell.replace(/<[^>]+>/g, ''),
  )

type Terms = Readonly<Record<string, string>>

/** Makes a link as an editor would: pastes an address, says what it is to be, and reads its address. */
async function make(source: string, terms: Terms, locks: readonly string[] = [], mode = 0): Promise<string> {
  await admin.goto('/en/admin/shares')
  await admin.locator('#f-source').fill(source)
  await admin.locator('#f-source').press('Enter')
  await admin.locator('#f-slug').waitFor()
  await hydrated(admin)
  for (const [name, value] of Object.entries(terms)) await admin.locator(`#f-${name}`).fill(value)
  for (const lock of locks) await admin.locator(`input[name="lock.${lock}"]`).check()
  await admin.locator('#f-mode').selectOption({ index: mode })
  await send(admin, 'slug')
  const made = admin.locator('form:has(#f-slug) input[readonly]')
  await made.waitFor({ timeout: 20_000 })
  return new URL(await made.inputValue()).pathname
}

test('an address that is no chart and a bad date are refused beside their fields; what was typed stays', async () => {
  await admin.goto('/ar/admin/shares?source=https://example.org/x')
  expect(await seen(admin.locator('#f-source-wrong'))).toContain('ليس هذا عنوان رسم بياني')
  await admin.goto('/ar/admin/shares?source=/ar/charts/attacks?weapon=drone%26time=2024')
  await hydrated(admin)
  const understood = await seen(admin.locator('main dl'))
  for (const word of ['طائرة مسيّرة', '2024']) expect(understood).toContain(word)
  await admin.locator('#f-expires').fill('يوم ما')
  await admin.locator('#f-note_ar').fill('ملاحظة')
  await admin.locator('#f-password').fill('a long enough one')
  await admin.locator('input[name="lock.weapon"]').check()
  await send(admin, 'slug')
  await admin.locator('#f-expires-wrong').waitFor()
  expect(await admin.locator('#f-note_ar').inputValue()).toBe('ملاحظة')
  expect(await admin.locator('#f-password').inputValue()).toBe('')
  expect(await admin.locator('input[name="lock.weapon"]').isChecked()).toBe(true)
  expect(await objections(admin)).toEqual([])
  // Four that a program keeps in eight halves are four.
  await admin.locator('#f-expires').fill('')
  await admin.locator('#f-password').fill('🔑🚪🌙🌊')
  await send(admin, 'slug')
  expect(await seen(admin.locator('#f-password-wrong'))).toContain('8')
})

test('a pinned link shows the same bytes after the record moved, says how much did, and offers what is live', async () => {
  const path = await make('/en/charts/attacks?grain=year&time=earliest..latest', { slug: 'pinned-attacks' }, [], 1)
  expect(path).toBe('/s/pinned-attacks')
  const shown = { en: await get(`${path}?lang=en`), ar: await get(`${path}?lang=ar`) }
  for (const page of Object.values(shown)) {
    expect(page.status).toBe(200)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(figuresOf(page).length).toBeGreaterThan(10)
  }
  expect(String(shown.ar.body)).toContain('<html lang="ar" dir="rtl"')
  expect(asideOf(shown.en)).toContain('No record has changed since')
  await publishAttack()
  for (const lang of ['en', 'ar'] as const) {
    const after = await get(`${path}?lang=${lang}`)
    expect(mainOf(after), lang).toBe(mainOf(shown[lang]))
    const live = await get(`${path}?lang=${lang}&live=1`)
    expect(live.status).toBe(200)
    expect(figuresOf(live), lang).not.toEqual(figuresOf(shown[lang]))
    expect(figuresOf(live)).toEqual(figuresOf(await get(`/${lang}/charts/attacks?grain=year&time=earliest..latest`)))
    expect(asideOf(after)).toContain(lang === 'en' ? '1 record has changed since' : 'تغيّر سجل واحد')
  }
  const since = /href="(\/en\/changes\?since=\d+)"/.exec(String((await get(`${path}?lang=en`)).body))?.[1] ?? ''
  expect(String((await get(since)).body)).toContain('IWM-A-')
})

/** Publishes one attack through the API, as a program with a token would. */
async function publishAttack(): Promise<void> {
  await admin.goto('/en/admin/tokens')
  await hydrated(admin)
  await admin.locator('#f-name').fill('Collector')
  for (const scope of ['entries:draft', 'entries:publish']) await admin.locator(`input[name="scope.${scope}"]`).check()
  await send(admin, 'name')
  const once = admin.locator('form:has(#f-name) input[readonly]')
  await once.waitFor()
  token = await once.inputValue()
  const tell = (path: string, body: unknown) =>
    ask(site.port, `/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  const list = z.object({ items: z.array(z.object({ id: z.string() })) })
  const { items } = list.parse(JSON.parse(String((await get('/api/v1/sources?limit=1')).body)))
  const made = await tell('entries', {
    kind: 'attack',
    fields: {
      ...{ date_edtf: '2026-02-28', scope: 'IQ', weapon: 'drone', outcome: 'hit', target_type: 'us_forces' },
      ...{ verification: 'weak', summary_en: 'Made up for a test.', summary_ar: 'مختلق لاختبار.' },
    },
    citations: [{ source_id: items[0]?.id }],
  })
  const { event_id } = z.looseObject({ event_id: z.string() }).parse(JSON.parse(String(made.body)))
  const out = await tell(`entries/${event_id}/publish`, {
    reason_en: 'Made up for a test.',
    reason_ar: 'مختلق لاختبار.',
  })
  expect(out.status).toBe(200)
}

test('what is locked stays, whatever the address says; what is free follows it', async () => {
  const path = await make(
    '/en/charts/attacks?grain=year&time=2023-10..2024-03&weapon=drone',
    { slug: 'held-attacks' },
    ['time', 'weapon', 'scope', 'bounds', 'q', 'place', 'actor', 'outcome', 'verification'],
  )
  const plain = figuresOf(await get(`${path}?lang=en`))
  expect(plain.filter(cell => /^\d+$/.test(cell))).not.toEqual([])
  for (const tampered of [
    'own=1&time=earliest..latest&weapon=rocket',
    'own=1&from=2003-01-01&to=2026-01-01&scope=IQ&bounds=high&q=x',
    'time=2003..2026&weapon=&rev=1&compare=2022',
    'own=1&weapon=rocket&weapon=drone&place=harir&verification=strong',
  ]) {
    const page = await get(`${path}?lang=en&grain=year&${tampered}`)
    const cells = figuresOf(page).filter(cell => /^\d+$/.test(cell))
    expect(page.status).toBe(200)
    // The same records, perhaps in other stacks: the totals do not move.
    expect(cells.at(-1), tampered).toBe(plain.filter(cell => /^\d+$/.test(cell)).at(-1))
  }
  expect(figuresOf(await get(`${path}?lang=en&own=1&grain=month`))).not.toEqual(plain)
  const page = String((await get(`${path}?lang=en`)).body)
  expect(page).toContain('Fixed by this link')
  expect(page).not.toContain('Open the full chart')
  expect(page).not.toMatch(/name="weapon"/)
})

/** The picture by which a program that makes a card of a link shows it; null where the link names none. */
async function cardOf(path: string): Promise<Heard | null> {
  const page = await get(path, { 'user-agent': 'facebookexternalhit/1.1' })
  const address = /<meta property="og:image" content="([^"]+)"/.exec(String(page.body))?.[1]?.replaceAll('&amp;', '&')
  if (address === undefined) return null
  const { pathname, search } = new URL(address)
  expect(pathname).toBe(`${path.split('?')[0]}.png`)
  return get(`${pathname}${search}`)
}

test('the card of a link shows its own state, with what is locked held, and is no view', async () => {
  await admin.goto('/en/admin/shares')
  const before = await seen(admin.locator('li:has(input[value$="/s/held-attacks"])'))
  const plain = await cardOf('/s/held-attacks?lang=en')
  expect([plain?.status, plain?.headers['content-type']]).toEqual([200, 'image/png'])
  expect([plain?.body.readUInt32BE(16), plain?.body.readUInt32BE(20)]).toEqual([1200, 630])
  expect(plain?.headers['cache-control']).toBe('private, no-store')
  const same = await cardOf('/s/held-attacks?lang=en&own=1&grain=year&stack=weapon&time=earliest..latest&weapon=rocket')
  const held = await cardOf('/s/held-attacks?lang=en&own=1&grain=year&stack=weapon')
  expect(held?.body.equals(same?.body ?? Buffer.alloc(0))).toBe(true)
  const months = await cardOf('/s/held-attacks?lang=en&own=1&grain=month')
  expect(months?.body.equals(held?.body ?? Buffer.alloc(0))).toBe(false)
  const arabic = await cardOf('/s/held-attacks?lang=ar')
  expect(arabic?.body.equals(plain?.body ?? Buffer.alloc(0))).toBe(false)
  await admin.goto('/en/admin/shares')
  expect(await seen(admin.locator('li:has(input[value$="/s/held-attacks"])'))).toBe(before)
  // Whoever asks for what is behind it finds nothing there.
  for (const path of ['/en/s/held-attacks/card', '/en/%73/held-attacks/card'])
    expect((await get(path, { 'x-iwm-share': 'card' })).status, path).toBe(404)
})

test('a limited link is shown as often as it says, at once and one after the other, and 410 says it is used up', async () => {
  const path = await make('/ar/charts/deadlines', { slug: 'three-times', most: '٣' })
  const looks = await Promise.all([
    ...Array.from({ length: 8 }, () => get(path)),
    ask(site.port, path, { method: 'HEAD' }),
    get(path, { 'user-agent': 'WhatsApp/2.23' }),
  ])
  const shown = looks.slice(0, 8).map(({ status }) => status)
  expect(shown.toSorted()).toEqual([200, 200, 200, 410, 410, 410, 410, 410])
  expect(await cardOf(path)).toBeNull()
  expect((await get(`${path}.png`)).status).toBe(410)
  const gone = await get(path, { 'accept-language': 'en' })
  expect([gone.status, String(gone.body).includes('This link is used up')]).toEqual([410, true])
  await admin.goto('/en/admin/shares')
  expect(await seen(admin.locator('main'))).toContain('3 of 3 views')
})

test('a password is asked for in the reader’s language, stands in no address, and opens the link', async () => {
  const path = await make('/en/charts/strikes', { slug: 'closed', password: 'open sesame seeds' })
  expect(await cardOf(path)).toBeNull()
  const picture = await get(`${path}.png`)
  expect([picture.status, picture.body.length]).toEqual([403, 0])
  const { page, context, complaints } = await deskWindow(site, { locale: 'ar', viewport: { width: 360, height: 740 } })
  const first = await page.goto(path)
  expect(first?.status()).toBe(401)
  expect(await seen(page.locator('main'))).toContain('هذا الرابط محمي بكلمة مرور')
  expect(await page.content()).not.toContain('Strikes')
  expect(await objections(page)).toEqual([])
  await page.locator('#share-password').fill('a wrong one')
  await page.keyboard.press('Enter')
  await page.locator('#share-password-wrong').waitFor()
  expect(page.url()).not.toContain('wrong')
  expect(await page.locator('#share-password').inputValue()).toBe('')
  await page.locator('#share-password').fill('open sesame seeds')
  await page.keyboard.press('Enter')
  await page.locator('figure').first().waitFor()
  expect(page.url()).not.toContain('sesame')
  expect(await objections(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  expect(complaints.filter(text => !text.includes('401'))).toEqual([])
  await context.close()
})

test('a filter that is free is changed by the bar, without losing the link', async () => {
  const path = await make('/en/charts/attacks?weapon=drone', { slug: 'free-attacks' })
  const { page, context, complaints } = await deskWindow(site, { locale: 'en' })
  await page.goto(path)
  await hydrated(page)
  await page.locator('details.filter:has(input[name=weapon]) summary').click()
  await page.locator('input[name=weapon][value=rocket]').check({ timeout: 5000 })
  await page.waitForURL(url => url.searchParams.get('weapon') === 'drone,rocket')
  expect(new URL(page.url()).pathname).toBe(path)
  await page.getByRole('link', { name: 'Back to the view as shared' }).click()
  await page.waitForURL(url => url.search === '')
  expect(complaints).toEqual([])
  await context.close()
})

test('a revoked link is gone, with its reason only at the desk, and an unknown one was never there', async () => {
  const path = await make('/ar/charts/force-levels', { slug: 'to-be-revoked' })
  expect((await get(path)).status).toBe(200)
  await admin.goto('/en/admin/shares/to-be-revoked')
  await hydrated(admin)
  expect(await objections(admin)).toEqual([])
  await admin.locator('#f-reason').fill('Sent to the wrong list.')
  await send(admin, 'reason')
  await admin.waitForURL(url => url.pathname === '/en/admin/shares')
  expect(await seen(admin.locator('main'))).toContain('Sent to the wrong list.')
  expect([await cardOf(path), (await get(`${path}.png`)).status]).toEqual([null, 410])
  for (const [lang, words] of [
    ['ar', 'أُلغي هذا الرابط'],
    ['en', 'This link was taken back'],
  ] as const) {
    const page = await get(`${path}?lang=${lang}`)
    expect([page.status, String(page.body).includes(words)]).toEqual([410, true])
    expect(String(page.body)).not.toContain('wrong list')
    const none = await get(`/s/never-made?lang=${lang}`)
    expect(none.status).toBe(404)
    expect(String(none.body)).toContain(`<html lang="${lang}"`)
  }
  await admin.goto('/en/admin/shares')
  const code = admin.getByRole('img', { name: 'QR code of the link free-attacks' })
  expect(await code.count()).toBe(0)
  await admin.getByRole('link', { name: 'QR code of the link free-attacks' }).click()
  await code.waitFor()
  expect(await admin.locator('main svg[role="img"]').count()).toBe(1)
  await admin.goto('/en/admin/shares?after=open-1')
  expect(await seen(admin.locator('main'))).toContain('The newest links')
  expect(await admin.locator('main input[value$="/s/free-attacks"]').count()).toBe(0)
  expect(await admin.locator('main input[value$="/s/to-be-revoked"]').count()).toBe(1)
  const inside = await get('/en/s/free-attacks', { 'x-iwm-share': 'open' })
  expect([inside.status, inside.headers.location]).toEqual([303, '/s/free-attacks?lang=en'])
  expect((await get('/en/%73/free-attacks', { 'x-iwm-share': 'open', cookie: 'iwm_session=x' })).status).toBe(404)
})

test('every chart can be shared, in both languages', async () => {
  for (const slug of ['force-levels', 'attacks', 'strikes', 'claimed-tallies', 'deadlines', 'attack-response']) {
    const path = await make(`/ar/charts/${slug}`, { slug: `every-${slug}` })
    for (const lang of ['ar', 'en']) {
      const page = await get(`${path}?lang=${lang}`)
      expect(page.status, `${slug} ${lang}`).toBe(200)
      expect(mainOf(page), slug).toContain('<svg')
      expect(mainOf(page), slug).toContain('<table')
    }
  }
})
