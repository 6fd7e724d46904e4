import 'server-only'
import { addDays } from '@/lib/core/plain-date'
import { dueDays, stateOf } from '@/lib/domain/deadline'
import { NEAR_DAYS } from '@/lib/domain/webhook'
import { todayInBaghdad } from '../clock'
import type { Message, ToldWebhook } from '../commands/webhook-deliveries'
import type { ReadDb } from '../db/handle'
import { allCounts, countsOf } from '../queries/changes'
import { type CommitmentRow, commitments } from '../queries/commitments'
import { duesMoved, revisionsBetween, revisionTouched } from '../queries/webhooks'

/** Records that one message names; of more it says how many and where all of them stand. */
const NAMED = 100

const linksOf = (origin: string, id: string) => ({
  page: { en: `${origin}/en/entries/${id}`, ar: `${origin}/ar/entries/${id}` },
  api: `${origin}/api/v1/entries/${id}`,
})

async function ofRevisions(db: ReadDb, { told_revision, events }: ToldWebhook, rev: number, origin: string) {
  const messages: Message[] = []
  const heads = await revisionsBetween(db, told_revision, rev)
  const counts = await countsOf(
    db,
    heads.map(({ number }) => number),
  )
  for (const { number, at, reason_en, reason_ar } of heads) {
    const { retracted, ...published } = allCounts(counts.get(number))
    const about = { revision: number, at, reason: { en: reason_en, ar: reason_ar } }
    const all = {
      page: { en: `${origin}/en/changes/${number}`, ar: `${origin}/ar/changes/${number}` },
      api: `${origin}/api/v1/revisions/${number}`,
    }
    for (const type of ['record.published', 'record.retracted'] as const) {
      const taken = type === 'record.retracted'
      const count = taken ? retracted : published.added + published.changed + published.merged + published.reinstated
      if (count === 0 || !events.includes(type)) continue
      const named = await revisionTouched(db, number, taken, NAMED)
      const records = named.map(({ event_id, kind, change, title_en, title_ar, summary_en, summary_ar }) => ({
        ...{ event_id, kind, change, title: { en: title_en ?? summary_en, ar: title_ar ?? summary_ar } },
        ...linksOf(origin, event_id),
      }))
      messages.push({ key: `${type}:${number}`, type, payload: { ...about, count, records, all } })
    }
  }
  return messages
}

/** What a message says of a commitment. */
const about = ({ record }: CommitmentRow, origin: string) => ({
  event_id: record.event_id,
  title: { en: record.title_en ?? record.summary_en, ar: record.title_ar ?? record.summary_ar },
  ...linksOf(origin, record.event_id),
})

async function ofMovedDues(db: ReadDb, webhook: ToldWebhook, rev: number, origin: string) {
  const messages: Message[] = []
  if (!webhook.events.includes('deadline.moved')) return messages
  for (const { number, entries } of await duesMoved(db, webhook.told_revision, rev)) {
    const stood = await commitments(db, number - 1, {}, entries)
    const before = new Map(stood.map(row => [row.entry_id, dueDays(row.dues)?.latest ?? null]))
    for (const row of await commitments(db, number, {}, entries)) {
      const from = before.get(row.entry_id) ?? null
      const to = dueDays(row.dues)?.latest ?? null
      if (from === null || to === null || from === to) continue
      messages.push({
        key: `deadline.moved:${row.record.event_id}:${number}`,
        type: 'deadline.moved',
        payload: { revision: number, ...about(row, origin), due: { from, to } },
      })
    }
  }
  return messages
}

async function ofDueDays(db: ReadDb, { events, created_at }: ToldWebhook, rev: number, today: string, origin: string) {
  const messages: Message[] = []
  // What was overdue before anybody asked is no news.
  const since = todayInBaghdad(created_at)
  for (const row of await commitments(db, rev)) {
    const state = stateOf(row, today)
    if (state === null) continue
    const near = state.state === 'due' && state.due <= addDays(today, NEAR_DAYS)
    const overdue = state.state === 'overdue_unknown' && state.due >= since
    const type = near ? 'deadline.near' : overdue ? 'deadline.overdue' : null
    if (type === null || !events.includes(type)) continue
    messages.push({
      key: `${type}:${row.record.event_id}:${state.due}`,
      type,
      payload: { revision: rev, ...about(row, origin), due: state.due, day: today, days: state.days },
    })
  }
  return messages
}

/**
 * All that one webhook is to be told, from what it was told last up to `rev`, on a day in Baghdad. Everything is read from published
 * revisions, so no draft can be in it. What was told already is among it again; its key says so.
 */
export async function messagesFor(
  db: ReadDb,
  webhook: ToldWebhook,
  { rev, today, origin }: { readonly rev: number; readonly today: string; readonly origin: string },
): Promise<Message[]> {
  return [
    ...(await ofRevisions(db, webhook, rev, origin)),
    ...(await ofMovedDues(db, webhook, rev, origin)),
    ...(webhook.events.some(event => event === 'deadline.near' || event === 'deadline.overdue')
      ? await ofDueDays(db, webhook, rev, today, origin)
      : []),
  ]
}
