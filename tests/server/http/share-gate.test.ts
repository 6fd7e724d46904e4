// Subject: lib/server/http/share-gate.ts, lib/server/http/share-request.ts, lib/server/auth/share-pass.ts
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import sql from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashedPassword } from '@/lib/server/auth/password'
import { runCommand } from '@/lib/server/commands/command'
import { makeShare, revokeShare } from '@/lib/server/commands/shares'
import type { Database } from '@/lib/server/db/handle'
import { createShareGate, type ShareGate } from '@/lib/server/http/share-gate'
import { onlyLooks, sharedInside, sharedSlug } from '@/lib/server/http/share-request'
import { findShare } from '@/lib/server/queries/shares'
import { eachEngine } from '@/tests/support/db'
import { addPeople, must, NOW } from '../a-record'

const PASSWORD = 'رمز سري طويل'
const EDITOR = { userId: 'editor' }

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly form?: string }

function request(url: string, { method = 'GET', headers = {}, form }: Asked = {}): IncomingMessage {
  const req = new IncomingMessage(new Socket())
  req.method = method
  req.url = url
  req.headers = { ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...headers }
  if (form !== undefined) req.push(form)
  req.push(null)
  return req
}

eachEngine(engine => {
  let db: Database
  let gate: ShareGate
  /** What a request is answered once its page is made. */
  const ask = async (url: string, asked?: Asked, now = NOW) => {
    const answer = await gate(request(url, asked), now)
    const instead = answer.kind === 'page' ? await answer.view?.count(now) : null
    return instead ?? answer
  }
  /** The view that a request is given before its page is made. */
  const begin = async (url: string, now = NOW) => {
    const answer = await gate(request(url), now)
    return answer.kind === 'page' ? answer.view : undefined
  }
  const views = async (slug: string) => (await findShare(db.read, slug, NOW))?.views
  const make = async (slug: string, more: object = {}) =>
    must(
      await runCommand(
        db,
        makeShare,
        {
          ...{ slug, page: 'charts/attacks', view: { grain: 'month' }, revision: null, password_hash: null },
          ...{ title_en: 'T', title_ar: 'ع', note_en: '', note_ar: '', locale: null, locked: [] },
          ...{ expires_at: null, max_views: null, ...more },
        },
        EDITOR,
        NOW,
      ),
    )

  beforeAll(async () => {
    db = await engine.freshDatabase()
    await addPeople(db)
    await db.transaction(tx => tx.execute(sql`insert into own_secret (name, value) values ('auth', ${'s'.repeat(43)})`))
    gate = createShareGate(db, true)
    await make('open')
    await make('two', { max_views: 2 })
    await make('held', { locale: 'ar' })
    await make('brief', { expires_at: '2026-11-23T00:00:00+03:00' })
    await make('gone')
    must(await runCommand(db, revokeShare, { slug: 'gone', reason: 'x' }, EDITOR, NOW))
    await make('secret', { password_hash: await hashedPassword(PASSWORD), max_views: 2 })
  })

  test('the card of a link opens only where anybody may see its figures, and is no view', async () => {
    const before = await views('open')
    expect(await ask('/s/open.png?lang=en')).toEqual({ kind: 'card', slug: 'open', locale: 'en' })
    expect(await ask('/s/held.png?lang=en')).toEqual({ kind: 'card', slug: 'held', locale: 'ar' })
    expect(await ask('/s/open.png', { method: 'HEAD' })).toMatchObject({ kind: 'card' })
    expect(await ask('/s/open.png', { method: 'POST', form: 'password=x' })).toEqual({ kind: 'method' })
    for (const slug of ['two', 'secret']) {
      expect(await ask(`/s/${slug}.png`), slug).toEqual({ kind: 'guarded' })
      expect(await views(slug), slug).toBe(0)
    }
    expect(await ask('/s/gone.png')).toMatchObject({ status: 410, state: 'revoked' })
    expect(await ask('/s/none.png')).toMatchObject({ status: 404, state: 'unknown' })
    const later = new Date('2026-11-24T00:00:00Z')
    expect(await ask('/s/brief.png', {}, later)).toMatchObject({ status: 410, state: 'expired' })
    expect(await views('open')).toBe(before)
  })

  test('each state has its status, and only what is shown is counted', async () => {
    expect(await ask('/s/open')).toMatchObject({ status: 200, state: 'open', slug: 'open' })
    expect(await ask('/s/OPEN/?weapon=drone')).toMatchObject({ status: 200, state: 'open', slug: 'open' })
    expect(await views('open')).toBe(2)
    expect(await ask('/s/none')).toMatchObject({ status: 404, state: 'unknown' })
    expect(await ask('/s/%00%ff')).toMatchObject({ status: 404, state: 'unknown' })
    expect(await ask('/s/gone')).toMatchObject({ status: 410, state: 'revoked' })
    expect(await ask('/s/brief')).toMatchObject({ status: 200 })
    expect(await ask('/s/brief', {}, new Date('2026-11-22T21:00:00Z'))).toMatchObject({ status: 410, state: 'expired' })
    expect(await views('gone')).toBe(0)
  })

  test('many at once: as many see it as its limit says, the others are told that it is used up', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => ask('/s/two')))
    const states = all.map(answer => (answer.kind === 'page' ? `${answer.status} ${answer.state}` : answer.kind))
    expect(states.toSorted()).toEqual([...Array(2).fill('200 open'), ...Array(10).fill('410 used_up')])
    expect(await views('two')).toBe(2)
  })

  describe('a view whose page is being made', () => {
    const later = (ms: number) => new Date(NOW.getTime() + ms)

    test('is nobody else’s, and not counted before it is shown', async () => {
      await make('one', { max_views: 1 })
      const first = await begin('/s/one')
      expect(await ask('/s/one')).toMatchObject({ status: 410, state: 'used_up' })
      expect(await views('one')).toBe(0)
      expect(await first?.count(NOW)).toBeNull()
      expect([await views('one'), await begin('/s/one')]).toEqual([1, undefined])
    })

    test('is given back when nothing could be shown, and of several held alike only one', async () => {
      await make('failed', { max_views: 2 })
      const both = [await begin('/s/failed'), await begin('/s/failed')]
      expect(await begin('/s/failed')).toBeUndefined()
      await both[0]?.release(NOW)
      const third = await begin('/s/failed')
      expect([third === undefined, await begin('/s/failed')]).toEqual([false, undefined])
      expect([await both[1]?.count(NOW), await third?.count(NOW)]).toEqual([null, null])
      expect(await views('failed')).toBe(2)
    })

    test('is the next reader’s a minute after its program was killed; whoever comes back later finds it gone', async () => {
      await make('killed', { max_views: 1 })
      const killed = await begin('/s/killed')
      expect(await begin('/s/killed', later(59_000))).toBeUndefined()
      const next = await begin('/s/killed', later(61_000))
      expect(await killed?.count(later(62_000))).toMatchObject({ status: 410, state: 'used_up' })
      expect(await next?.count(later(63_000))).toBeNull()
      expect(await views('killed')).toBe(1)
    })

    test('that took longer than a minute is still had where nobody took it', async () => {
      await make('slow', { max_views: 1 })
      const slow = await begin('/s/slow')
      expect(await slow?.count(later(120_000))).toBeNull()
      expect(await views('slow')).toBe(1)
    })

    test('is not shown where the link was revoked meanwhile, limited or not', async () => {
      await make('stopped')
      await make('stopped-two', { max_views: 2 })
      const begun = [await begin('/s/stopped'), await begin('/s/stopped-two')]
      for (const slug of ['stopped', 'stopped-two'])
        must(await runCommand(db, revokeShare, { slug, reason: 'x' }, EDITOR, NOW))
      for (const view of begun) expect(await view?.count(NOW)).toMatchObject({ status: 410, state: 'revoked' })
      expect([await views('stopped'), await views('stopped-two')]).toEqual([0, 0])
    })
  })

  test('who only looks is shown the cover and not counted; what is fetched ahead is not shown', async () => {
    const before = await views('open')
    expect(await ask('/s/open', { method: 'HEAD' })).toMatchObject({ status: 200, state: 'cover' })
    for (const agent of ['WhatsApp/2.23', 'TelegramBot (like TwitterBot)', 'facebookexternalhit/1.1', 'Slackbot 1.0'])
      expect(await ask('/s/open', { headers: { 'user-agent': agent } }), agent).toMatchObject({ state: 'cover' })
    expect(await ask('/s/open', { headers: { 'sec-purpose': 'prefetch;prerender' } })).toEqual({ kind: 'ahead' })
    expect(await ask('/s/open', { method: 'DELETE' })).toEqual({ kind: 'method' })
    expect(await views('open')).toBe(before)
    for (const agent of ['Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20)', 'Mozilla/5.0 Chrome/140', ''])
      expect(onlyLooks({ method: 'GET', headers: { 'user-agent': agent } }), agent).toBe(false)
  })

  test('the language is the link’s, else the one asked for, else the browser’s', async () => {
    const said = async (url: string, accept = '') => {
      const answer = await ask(url, { headers: { 'accept-language': accept } })
      return answer.kind === 'page' ? answer.locale : answer.kind
    }
    expect(await said('/s/open', 'en-GB,en;q=0.9')).toBe('en')
    expect(await said('/s/open', 'fr')).toBe('ar')
    expect(await said('/s/open?lang=ar', 'en')).toBe('ar')
    expect(await said('/s/open?lang=xx', 'en')).toBe('en')
    expect(await said('/s/held?lang=en', 'en')).toBe('ar')
    expect(await said('/s/none', 'en')).toBe('en')
  })

  describe('a password', () => {
    const tell = (password: string, now = NOW) =>
      ask('/s/secret?lang=ar', { method: 'POST', form: new URLSearchParams({ password }).toString() }, now)
    const cookieOf = async (): Promise<string> => {
      const answer = await tell(PASSWORD)
      if (answer.kind !== 'onward' || !answer.cookie) throw new Error('no pass')
      return answer.cookie
    }

    test('is asked for before anything is shown or counted, a look and a wrong one included', async () => {
      expect(await ask('/s/secret')).toMatchObject({ status: 401, state: 'password' })
      expect(await ask('/s/secret', { method: 'HEAD' })).toMatchObject({ status: 401 })
      expect(await ask(`/s/secret?password=${encodeURIComponent(PASSWORD)}`)).toMatchObject({ status: 401 })
      expect(await tell('wrong')).toMatchObject({ status: 401, state: 'wrong' })
      expect(await tell('')).toMatchObject({ status: 401, state: 'password' })
      expect(await tell('x'.repeat(5000))).toMatchObject({ status: 401 })
      expect(await ask('/s/secret', { method: 'POST' })).toMatchObject({ status: 401, state: 'password' })
      expect(await views('secret')).toBe(0)
    })

    test('is as long as its characters: what is kept in two halves counts once', async () => {
      const long = '🔑🚪🌙🌊'.repeat(32)
      await make('emoji', { password_hash: await hashedPassword(long) })
      const form = new URLSearchParams({ password: long }).toString()
      expect(await ask('/s/emoji', { method: 'POST', form })).toMatchObject({ kind: 'onward' })
    })

    test('leads on to the address with a pass for this link alone, which runs out', async () => {
      const cookie = await cookieOf()
      expect(cookie).toMatch(
        /^iwm_share=\d+\.[\w-]{43}; Path=\/s\/secret; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
      )
      expect(await tell(PASSWORD)).toMatchObject({ kind: 'onward', location: '/s/secret?lang=ar' })
      const [pass = ''] = cookie.split(';')
      const headers = { cookie: `other=1; ${pass}` }
      expect(await ask('/s/secret', { headers })).toMatchObject({ status: 200, state: 'open' })
      const later = new Date(NOW.getTime() + 3600 * 1000)
      expect(await ask('/s/secret', { headers }, later)).toMatchObject({ status: 401 })
      for (const forged of [pass.replace(/=\d+/, '=9999999999'), pass.replace(/.$/, '_'), 'iwm_share=', `${pass}x`])
        expect(await ask('/s/secret', { headers: { cookie: forged } }), forged).toMatchObject({ status: 401 })
      await db.transaction(async tx =>
        tx.execute(
          sql`update share_link set password_hash = ${await hashedPassword('another one')} where slug = 'secret'`,
        ),
      )
      expect(await ask('/s/secret', { headers }), 'a new password ends it').toMatchObject({ status: 401 })
      expect(await views('secret')).toBe(1)
    })

    test('rests after ten wrong ones, the right one too, and may be tried again later', async () => {
      for (let n = 0; n < 10; n++) expect(await tell(`wrong ${n}`)).toMatchObject({ state: 'wrong' })
      expect(await tell('another one')).toMatchObject({ status: 429, state: 'rests', wait: 900 })
      const later = new Date(NOW.getTime() + 901 * 1000)
      expect(await tell('another one', later)).toMatchObject({ kind: 'onward' })
      expect(await tell('another one')).toMatchObject({ kind: 'onward' })
    })

    test('of many at once tries no more than of as many in turn', async () => {
      await make('many', { password_hash: await hashedPassword(PASSWORD) })
      const form = (n: number) => new URLSearchParams({ password: `wrong ${n}` }).toString()
      const all = await Promise.all(
        Array.from({ length: 30 }, (_, n) => ask('/s/many', { method: 'POST', form: form(n) })),
      )
      const states = all.map(answer => (answer.kind === 'page' ? `${answer.status} ${answer.state}` : answer.kind))
      expect(states.toSorted()).toEqual([...Array(10).fill('401 wrong'), ...Array(20).fill('429 rests')])
    })

    test('to a link that asks for none just leads to it', async () => {
      const answer = await ask('/s/open', { method: 'POST', form: 'password=x' })
      expect(answer).toEqual({ kind: 'onward', location: '/s/open' })
    })
  })
})

test('the address of a link, and the one that only we ask for', () => {
  expect(sharedSlug('/s/Attacks-2?x=/s/y')).toBe('attacks-2')
  for (const url of ['/s', '/s/', '/s/a/b', '/en/s/a', '/sources/s/a', '/?x=/s/a'])
    expect(sharedSlug(url), url).toBeNull()
  expect(sharedInside('/en/s/attacks?x=1')).toBe('/s/attacks?lang=en')
  for (const url of ['/fr/s/a', '/en/s', '/en/s/a/b', '/s/a']) expect(sharedInside(url), url).toBeNull()
})
