// Subject: app/[locale]/admin/tokens, app/api/v1, lib/server/http

import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { objections } from '../support/axe'
import { hydrated, seen } from '../support/browser'
import { type DeskSite, deskSite, deskWindow, makeAdmin, send } from '../support/desk-site'
import { ask } from '../support/http-site'

let site: DeskSite
let admin: Page
let token = ''

beforeAll(async () => {
  site = await deskSite()
  admin = (await deskWindow(site)).page
  await makeAdmin(admin, 'first@example.org')
}, 600_000)

afterAll(() => site.close())

const said = z.looseObject({ event_id: z.string(), version: z.number().optional(), revision: z.number().nullish() })
const json = (headers: Record<string, string> = {}) => ({ 'content-type': 'application/json', ...headers })
const mine = (headers: Record<string, string> = {}) => json({ authorization: `Bearer ${token}`, ...headers })
const tell = (path: string, body: unknown, headers = mine(), method = 'POST') =>
  ask(site.port, `/api/v1/${path}`, { method, headers, body: JSON.stringify(body) })

const REASON = { reason_en: 'Made up for a test.', reason_ar: 'مختلق لاختبار.' }
const source = async () => {
  const list = z.object({ items: z.array(z.object({ id: z.string() })) })
  const { items } = list.parse(JSON.parse(String((await ask(site.port, '/api/v1/sources?limit=1')).body)))
  return items[0]?.id ?? ''
}

test('an admin makes a token in the room for them, and reads it once', async () => {
  await admin.goto('/ar/admin/tokens')
  await hydrated(admin)
  expect(await seen(admin.locator('main'))).toContain('لا يستطيع أي برنامج الكتابة بعد')
  await send(admin, 'name')
  await admin.locator('main [role=alert]').waitFor()
  expect(await seen(admin.locator('#f-scopes-wrong'))).toContain('مطلوب')
  await admin.locator('#f-name').fill('Collector')
  for (const scope of ['entries:draft', 'entries:publish', 'sources:write'])
    await admin.locator(`input[name="scope.${scope}"]`).check()
  await send(admin, 'name')
  const once = admin.locator('form:has(#f-name) input[readonly]')
  await once.waitFor()
  token = await once.inputValue()
  expect(token).toMatch(/^iwm_[\w-]{43}$/)
  expect(await objections(admin)).toEqual([])
  await admin.goto('/en/admin/tokens')
  const shown = await seen(admin.locator('main'))
  expect(shown).toContain('Collector')
  expect(shown).toContain('never used')
  expect(await admin.content()).not.toContain(token)
  expect(await objections(admin)).toEqual([])
})

test('with it a program writes through the server in front, and the public answer moves in the same second', async () => {
  const before = await ask(site.port, '/api/v1/entries?kind=attack&from=2026-02-28&to=2026-02-28')
  const attack = {
    kind: 'attack',
    fields: {
      date_edtf: '2026-02-28',
      scope: 'IQ',
      weapon: 'drone',
      outcome: 'hit',
      target_type: 'us_forces',
      verification: 'weak',
      summary_en: 'Made up for a test.',
      summary_ar: 'مختلق لاختبار.',
    },
    citations: [{ source_id: await source() }],
  }
  const once = mine({ 'idempotency-key': randomUUID() })
  const made = await tell('entries', attack, once)
  expect([made.status, String(made.body)]).toEqual([201, expect.stringContaining('"draft"')])
  const { event_id } = said.parse(JSON.parse(String(made.body)))
  const again = await tell('entries', attack, once)
  expect([again.status, String(again.body), again.headers.etag]).toEqual([201, String(made.body), made.headers.etag])
  expect(again.headers['idempotency-replayed']).toBe('true')

  const draft = (headers: Record<string, string>) => ask(site.port, `/api/v1/entries/${event_id}?draft=1`, { headers })
  for (const headers of [{}, { cookie: 'iwm_session=x' }]) expect((await draft(headers)).status).toBe(401)
  const read = await draft(mine())
  expect([read.status, read.headers.etag, read.headers['cache-control']]).toEqual([
    200,
    made.headers.etag,
    'private, no-store',
  ])
  // Whoever asks after it gets nothing of it.
  expect((await draft({})).status).toBe(401)
  expect((await ask(site.port, `/api/v1/entries/${event_id}`)).status).toBe(404)

  const patch = (headers: Record<string, string>) =>
    tell(`entries/${event_id}`, { fields: { fatalities_best: 0 } }, mine(headers), 'PATCH')
  expect((await patch({})).status).toBe(428)
  const changed = await patch({ 'if-match': String(made.headers.etag), 'accept-encoding': 'gzip' })
  expect(changed.status).toBe(200)
  expect((await patch({ 'if-match': String(made.headers.etag) })).status).toBe(412)
  const out = await tell(`entries/${event_id}/publish`, REASON, mine({ 'if-match': String(changed.headers.etag) }))
  expect([out.status, out.headers['cache-control'], out.headers.ratelimit]).toEqual([
    200,
    'no-store',
    expect.stringMatching(/^"writes";r=\d+;t=\d+$/),
  ])
  const after = await ask(site.port, '/api/v1/entries?kind=attack&from=2026-02-28&to=2026-02-28')
  expect(after.headers.etag).not.toBe(before.headers.etag)
  expect(String(after.body)).toContain(event_id)
  expect((await tell(`entries/${event_id}/retract`, REASON)).status).toBe(403)
  await admin.goto('/en/admin/audit')
  expect(await seen(admin.locator('main'))).toContain('by the token “Collector”')
})

test('nothing is written without it, by a form, or with too much', async () => {
  const cookie = (await admin.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const refused = await tell('entries', {}, json({ cookie, 'accept-language': 'ar' }))
  expect([refused.status, refused.headers['www-authenticate'], refused.headers['content-language']]).toEqual([
    401,
    expect.stringContaining('Bearer'),
    'ar',
  ])
  const form = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }
  expect((await tell('entries', {}, form)).status).toBe(415)
  expect((await tell('entries', { x: 'x'.repeat(1_100_000) })).status).toBe(413)
  expect((await tell('entries', { x: 'x'.repeat(6_000_000) }, mine({ 'transfer-encoding': 'chunked' }))).status).toBe(
    413,
  )
  const asked = await ask(site.port, '/api/v1/entries/IWM-A-0001', {
    method: 'OPTIONS',
    headers: { origin: 'https://x.example', 'access-control-request-method': 'PATCH' },
  })
  expect([asked.status, asked.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, PATCH, OPTIONS'])
  expect(asked.headers['access-control-allow-origin']).toBe('*')
  const got = await ask(site.port, '/api/v1/entries/IWM-A-0001/publish')
  expect([got.status, got.headers.allow]).toEqual([405, 'POST, OPTIONS'])
})

test('a revoked one writes no more, and says so', async () => {
  await admin.goto('/en/admin/tokens')
  await hydrated(admin)
  // It asks once more before it ends one for good.
  const form = admin.getByRole('form', { name: 'Collector' })
  expect(await form.isVisible()).toBe(false)
  await admin.locator('summary', { hasText: 'Revoke Collector' }).click()
  expect(await seen(form)).toContain('It ends at once and for good')
  await form.getByRole('button', { name: 'Revoke it for good' }).click()
  await admin.getByRole('heading', { name: 'Tokens that ended' }).waitFor()
  const answer = await tell('entries', {})
  expect([answer.status, JSON.parse(String(answer.body))]).toMatchObject([401, { code: 'token_revoked' }])
})
