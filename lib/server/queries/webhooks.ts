import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import {
  DELIVERY_PROBLEMS,
  DELIVERY_STATES,
  type DeliveryState,
  PAUSE_REASONS,
  WEBHOOK_EVENTS,
} from '@/lib/domain/webhook'
import type { ReadDb } from '../db/handle'
import { CHANGES } from './changes'
import { entryLabel, labelColumns } from './labels'
import { baghdadDay } from './sql'

const listedRow = z.object({
  id: z.number(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  maker: z.string(),
  created_at: z.string(),
  pause_reason: z.enum(PAUSE_REASONS).nullable(),
  waiting: z.number(),
  last: z.enum(DELIVERY_STATES).nullable(),
})
export type ListedWebhook = z.output<typeof listedRow>

const columns = sql`w.id, w.name, w.url, w.events, m.name as maker, ${baghdadDay(sql`w.created_at`)} as created_at, w.pause_reason,
  (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
  (select d.state from webhook_delivery d where d.webhook_id = w.id and d.attempts > 0 order by d.id desc limit 1) as last`

/** Webhooks that were not taken away, by name; what became of the last message that was tried. */
export function webhooks(db: ReadDb): Promise<ListedWebhook[]> {
  return db.query(
    sql`select ${columns} from webhook w join "user" m on m.id = w.created_by where w.removed_at is null order by w.name, w.id`,
    listedRow,
  )
}

/** One of them; null where there is none. */
export async function webhook(db: ReadDb, id: number): Promise<ListedWebhook | null> {
  const [row] = await db.query(
    sql`select ${columns} from webhook w join "user" m on m.id = w.created_by where w.removed_at is null and w.id = ${id}`,
    listedRow,
  )
  return row ?? null
}

const deliveryRow = z.object({
  id: z.number(),
  key: z.string(),
  type: z.enum([...WEBHOOK_EVENTS, 'test']),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number(),
  created_at: z.string(),
  next_at: z.string(),
  last_status: z.number().nullable(),
  last_problem: z.enum(DELIVERY_PROBLEMS).nullable(),
  last_ms: z.number().nullable(),
})
export type Delivery = z.output<typeof deliveryRow>

const minute = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI')`

/** The last messages to a webhook, newest first; times in Baghdad. */
export function deliveries(db: ReadDb, id: number): Promise<Delivery[]> {
  return db.query(
    sql`select d.id, d.key, d.type, d.state, d.attempts, ${minute(sql`d.created_at`)} as created_at,
        ${minute(sql`d.next_at`)} as next_at, d.last_status, d.last_problem, d.last_ms
      from webhook_delivery d where d.webhook_id = ${id} order by d.id desc limit 100`,
    deliveryRow,
  )
}

/** Messages by state, over all webhooks. */
export async function deliveryCounts(db: ReadDb): Promise<Readonly<Partial<Record<DeliveryState, number>>>> {
  const rows = await db.query(
    sql`select state, count(*)::int as n from webhook_delivery group by state`,
    z.object({ state: z.enum(DELIVERY_STATES), n: z.number() }),
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

const touchedRow = z.object({ ...entryLabel, change: z.enum(CHANGES) })

/** Records that a revision retracted, or that it did anything else to; at most `most` of them. */
export function revisionTouched(
  db: ReadDb,
  rev: number,
  retracted: boolean,
  most: number,
): Promise<z.output<typeof touchedRow>[]> {
  return db.query(
    sql`select ${labelColumns}, v.change from entry_version v where v.since = ${rev} and (v.change = 'retracted') = ${retracted}
      order by v.public_id limit ${most}`,
    touchedRow,
  )
}

const headRow = z.object({ number: z.number(), at: z.string(), reason_en: z.string(), reason_ar: z.string() })

/** Revisions after one, up to another, oldest first; `at` an ISO 8601 instant in UTC. */
export function revisionsBetween(db: ReadDb, after: number, upTo: number): Promise<z.output<typeof headRow>[]> {
  return db.query(
    sql`select number, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, reason_en, reason_ar
      from revision where number > ${after} and number <= ${upTo} order by number`,
    headRow,
  )
}

const movedRow = z.object({ number: z.number(), entries: z.array(z.number()) })

/** Revisions of a range in which a stated due date came or went, oldest first, each with the entries of these dates. */
export function duesMoved(db: ReadDb, after: number, upTo: number): Promise<z.output<typeof movedRow>[]> {
  return db.query(
    sql`select n as number, array_agg(distinct entry_id) as entries
      from (select since as n, entry_id from due_statement union all select until, entry_id from due_statement) d
      where n > ${after} and n <= ${upTo} group by n order by n`,
    movedRow,
  )
}
