import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { compareDates } from '@/lib/core/plain-date'
import { possibleTargets, sureTargets } from '@/lib/domain/claim-definition'
import {
  type ClaimCounter,
  type ClaimQuestion,
  counterKey,
  counterKind,
  type EventSums,
} from '@/lib/domain/claim-question'
import type { ReadDb } from '../db/handle'
import { possibleDuplicates, publicAsOf } from './as-of'
import { name } from './sql'
import { admitsSql, keyIn } from './tally-sql'

/** Sums of each counter, by `counterKey`. */
export type ClaimSums = Readonly<Record<string, readonly EventSums[]>>

type Counted = { readonly where: Sql; readonly added: Sql; readonly sure: Sql }

/**
 * Which rows of its kind a counter looks at, what each adds, and which of them its definition surely holds: `addedBy` of
 * lib/domain/claim-question in SQL.
 */
function counted(counter: ClaimCounter): Counted {
  const sure = sql`true`
  switch (counter.of) {
    case 'strikes':
      return { where: sql`true`, added: sql`1`, sure }
    case 'injured':
      return { where: sql`t.injured_us is not null`, added: sql`t.injured_us`, sure }
    case 'claimed':
      return { where: sql`t.claimed_by = ${counter.by}`, added: sql`1`, sure }
    default: {
      const [certain, possible] = [sureTargets(counter.of), possibleTargets(counter.of)]
      const where = keyIn('target', [...certain, ...possible], 't')
      return { where, added: sql`1`, sure: sql`coalesce(${keyIn('target', certain, 't')}, false)` }
    }
  }
}

function sumsSql(counter: ClaimCounter, from: string, to: string, rev: number): Sql {
  const { where, added, sure } = counted(counter)
  const sum = (condition: Sql) => sql`coalesce(sum(${added}) filter (where ${condition}), 0)::bigint`
  const best = admitsSql('best', 't', rev)
  const stopped = sql`coalesce(t.outcome in ('intercepted', 'failed'), false)`
  const twice = sql`t.entry_id in ${possibleDuplicates(rev)}`
  return sql`select ${counterKey(counter)}::text as key, t.date_min::text, t.date_max::text, t.scope,
      ${sum(sql`${sure} and ${admitsSql('low', 't', rev)}`)} as low, ${sum(sql`${sure} and ${best}`)} as value,
      ${sum(sql`true`)} as high, ${sum(sql`not ${sure} and ${best}`)} as unsure,
      ${sum(sql`${sure} and ${best} and ${stopped}`)} as stopped,
      ${sum(sql`${sure} and ${best} and not ${stopped} and ${twice}`)} as doubled
    from ${name(counterKind(counter))} t
    where ${publicAsOf('t', rev)} and ${admitsSql('high', 't', rev)} and ${where}
      and (t.date_max is null or t.date_max >= ${from}::date) and (t.date_min is null or t.date_min <= ${to}::date)
    group by t.date_min, t.date_max, t.scope`
}

const row = z.object({
  key: z.string(),
  date_min: z.string().nullable(),
  date_max: z.string().nullable(),
  scope: z.string().nullable(),
  low: z.number(),
  value: z.number(),
  high: z.number(),
  unsure: z.number(),
  stopped: z.number(),
  doubled: z.number(),
})

/**
 * What of the record stands beside the claims of these questions, in one statement: for each counter among them, sums by dates
 * and scope over all days that one of its windows holds. The answer grows with the days, not with the events.
 */
export async function claimSums(db: ReadDb, questions: readonly ClaimQuestion[], rev: number): Promise<ClaimSums> {
  const asked = new Map<string, { counter: ClaimCounter; from: string; to: string }>()
  for (const { counter, window } of questions) {
    const key = counterKey(counter)
    const { from, to } = asked.get(key) ?? window
    asked.set(key, {
      counter,
      from: compareDates(from, window.from) < 0 ? from : window.from,
      to: compareDates(to, window.to) > 0 ? to : window.to,
    })
  }
  if (asked.size === 0) return {}
  const parts = [...asked.values()].map(({ counter, from, to }) => sumsSql(counter, from, to, rev))
  const rows = await db.query(
    sql`select * from (${join(parts, ' union all ')}) s order by key, date_min nulls first, date_max nulls last, scope`,
    row,
  )
  const sums: Record<string, EventSums[]> = Object.fromEntries([...asked.keys()].map(key => [key, []]))
  for (const { key, ...one } of rows) sums[key]?.push(one)
  return sums
}
