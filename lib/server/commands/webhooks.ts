import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { WEBHOOK_EVENTS } from '@/lib/domain/webhook'
import type { WriteDb } from '../db/handle'
import { ownSecret } from '../queries/own-secret'
import { currentRevision } from '../queries/revision'
import { hostOf, isClosedHost } from '../webhooks/guard'
import { newSecret, sealed } from '../webhooks/secret'
import { command } from './command'
import { nameInput } from './people'
import { type Problem, problem, refuse } from './problem'
import { insertRow } from './rows'
import { endRest } from './webhook-deliveries'

const idInput = z.number().int().min(1).max(2_147_483_647)
const eventsInput = z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length)

/** An address that messages may be sent to: by HTTPS, or plain to a target that the settings open. No name or password in it. */
const urlInput = z.string().max(2000)

/** The address as it is kept, or why it is not taken. A private name is found out only when it is sent to. */
function readUrl(
  text: string,
  open: readonly string[],
): { readonly href: string } | { readonly code: 'webhook_address' | 'webhook_private' } {
  if (!URL.canParse(text.trim())) return { code: 'webhook_address' }
  const url = new URL(text.trim())
  const isOpen = open.includes(hostOf(url))
  const plain = url.protocol === 'http:' && isOpen
  if ((url.protocol !== 'https:' && !plain) || url.username !== '' || url.password !== '')
    return { code: 'webhook_address' }
  return isClosedHost(url) && !isOpen ? { code: 'webhook_private' } : { href: url.href }
}

function hrefOf(text: string, open: readonly string[]): string {
  const read = readUrl(text, open)
  return 'code' in read ? refuse(read.code, 'url') : read.href
}

const looked = z.object({ url: z.string().catch(''), open: z.array(z.string()).catch([]) })

/** What is wrong with the address of a webhook, whatever else was sent with it. */
async function addressFaults(_tx: WriteDb, input: unknown): Promise<Problem[]> {
  const read = looked.safeParse(input)
  if (!read.success) return []
  const url = readUrl(read.data.url, read.data.open)
  return 'code' in url ? [problem(url.code, 'url')] : []
}

/**
 * Adds a webhook, which is told of what happens from now on. Its signing secret is made here and answered this once; kept is what
 * only this program opens. `open`: targets that the settings allow although they are private.
 */
export const addWebhook = command({
  name: 'add-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ name: nameInput, url: urlInput, events: eventsInput, open: z.array(z.string()) }),
  faults: addressFaults,
  async run(tx, { name, url, events, open }, { userId, now }) {
    const secret = newSecret()
    const after = {
      name,
      url: hrefOf(url, open),
      events: WEBHOOK_EVENTS.filter(event => events.includes(event)),
    }
    const id = await insertRow(tx, 'webhook', {
      ...after,
      secret: sealed(secret, await ownSecret(tx, 'auth')),
      told_revision: (await currentRevision(tx)).number,
      created_by: userId,
      created_at: now.toISOString(),
    })
    return { value: { id, secret }, audit: { subjects: [`webhook:${id}`], after } }
  },
})

/** Changes what a webhook is called, where it lies and what it is told. */
export const changeWebhook = command({
  name: 'change-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({
    id: idInput,
    name: nameInput,
    url: urlInput,
    events: eventsInput,
    open: z.array(z.string()),
  }),
  faults: addressFaults,
  async run(tx, { id, name, url, events, open }) {
    const after = {
      name,
      url: hrefOf(url, open),
      events: WEBHOOK_EVENTS.filter(event => events.includes(event)),
    }
    const done =
      await tx.execute(sql`update webhook set name = ${after.name}, url = ${after.url}, events = ${after.events}::text[]
      where id = ${id} and removed_at is null`)
    if (done === 0) refuse('webhook_unknown')
    return { value: null, audit: { subjects: [`webhook:${id}`], after } }
  },
})

