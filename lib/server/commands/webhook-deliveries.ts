import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { type Attempt, LOGGED_DAYS, type PauseReason, WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/domain/webhook'
import type { Database, WriteDb } from '../db/handle'

/** What a webhook is to be told: `key` says what it is, so that it is told once. */
export type Message = { readonly key: string; readonly type: WebhookEvent; readonly payload: unknown }

const toldRow = z.object({
  id: z.number(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  told_revision: z.number(),
  created_at: z.date(),
})
export type ToldWebhook = z.output<typeof toldRow>

/**
 * Writes down what every webhook is to be told, up to a revision: in one transaction with the note that it was, so that a
 * program that is killed tells all of it later and none of it twice. `messages` finds what there is to tell one webhook. Of several
 * instances one does it while the others wait: whoever went past a row that is being told could believe it told, and be wrong.
 */
export async function noteMessages(
  db: Database,
  rev: number,
  now: Date,
  messages: (tx: WriteDb, webhook: ToldWebhook) => Promise<readonly Message[]>,
): Promise<number> {
  return db.transaction(async tx => {
    const webhooks = await tx.query(
      sql`select id, events, told_revision, created_at from webhook
        where removed_at is null and paused_at is null order by id for update`,
      toldRow,
    )
    let noted = 0
    for (const webhook of webhooks) {
      const found = await messages(tx, webhook)
      const at = now.toISOString()
      for (const { key, type, payload } of found) {
        noted +=
          await tx.execute(sql`insert into webhook_delivery (webhook_id, key, type, payload, created_at, state, next_at)
          values (${webhook.id}, ${key}, ${type}, ${JSON.stringify(payload)}::jsonb, ${at}::timestamptz, 'waiting', ${at}::timestamptz)
          on conflict (webhook_id, key) do nothing`)
      }
      await tx.execute(sql`update webhook set told_revision = greatest(told_revision, ${rev}) where id = ${webhook.id}`)
    }
    await forget(tx, now)
    return noted
  })
}

/**
 * Lets go of old messages that are done. One about a day (near, overdue) stays: it is looked for every day anew, and only that it
 * stands there keeps it from being told again; a commitment has two at most.
 */
async function forget(tx: WriteDb, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LOGGED_DAYS * 86_400_000).toISOString()
  await tx.execute(sql`delete from webhook_delivery where state in ('delivered', 'failed') and done_at < ${before}::timestamptz
    and type not in ('deadline.near', 'deadline.overdue')`)
}

/** How long a message belongs to whoever tries it; one that is killed meanwhile leaves it to the next after this. */
const LEASE_MS = 60_000

const claimedRow = z.object({
  id: z.number(),
  webhook_id: z.number(),
  key: z.string(),
  type: z.string(),
  payload: z.unknown(),
  created_at: z.date(),
  attempts: z.number(),
  url: z.string(),
  secret: z.string(),
  secret_before: z.string().nullable(),
})
export type Claimed = z.output<typeof claimedRow>

const idRow = z.object({ id: z.number() })

/**
 * Takes the oldest message of the webhook that has waited longest for its turn; null where none is to be sent anything now. A webhook
 * of which one message is being tried, by whichever instance, or is to be tried again later rests as a whole. `busy`: webhooks that
 * are left alone.
 */
export async function claimDelivery(db: Database, now: Date, busy: readonly number[] = []): Promise<Claimed | null> {
  const at = now.toISOString()
  const until = new Date(now.getTime() + LEASE_MS).toISOString()
  const claimed = await db.transaction(async tx => {
    const [webhook] = await tx.query(
      sql`select w.id from webhook w join (
          select webhook_id, (array_agg(next_at order by id))[1] as due, max(next_at) as rests_until
            from webhook_delivery where state = 'waiting' group by webhook_id) q on q.webhook_id = w.id
        where w.removed_at is null and w.paused_at is null and w.id <> all(${busy}::int[])
          and q.rests_until <= ${at}::timestamptz
        order by q.due, w.id limit 1 for no key update of w skip locked`,
      idRow,
    )
    if (!webhook) return null
    // A statement of its own, so that it sees what another instance took before the webhook was locked.
    const [row] = await tx.query(
      sql`update webhook_delivery d set next_at = ${until}::timestamptz, attempts = d.attempts + 1
        from webhook w
        where w.id = ${webhook.id} and w.removed_at is null and w.paused_at is null and d.id = (
          select id from webhook_delivery where webhook_id = ${webhook.id} and state = 'waiting'
              and not exists (select from webhook_delivery r where r.webhook_id = ${webhook.id} and r.state = 'waiting'
                and r.next_at > ${at}::timestamptz)
            order by id limit 1)
        returning d.id, d.webhook_id, d.key, d.type, d.payload, d.created_at, d.attempts, w.url, w.secret,
          case when w.before_until > ${at}::timestamptz then w.secret_before end as secret_before`,
      claimedRow,
    )
    return { id: webhook.id, row }
  })
  // Another instance was quicker: the next webhook.
  return claimed && (claimed.row ?? claimDelivery(db, now, [...busy, claimed.id]))
}

/** Ends the rest of a webhook after a failure: somebody asks for it to be tried. What is being tried just now stays with whoever does. */
export async function endRest(tx: WriteDb, webhookId: number, now: Date): Promise<void> {
  const leased = new Date(now.getTime() + LEASE_MS).toISOString()
  await tx.execute(sql`update webhook_delivery set next_at = ${now.toISOString()}::timestamptz
    where webhook_id = ${webhookId} and state = 'waiting' and next_at > ${leased}::timestamptz`)
}

/**
 * Writes down what an attempt came to. `again`: milliseconds until the next one; null: there is none, and the message has failed
 * unless it arrived. Whoever took longer than the lease, so that another tries the message by now, changes nothing.
 * `pause`: the webhook is told nothing more until somebody lets it go on. What comes next there waits behind the other webhooks.
 */
export async function noteAttempt(
  db: Database,
  { id, webhook_id, attempts }: Pick<Claimed, 'id' | 'webhook_id' | 'attempts'>,
  attempt: Attempt,
  { now, again, pause }: { readonly now: Date; readonly again: number | null; readonly pause: PauseReason | null },
): Promise<void> {
  const at = now.toISOString()
  const state = attempt.problem === null ? 'delivered' : again === null ? 'failed' : 'waiting'
  const next = new Date(now.getTime() + (again ?? 0)).toISOString()
  await db.transaction(async tx => {
    // In the order in which those lock who take a message.
    await tx.query(sql`select id from webhook where id = ${webhook_id} for no key update`, idRow)
    await tx.execute(sql`update webhook_delivery set state = ${state}, next_at = ${next}::timestamptz,
        done_at = case when ${state} = 'waiting' then null else ${at}::timestamptz end,
        last_status = ${attempt.status}::int, last_problem = ${attempt.problem}, last_ms = ${attempt.ms}::int
      where id = ${id} and state = 'waiting' and attempts = ${attempts}`)
    await tx.execute(sql`update webhook_delivery set next_at = ${at}::timestamptz
      where next_at < ${at}::timestamptz and id = (
        select min(id) from webhook_delivery where webhook_id = ${webhook_id} and state = 'waiting')`)
    if (pause !== null)
      await tx.execute(sql`update webhook set paused_at = ${at}::timestamptz, pause_reason = ${pause}
        where id = ${webhook_id} and paused_at is null`)
  })
}
