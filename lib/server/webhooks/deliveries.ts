import 'server-only'
import { randomInt } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import { waitAfter } from '@/lib/domain/webhook'
import { type Claimed, claimDelivery, noteAttempt } from '../commands/webhook-deliveries'
import type { Database } from '../db/handle'
import { ownSecret } from '../queries/own-secret'
import { opened, signatureHeaders } from './secret'
import { post } from './send'

/** How many webhooks are sent something beside each other. */
export const BESIDE = 8
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

/** The secrets that a message is signed with; null where the one that holds was sealed with another key than this program's. */
function secretsOf({ secret, secret_before }: Claimed, own: string): readonly string[] | null {
  const now = opened(secret, own)
  const before = secret_before === null ? null : opened(secret_before, own)
  return now === null ? null : before === null ? [now] : [now, before]
}

/** Tries a message once and writes down what came of it. */
async function deliver(
  db: Database,
  message: Claimed,
  { open, lookup }: WebhookSettings,
  clock: () => Date,
): Promise<void> {
  const secrets = secretsOf(message, await ownSecret(db.read, 'auth'))
  if (secrets === null) {
    // No other attempt would open it: somebody has to make a new one.
    const unsigned = { status: null, problem: 'secret', ms: 0 } as const
    return noteAttempt(db, message, unsigned, { now: clock(), again: null, pause: 'secret' })
  }
  const body = bodyOf(message)
  const id = `msg_${message.webhook_id}_${message.id}`
  const headers = signatureHeaders({ id, at: Math.floor(clock().getTime() / 1000), body }, secrets)
  const attempt = await post(
    { url: message.url, headers: { ...headers, 'user-agent': 'iwm-webhooks' }, body },
    open,
    lookup,
  )
  const gone = attempt.status === GONE
  const again = attempt.problem === null || gone ? null : waitAfter(message.attempts, randomInt(1000) / 1000)
  const failed = attempt.problem !== null && again === null
  // The wait begins when the attempt is over, which may have taken as long as the wait.
  await noteAttempt(db, message, attempt, { now: clock(), again, pause: gone ? 'gone' : failed ? 'failing' : null })
}

/**
 * Sends what waits: to several webhooks beside each other, so that a slow one keeps no other waiting; to each one message after the
 * other, and to one that waits longer before a second to any other.
 */
export class Deliveries {
  readonly #db: Database
  readonly #settings: WebhookSettings
  readonly #now: () => Date
  readonly #failed: (error: unknown) => void
  readonly #busy = new Map<number, Promise<void>>()
  #filling: Promise<void> | null = null
  #again = false
  #stopped = false

  constructor(db: Database, settings: WebhookSettings, now: () => Date, failed: (error: unknown) => void) {
    this.#db = db
    this.#settings = settings
    this.#now = now
    this.#failed = failed
  }

  /** Begins to send what waits to webhooks that are not being sent anything, as far as there is room; waits for none of it to arrive. */
  begin(): Promise<void> {
    this.#again = true
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = null
      // Asked for while the last look was ending.
      return this.#again && !this.#stopped ? this.begin() : undefined
    })
    return this.#filling
  }

  /** Until all is sent that waits. */
  async drain(): Promise<void> {
    await this.begin()
    while (this.#busy.size > 0) {
      await Promise.race(this.#busy.values())
      await this.begin()
    }
  }

  /** Begins nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#filling
    await Promise.all(this.#busy.values())
  }

  async #fill(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false
      while (this.#busy.size < BESIDE && !this.#stopped) {
        const message = await claimDelivery(this.#db, this.#now(), [...this.#busy.keys()])
        if (message === null) break
        this.#busy.set(message.webhook_id, this.#send(message))
      }
    }
  }

  async #send(message: Claimed): Promise<void> {
    await deliver(this.#db, message, this.#settings, this.#now).catch(this.#failed)
    this.#busy.delete(message.webhook_id)
    // Whoever waits for this one waits for no other.
    this.begin().catch(this.#failed)
  }
}