/** Holds a webhook, or lets it go on: from what it was told last, with what waits tried at once. */
export const pauseWebhook = command({
  name: 'pause-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ id: idInput, paused: z.boolean() }),
  async run(tx, { id, paused }, { now }) {
    const at = now.toISOString()
    const done = await tx.execute(
      paused
        ? sql`update webhook set paused_at = ${at}::timestamptz, pause_reason = 'admin'
            where id = ${id} and removed_at is null and paused_at is null`
        : sql`update webhook set paused_at = null, pause_reason = null
            where id = ${id} and removed_at is null and paused_at is not null`,
    )
    if (done === 0) refuse('webhook_unknown')
    if (!paused)
      await tx.execute(sql`update webhook_delivery set next_at = ${at}::timestamptz
        where webhook_id = ${id} and state = 'waiting'`)
    return { value: null, audit: { subjects: [`webhook:${id}`], after: { paused } } }
  },
})

/** Hours in which messages are signed with the old secret as well. */
export const BOTH_HOURS = 24

/** Makes a new signing secret, answered this once; for a day messages carry both signatures, so that none is lost meanwhile. */
export const rotateWebhook = command({
  name: 'rotate-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ id: idInput }),
  async run(tx, { id }, { now }) {
    const secret = newSecret()
    const until = new Date(now.getTime() + BOTH_HOURS * 3_600_000).toISOString()
    const kept = sealed(secret, await ownSecret(tx, 'auth'))
    const done = await tx.execute(sql`update webhook
      set secret_before = secret, before_until = ${until}::timestamptz, secret = ${kept} where id = ${id} and removed_at is null`)
    if (done === 0) refuse('webhook_unknown')
    return { value: { secret }, audit: { subjects: [`webhook:${id}`], after: { before_until: until } } }
  },
})

/** Takes a webhook away: it is told nothing more, and its log stays. */
export const removeWebhook = command({
  name: 'remove-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ id: idInput }),
  async run(tx, { id }, { now }) {
    const at = now.toISOString()
    const done = await tx.execute(
      sql`update webhook set removed_at = ${at}::timestamptz where id = ${id} and removed_at is null`,
    )
    if (done === 0) refuse('webhook_unknown')
    await tx.execute(sql`update webhook_delivery set state = 'failed', done_at = ${at}::timestamptz
      where webhook_id = ${id} and state = 'waiting'`)
    return { value: null, audit: { subjects: [`webhook:${id}`] } }
  },
})

/** Sends a message to a webhook that tells nothing but that it arrives. */
export const testWebhook = command({
  name: 'test-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ id: idInput }),
  async run(tx, { id }, { now }) {
    const at = now.toISOString()
    const there = await tx.query(
      sql`select id from webhook where id = ${id} and removed_at is null and paused_at is null`,
      z.object({ id: z.number() }),
    )
    if (there.length === 0) refuse('webhook_unknown')
    await insertRow(tx, 'webhook_delivery', {
      ...{ webhook_id: id, key: `test:${at}`, type: 'test', payload: {} },
      ...{ created_at: at, next_at: at, state: 'waiting' },
    })
    await endRest(tx, id, now)
    return { value: null, audit: { subjects: [`webhook:${id}`] } }
  },
})

/** Sends a message again, whatever became of it: under the same id, so that the other side knows it. */
export const redeliver = command({
  name: 'redeliver-webhook',
  allow: 'webhook.manage',
  input: z.strictObject({ id: idInput }),
  async run(tx, { id }, { now }) {
    const rows = await tx.query(
      sql`update webhook_delivery d set state = 'waiting', done_at = null, attempts = 0, next_at = ${now.toISOString()}::timestamptz
        from webhook w where d.id = ${id} and w.id = d.webhook_id and w.removed_at is null returning d.webhook_id`,
      z.object({ webhook_id: z.number() }),
    )
    const [row] = rows
    if (!row) refuse('webhook_unknown')
    await endRest(tx, row.webhook_id, now)
    return { value: null, audit: { subjects: [`webhook:${row.webhook_id}`], after: { delivery: id } } }
  },
})
