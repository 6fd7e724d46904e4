import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { WEBHOOK_EVENTS } from '@/lib/domain/webhook'
import { runCommand } from '@/lib/server/commands/command'
import { keepSecret } from '@/lib/server/commands/first-admin'
import { PROGRAM } from '@/lib/server/commands/people'
import { claimDelivery, noteMessages } from '@/lib/server/commands/webhook-deliveries'
import { addWebhook, pauseWebhook, redeliver, rotateWebhook, testWebhook } from '@/lib/server/commands/webhooks'
import type { Database } from '@/lib/server/db/handle'
import { deliveries, webhook } from '@/lib/server/queries/webhooks'
import { BESIDE, Deliveries } from '@/lib/server/webhooks/deliveries'
import { sealed } from '@/lib/server/webhooks/secret'
import { eachEngine } from '@/tests/support/db'
import { startReceiver } from '@/tests/support/receiver'
import { must } from '../a-record'

const ADMIN = { userId: 'sending-admin' }
const NOW = new Date('2026-11-20T09:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

eachEngine(engine => {
  let db: Database
  let slow: Awaited<ReturnType<typeof startReceiver>>
  let quick: Awaited<ReturnType<typeof startReceiver>>
  const problems: unknown[] = []

  beforeAll(async () => {
    db = await engine.freshDatabase()
    slow = await startReceiver()
    quick = await startReceiver()
    await db.transaction(tx =>
      tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
        values ('sending-admin', 'H', 'sending@example.org', 'admin', 'person', true)`),
    )
    must(await runCommand(db, keepSecret, { name: 'auth', value: 'x'.repeat(64) }, PROGRAM, NOW))
  })
  afterAll(() => Promise.all([slow.close(), quick.close()]))
  afterEach(async () => {
    for (const receiver of [slow, quick]) {
      receiver.state.status = 204
      receiver.answerHeld()
      receiver.heard.length = 0
    }
    expect(problems.splice(0)).toEqual([])
    await db.transaction(async tx => {
      await tx.execute(sql`update webhook set removed_at = now() where removed_at is null`)
      await tx.execute(sql`update webhook_delivery set state = 'failed', done_at = now() where state = 'waiting'`)
    })
  })

  const open = () => [slow.host, quick.host]
  const sender = (now: Date) =>
    new Deliveries(
      db,
      { origin: 'https://monitor.example.org', open: open() },
      () => now,
      error => problems.push(error),
    )
  /** A webhook at a receiver for which so many messages wait, one a second. */
  const add = async ({ url }: { readonly url: string }, waiting: number): Promise<number> => {
    const input = { name: 'a newsroom', url, events: [...WEBHOOK_EVENTS], open: open() }
    const { id } = must(await runCommand(db, addWebhook, input, ADMIN, NOW))
    for (let n = 0; n < waiting; n++) must(await runCommand(db, testWebhook, { id }, ADMIN, later(n * 1000)))
    return id
  }
  const idsOf = async (id: number) => (await deliveries(db.read, id)).map(one => `msg_${id}_${one.id}`).reverse()
  const heardBy = ({ heard }: typeof slow) => heard.map(({ headers }) => headers['webhook-id'])

  test('a webhook that does not answer delays no other, and is sent one message at a time', async () => {
    slow.state.status = 0
    const dead = await add(slow, 3)
    const alive = await add(quick, 4)
    const sending = sender(later(60_000))
    await sending.begin()
    await vi.waitFor(async () => expect(heardBy(quick)).toEqual(await idsOf(alive)), { timeout: 8000 })
    expect(heardBy(slow)).toEqual((await idsOf(dead)).slice(0, 1))
    slow.state.status = 204
    slow.answerHeld()
    await sending.drain()
    expect(heardBy(slow)).toEqual(await idsOf(dead))
    expect((await deliveries(db.read, dead)).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array(3).fill(['delivered', 1]),
    )
  })

  test('no more are sent to beside each other than there is room for, and the next when one has answered', async () => {
    slow.state.status = 0
    for (let n = 0; n < BESIDE + 2; n++) await add(slow, 1)
    const sending = sender(later(60_000))
    await sending.begin()
    await vi.waitFor(() => expect(slow.heard).toHaveLength(BESIDE), { timeout: 8000 })
    const [{ n } = { n: 0 }] = await db.read.query(
      sql`select count(*)::int as n from webhook_delivery where state = 'waiting' and attempts = 0`,
      z.object({ n: z.number() }),
    )
    expect(n).toBe(2)
    slow.state.status = 204
    slow.answerHeld()
    await sending.drain()
    expect(new Set(heardBy(slow)).size).toBe(BESIDE + 2)
  })

  const fullOfOthers = async () => {
    slow.state.status = 0
    const others: number[] = []
    for (let n = 0; n < BESIDE; n++) others.push(await add(slow, 4))
    const last = await add(quick, 0)
    must(await runCommand(db, testWebhook, { id: last }, ADMIN, later(10_000)))
    return { others, last }
  }

  test.each([
    ['fails', 500],
    ['arrives late', 204],
  ])('a message waits for one of each other webhook and no more, however many wait there and %s', async (_, status) => {
    const { last } = await fullOfOthers()
    const sending = sender(later(60_000))
    await sending.begin()
    await vi.waitFor(() => expect(slow.heard).toHaveLength(BESIDE), { timeout: 8000 })
    expect(quick.heard).toEqual([])
    slow.answerHeld(status)
    await vi.waitFor(async () => expect(heardBy(quick)).toEqual(await idsOf(last)), { timeout: 8000 })
    const stopped = sending.stop()
    slow.state.status = 204
    slow.answerHeld()
    await stopped
  })

  test('a webhook at which one failed rests as a whole until that one is tried again, before what came later', async () => {
    const id = await add(slow, 3)
    const ids = await idsOf(id)
    slow.state.status = 500
    await sender(later(60_000)).drain()
    await sender(later(67_000)).drain()
    expect(heardBy(slow)).toEqual(ids.slice(0, 1))
    slow.state.status = 204
    await sender(later(73_000)).drain()
    expect(heardBy(slow)).toEqual([ids[0], ...ids])
  })

  test('whoever asks for a test or a message again does not wait until a resting webhook is tried by itself', async () => {
    const id = await add(slow, 1)
    slow.state.status = 500
    for (const minutes of [1, 2, 5]) await sender(later(minutes * 60_000)).drain()
    await sender(later(6 * 60_000)).drain()
    expect(slow.heard).toHaveLength(3)
    slow.state.status = 204
    must(await runCommand(db, testWebhook, { id }, ADMIN, later(6 * 60_000)))
    await sender(later(6 * 60_000)).drain()
    const ids = await idsOf(id)
    expect(heardBy(slow)).toEqual([ids[0], ids[0], ids[0], ...ids])
  })

  test('of two instances one sends to a webhook at a time, also what is to be sent again', async () => {
    slow.state.status = 0
    const id = await add(slow, 3)
    const [first] = (await deliveries(db.read, id)).map(one => one.id).reverse()
    const [one, other] = [sender(later(60_000)), sender(later(60_000))]
    await Promise.all([one.begin(), other.begin()])
    await vi.waitFor(() => expect(slow.heard).toHaveLength(1), { timeout: 8000 })
    slow.answerHeld()
    await vi.waitFor(() => expect(slow.heard).toHaveLength(2), { timeout: 8000 })
    must(await runCommand(db, redeliver, { id: first ?? 0 }, ADMIN, later(60_000)))
    await Promise.all([one.begin(), other.begin()])
    expect(await claimDelivery(db, later(60_000))).toBeNull()
    expect(slow.heard).toHaveLength(2)
    slow.state.status = 204
    slow.answerHeld()
    await one.drain()
    await other.drain()
    const ids = await idsOf(id)
    expect(heardBy(slow)).toEqual([ids[0], ids[1], ids[0], ids[2]])
  })

  test('what is under way when it is stopped is finished, and nothing more is begun', async () => {
    slow.state.status = 0
    const id = await add(slow, 2)
    const sending = sender(later(60_000))
    await sending.begin()
    await vi.waitFor(() => expect(slow.heard).toHaveLength(1), { timeout: 8000 })
    const stopped = sending.stop()
    slow.answerHeld()
    await stopped
    expect((await deliveries(db.read, id)).map(({ state }) => state)).toEqual(['waiting', 'delivered'])
  })

  test('one whose secret was sealed with another key says so, is tried no more, and keeps no other waiting', async () => {
    const closed = await add(quick, 2)
    const foreign = sealed('whsec_AAAA', 'another key')
    await db.transaction(tx => tx.execute(sql`update webhook set secret = ${foreign} where id = ${closed}`))
    const alive = await add(quick, 1)
    for (const now of [later(60_000), later(3_600_000), later(7 * 86_400_000)]) await sender(now).drain()
    expect(heardBy(quick)).toEqual(await idsOf(alive))
    expect(await webhook(db.read, closed)).toMatchObject({ pause_reason: 'secret', last: 'failed', waiting: 1 })
    const [, first] = await deliveries(db.read, closed)
    expect(first).toMatchObject({ state: 'failed', attempts: 1, last_problem: 'secret', last_status: null })

    must(await runCommand(db, rotateWebhook, { id: closed }, ADMIN, NOW))
    must(await runCommand(db, pauseWebhook, { id: closed, paused: false }, ADMIN, NOW))
    must(await runCommand(db, redeliver, { id: first?.id ?? 0 }, ADMIN, NOW))
    quick.heard.length = 0
    await sender(later(60_000)).drain()
    expect(heardBy(quick).toSorted()).toEqual((await idsOf(closed)).toSorted())
    // The one before cannot be opened either, and is no reason to sign with none.
    for (const { headers } of quick.heard) expect(headers['webhook-signature']).toMatch(/^v1,\S+$/)
  })

  test('what arrived or was given up is let go of after a while, unless it would then be told again', async () => {
    const id = await add(slow, 2)
    const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString()
    await db.transaction(async tx => {
      const old = (key: string, type: string, state: string, done: string | null) =>
        tx.execute(sql`insert into webhook_delivery (webhook_id, key, type, payload, created_at, state, next_at, done_at)
          values (${id}, ${key}, ${type}, '{}'::jsonb, ${ago(200)}::timestamptz, ${state}, ${ago(200)}::timestamptz,
            ${done}::timestamptz)`)
      await old('arrived', 'record.published', 'delivered', ago(91))
      await old('given up', 'deadline.moved', 'failed', ago(91))
      await old('lately', 'record.published', 'delivered', ago(89))
      await old('not yet', 'record.published', 'waiting', null)
      await old('a day', 'deadline.overdue', 'delivered', ago(91))
    })
    await noteMessages(db, 1, NOW, async () => [])
    const keys = (await deliveries(db.read, id)).map(({ key, type }) => (type === 'test' ? type : key))
    expect(keys).toEqual(['a day', 'not yet', 'lately', 'test', 'test'])
  })
})
