import 'server-only'
import { randomInt } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import type { Logger } from 'pino'
import { waitAfter } from '@/lib/domain/webhook'
import { todayInBaghdad } from '../clock'
import { type Claimed, claimDelivery, noteAttempt, noteMessages } from '../commands/webhook-deliveries'
import type { Database } from '../db/handle'
import { ownSecret } from '../queries/own-secret'
import { currentRevision } from '../queries/revision'
import { webhooks } from '../queries/webhooks'
import { messagesFor } from './messages'
import { opened, signatureHeaders } from './secret'
import { post } from './send'

/** How often it is looked whether there is something to tell or to send, in milliseconds. */
const EVERY_MS = 2000
/** A status that asks never to be called again (RFC 9110). */
const GONE = 410

export type WebhookSettings = {
  /** Where this site is to be found, without a slash at the end. */
  readonly origin: string
  /** See `IWM_WEBHOOK_TARGETS`. */
  readonly open: readonly string[]
  readonly lookup?: LookupFunction
}

const bodyOf = ({ type, created_at, payload }: Claimed): string =>
  JSON.stringify({ type, timestamp: created_at.toISOString(), data: payload })

/** Sends the message that has waited longest; false where none is to be sent now. */
export async function deliverNext(db: Database, { open, lookup }: WebhookSettings, now: Date): Promise<boolean> {
  const message = await claimDelivery(db, now)
  if (message === null) return false
  const own = await ownSecret(db.read, 'auth')
  const secrets = [message.secret, message.secret_before].flatMap(kept => (kept === null ? [] : [opened(kept, own)]))
  const body = bodyOf(message)
  const id = `msg_${message.webhook_id}_${message.id}`
  const headers = signatureHeaders({ id, at: Math.floor(now.getTime() / 1000), body }, secrets)
  const attempt = await post(
    { url: message.url, headers: { ...headers, 'user-agent': 'iwm-webhooks' }, body },
    open,
    lookup,
  )
  const gone = attempt.status === GONE
  const again = attempt.problem === null || gone ? null : waitAfter(message.attempts, randomInt(1000) / 1000)
  const failed = attempt.problem !== null && again === null
  await noteAttempt(db, message, attempt, { now, again, pause: gone ? 'gone' : failed ? 'failing' : null })
  return true
}

/** Writes down what all webhooks are to be told by now. */
export async function tellAll(db: Database, { origin }: WebhookSettings, now: Date): Promise<number> {
  const rev = (await currentRevision(db.read)).number
  const today = todayInBaghdad(now)
  return noteMessages(db, rev, now, (tx, webhook) => messagesFor(tx, webhook, { rev, today, origin }))
}

/** Tells and sends in the background, one thing after the other, until it is stopped; what is under way then is finished. */
export function startWebhooks(db: Database, settings: WebhookSettings, log: Logger): { stop(): Promise<void> } {
  let told = ''
  let stopped = false
  const round = async (): Promise<void> => {
    // One connection that a long import holds has nothing to spare.
    if (db.held() !== null) return
    const all = await webhooks(db.read)
    if (all.length === 0) return
    const now = new Date()
    const whom = all.map(({ id, events, pause_reason }) => `${id} ${events} ${pause_reason}`)
    // Nothing new can be told to the same ones of the same revision on the same day.
    const state = [(await currentRevision(db.read)).number, todayInBaghdad(now), ...whom].join('\n')
    if (state !== told) {
      await tellAll(db, settings, now)
      told = state
    }
    while (!stopped && (await deliverNext(db, settings, new Date()))) {}
  }
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = round()
      .catch(error => log.error({ err: error }, 'webhooks could not be told'))
      .finally(() => {
        busy = false
      })
  }, EVERY_MS)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
