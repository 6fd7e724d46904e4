import 'server-only'
import type { Logger } from 'pino'
import { todayInBaghdad } from '../clock'
import { noteMessages } from '../commands/webhook-deliveries'
import type { Database } from '../db/handle'
import { currentRevision } from '../queries/revision'
import { webhooks } from '../queries/webhooks'
import { Deliveries, type WebhookSettings } from './deliveries'
import { messagesFor } from './messages'

/** How often it is looked whether there is something to tell or to send, in milliseconds. */
const EVERY_MS = 2000

/** Writes down what all webhooks are to be told by now. */
export async function tellAll(db: Database, { origin }: WebhookSettings, now: Date): Promise<number> {
  const rev = (await currentRevision(db.read)).number
  const today = todayInBaghdad(now)
  return noteMessages(db, rev, now, (tx, webhook) => messagesFor(tx, webhook, { rev, today, origin }))
}

/** Tells and sends in the background until it is stopped; what is under way then is finished. */
export function startWebhooks(db: Database, settings: WebhookSettings, log: Logger): { stop(): Promise<void> } {
  let told = ''
  const failed = (error: unknown) => log.error({ err: error }, 'webhooks could not be told')
  const sending = new Deliveries(db, settings, () => new Date(), failed)
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
    await sending.begin()
  }
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = round()
      .catch(failed)
      .finally(() => {
        busy = false
      })
  }, EVERY_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await sending.stop()
    },
  }
}
