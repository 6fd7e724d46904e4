// Subject: lib/server/webhooks/worker.ts, lib/server/webhooks/messages.ts, lib/server/commands/webhooks.ts, lib/server/commands/webhook-deliveries.ts
import { createHmac } from 'node:crypto'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dueDays, stateOf } from '@/lib/domain/deadline'
import { WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/domain/webhook'
import { runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { keepSecret } from '@/lib/server/commands/first-admin'
import { PROGRAM } from '@/lib/server/commands/people'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import { claimDelivery, noteAttempt } from '@/lib/server/commands/webhook-deliveries'
import {
  addWebhook,
  changeWebhook,
  pauseWebhook,
  redeliver,
  removeWebhook,
  rotateWebhook,
  testWebhook,
} from '@/lib/server/commands/webhooks'
import type { Database } from '@/lib/server/db/handle'
import { commitments } from '@/lib/server/queries/commitments'
import { currentRevision } from '@/lib/server/queries/revision'
import { deliveries, webhook } from '@/lib/server/queries/webhooks'
import { tellAll } from '@/lib/server/webhooks/worker'
import { eachEngine } from '@/tests/support/db'
import { startReceiver } from '@/tests/support/receiver'
import { anAttack, must, REASON, refused } from '../a-record'
import { sendAllAt } from './send-all'

const ADMIN = { userId: 'hook-admin' }
const NOW = new Date('2026-11-20T09:00:00Z')
const later = (ms: number, from = NOW) => new Date(from.getTime() + ms)

eachEngine(engine => {
  let db: Database
  let receiver: Awaited<ReturnType<typeof startReceiver>>
  let source = ''

  beforeAll(async () => {
    db = await engine.loadedDatabase()
    receiver = await startReceiver()
    await db.transaction(async tx => {
      await tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
        values ('hook-admin', 'H', 'hook@example.org', 'admin', 'person', true)`)
    })
    must(await runCommand(db, keepSecret, { name: 'auth', value: 'x'.repeat(64) }, PROGRAM, NOW))
    const [row] = await db.read.query(sql`select id from source order by id limit 1`, z.object({ id: z.string() }))
    source = row?.id ?? ''
  })
  afterAll(() => receiver.close())
  beforeEach(async () => {
    Object.assign(receiver.state, { status: 204, location: '' })
    receiver.heard.length = 0
    await db.transaction(async tx => {
      await tx.execute(sql`update webhook set removed_at = now() where removed_at is null`)
      await tx.execute(sql`update webhook_delivery set state = 'failed', done_at = now() where state = 'waiting'`)
    })
  })

  const settings = () => ({ origin: 'https://monitor.example.org', open: [receiver.host] })
  const add = async (events: readonly WebhookEvent[] = WEBHOOK_EVENTS, now = NOW) =>
    must(
      await runCommand(
        db,
        addWebhook,
        { name: 'a newsroom', url: receiver.url, events: [...events], open: [receiver.host] },
        ADMIN,
        now,
      ),
    )
  const tell = (now = NOW) => tellAll(db, settings(), now)
  const sendAll = (now: Date) => sendAllAt(db, settings(), now)
  const parsed = () => receiver.heard.map(({ body }) => JSON.parse(body))
  const draft = async (summary_en: string) =>
    must(
      await runCommand(
        db,
        createEntry,
        { ...anAttack({ summary_en, summary_ar: summary_en, place_id: null }), citations: [{ source_id: source }] },
        ADMIN,
        NOW,
      ),
    )

  describe('what is published and taken back', () => {
    test('is told once, signed, with links and the reason; a draft is not told', async () => {
      const { id, secret } = await add()
      const first = await draft('a draft that becomes public')
      await draft('a draft that stays at the desk')
      expect(await tell()).toBe(0)
      must(await runCommand(db, publish, { event_ids: [first.event_id], ...REASON }, ADMIN, NOW))
      expect(await tell()).toBe(1)
      expect(await tell()).toBe(0)
      await sendAll(NOW)
      expect(receiver.heard).toHaveLength(1)
      const [{ headers, body } = { headers: {}, body: '' }] = receiver.heard
      const { type, data } = JSON.parse(body)
      const { number } = await currentRevision(db.read)
      expect(type).toBe('record.published')
      expect(data).toMatchObject({ revision: number, reason: { en: REASON.reason_en }, count: 1 })
      expect(data.records).toMatchObject([
        {
          event_id: first.event_id,
          change: 'added',
          page: { ar: `https://monitor.example.org/ar/entries/${first.event_id}` },
        },
      ])
      expect(body).not.toContain('stays at the desk')
      const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`)
      must(await runCommand(db, retract, { event_id: first.event_id, ...REASON }, ADMIN, NOW))
      await tell()
      await sendAll(NOW)
      expect(parsed().map(message => message.type)).toEqual(['record.published', 'record.retracted'])
      const log = await deliveries(db.read, id)
      expect(log.map(({ state, last_status, attempts }) => [state, last_status, attempts])).toEqual([
        ['delivered', 204, 1],
        ['delivered', 204, 1],
      ])
    })

    test('waits for a webhook that is held, and is told only to those who asked for it', async () => {
      const { id } = await add(['record.published'])
      must(await runCommand(db, pauseWebhook, { id, paused: true }, ADMIN, NOW))
      const one = await draft('published while it is held')
      must(await runCommand(db, publish, { event_ids: [one.event_id], ...REASON }, ADMIN, NOW))
      must(await runCommand(db, retract, { event_id: one.event_id, ...REASON }, ADMIN, NOW))
      expect(await tell()).toBe(0)
      must(await runCommand(db, pauseWebhook, { id, paused: false }, ADMIN, NOW))
      expect(await tell()).toBe(1)
      await sendAll(NOW)
      expect(parsed().map(({ type, data }) => [type, data.records[0].event_id])).toEqual([
        ['record.published', one.event_id],
      ])
    })
  })
  describe('deadlines', () => {
    const upcoming = async () => {
      const { number } = await currentRevision(db.read)
      for (const row of await commitments(db.read, number)) {
        const due = dueDays(row.dues)?.latest
        if (due === undefined || due < '2026-01-01') continue
        const state = stateOf(row, '2025-12-01')
        if (state?.state === 'due') return { id: row.record.event_id, due }
      }
      throw new Error('no deadline is ahead in the starting data')
    }

    test('that come near and pass are told once each, and what had passed before is no news', async () => {
      const { id, due } = await upcoming()
      const noon = (day: string, days: number) => later(days * 86_400_000, new Date(`${day}T09:00:00Z`))
      await add(['deadline.near', 'deadline.overdue'], noon(due, -30))
      const own = () =>
        parsed()
          .filter(({ data }) => data.event_id === id)
          .map(({ type, data }) => [type, data.due, data.days])
      const on = async (days: number) => {
        await tell(noon(due, days))
        await sendAll(noon(due, days))
      }
      await on(-30)
      expect(own()).toEqual([])
      for (const days of [-7, -3, 0]) await on(days)
      expect(own()).toEqual([['deadline.near', due, 7]])
      for (const days of [1, 2, 40]) await on(days)
      expect(own()).toEqual([
        ['deadline.near', due, 7],
        ['deadline.overdue', due, 1],
      ])
      receiver.heard.length = 0
      await add(['deadline.overdue'], noon(due, 60))
      await on(61)
      expect(own()).toEqual([])
    })

    test('that are moved are told with both days, revision by revision', async () => {
      const { id } = await add(['deadline.moved'])
      await db.transaction(tx => tx.execute(sql`update webhook set told_revision = 0 where id = ${id}`))
      const told = await tell()
      expect(told).toBeGreaterThan(0)
      await sendAll(NOW)
      for (const { type, data } of parsed()) {
        expect(type).toBe('deadline.moved')
        const latest = async (rev: number) =>
          (await commitments(db.read, rev))
            .filter(({ record }) => record.event_id === data.event_id)
            .map(({ dues }) => dueDays(dues)?.latest)
        expect([await latest(data.revision - 1), await latest(data.revision)]).toEqual([[data.due.from], [data.due.to]])
        expect(data.due.from).not.toBe(data.due.to)
      }
    })
  })
  describe('a message that does not arrive', () => {
    const waiting = async () => {
      const { id } = await add()
      must(await runCommand(db, testWebhook, { id }, ADMIN, NOW))
      return id
    }

    test('is tried again later and later, with the same id, until the webhook is switched off', async () => {
      const id = await waiting()
      receiver.state.status = 500
      let now = NOW
      for (let n = 1; n <= 9; n++) {
        await sendAll(now)
        await sendAll(later(7_000, now))
        expect(receiver.heard).toHaveLength(n)
        now = later(2 * 86_400_000, now)
      }
      await sendAll(now)
      expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
      expect(receiver.heard).toHaveLength(9)
      expect(await webhook(db.read, id)).toMatchObject({ pause_reason: 'failing', last: 'failed' })
      const [entry] = await deliveries(db.read, id)
      expect(entry).toMatchObject({ state: 'failed', attempts: 9, last_status: 500, last_problem: 'status' })
      expect(JSON.stringify(await deliveries(db.read, id))).not.toContain('words of the other side')
      receiver.state.status = 200
      must(await runCommand(db, pauseWebhook, { id, paused: false }, ADMIN, now))
      must(await runCommand(db, redeliver, { id: entry?.id ?? 0 }, ADMIN, now))
      await sendAll(now)
      expect((await deliveries(db.read, id))[0]).toMatchObject({ state: 'delivered', attempts: 1 })
    })

    test('because its address is gone ends the webhook at once', async () => {
      const id = await waiting()
      receiver.state.status = 410
      await sendAll(NOW)
      expect(await webhook(db.read, id)).toMatchObject({ pause_reason: 'gone' })
    })

    test('belongs to whoever took it, and to the next when they do not come back', async () => {
      const id = await waiting()
      const [one, other] = await Promise.all([claimDelivery(db, NOW), claimDelivery(db, NOW)])
      expect([one, other].filter(claimed => claimed !== null)).toHaveLength(1)
      const first = one ?? other
      if (!first) throw new Error('nobody took it')
      expect(await claimDelivery(db, later(59_000))).toBeNull()
      const second = await claimDelivery(db, later(61_000))
      expect(second).toMatchObject({ id: first.id, attempts: 2 })
      const end = { now: later(62_000), again: null, pause: null } as const
      await noteAttempt(db, first, { status: 500, problem: 'status', ms: 61_500 }, end)
      expect((await deliveries(db.read, id))[0]).toMatchObject({ state: 'waiting' })
      if (second) await noteAttempt(db, second, { status: 200, problem: null, ms: 5 }, end)
      expect((await deliveries(db.read, id))[0]).toMatchObject({ state: 'delivered', last_status: 200 })
    })
  })
  describe('the webhook itself', () => {
    test('shows its secret once; kept, audited and logged is none of it, and for a day two hold', async () => {
      const { id, secret } = await add()
      const again = must(await runCommand(db, rotateWebhook, { id }, ADMIN, NOW))
      const kept = await db.read.query(
        sql`select (select jsonb_agg(to_jsonb(w)) from webhook w)::text || (select jsonb_agg(to_jsonb(a)) from audit a)::text as t`,
        z.object({ t: z.string() }),
      )
      for (const text of [secret, again.secret, secret.slice(6), again.secret.slice(6)])
        expect(kept[0]?.t.includes(text)).toBe(false)
      const signatures = async (now: Date) => {
        must(await runCommand(db, testWebhook, { id }, ADMIN, now))
        await sendAll(now)
        return String(receiver.heard.at(-1)?.headers['webhook-signature']).split(' ').length
      }
      expect(await signatures(later(1000))).toBe(2)
      expect(await signatures(later(25 * 3_600_000))).toBe(1)
    })

    test('takes no address without TLS, with a password in it, or that is none', async () => {
      for (const url of [
        'http://93.184.215.14/hook',
        'https://user:secret@hooks.example.org/',
        'ftp://hooks.example.org/',
        'javascript:alert(1)',
        'hooks',
        '',
      ]) {
        const input = { name: 'n', url, events: [...WEBHOOK_EVENTS], open: [receiver.host] }
        const problems = refused(await runCommand(db, addWebhook, input, ADMIN, NOW))
        expect(problems.map(({ code, field }) => [code, field])).toEqual([['webhook_address', 'url']])
      }
      const none = await runCommand(db, addWebhook, { name: ' ', url: 'hooks', events: [], open: [] }, ADMIN, NOW)
      expect(refused(none).map(({ field }) => field)).toEqual(['name', 'events', 'url'])
    })

    test('that is removed is told nothing, cannot be changed, and its log stays', async () => {
      const { id } = await add()
      must(await runCommand(db, testWebhook, { id }, ADMIN, NOW))
      must(await runCommand(db, removeWebhook, { id }, ADMIN, NOW))
      await sendAll(NOW)
      expect(receiver.heard).toEqual([])
      expect(await webhook(db.read, id)).toBeNull()
      expect(await deliveries(db.read, id)).toHaveLength(1)
      const input = { id, name: 'n', url: receiver.url, events: [...WEBHOOK_EVENTS], open: [receiver.host] }
      expect(refused(await runCommand(db, changeWebhook, input, ADMIN, NOW))[0]?.code).toBe('webhook_unknown')
    })
  })
})
