import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { compareDates } from '@/lib/core/plain-date'
import {
  type ClaimCounter,
  type ClaimQuestion,
  counterKey,
  counterKind,
  type EventSums,
} from '@/lib/domain/claim-question'
import type { BoundName } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { possibleDuplicates, publicAsOf } from './as-of'
import { name } from './sql'
import { admitsSql } from './tally-sql'

/** Sums of each counter, by `counterKey`. */
export type ClaimSums = Readonly<Record<string, readonly EventSums[]>>

/** Which rows of its kind a counter looks at, and what each adds: `addedBy` of lib/domain/claim-question in SQL. */
function counted(counter: ClaimCounter): { readonly where: Sql; readonly added: Sql } {
  switch (counter.of) {
    case 'forces':
      return { where: sql`t.target_type is distinct from 'diplomatic_mission'`, added: sql`1` }
    case 'strikes':
      return { where: sql`true`, added: sql`1` }
    case 'injured':
      return { where: sql`t.injured_us is not null`, added: sql`t.injured_us` }
    case 'claimed':
      return { where: sql`t.claimed_by = ${counter.by}`, added: sql`1` }
  }
}

function sumsSql(counter: ClaimCounter, from: string, to: string, rev: number): Sql {
  const { where, added } = counted(counter)
  const sum = (bound: BoundName) => sql`coalesce(sum(${added}) filter (where ${admitsSql(bound, 't', rev)}), 0)::bigint`
  const best = admitsSql('best', 't', rev)
  return sql`select ${counterKey(counter)}::text as key, t.date_min::text, t.date_max::text, t.scope,
      ${sum('low')} as low, ${sum('best')} as value, ${sum('high')} as high,
      count(*) filter (where ${best} and t.outcome in ('intercepted', 'failed')) as stopped,
      count(*) filter (where ${best} and t.entry_id in ${possibleDuplicates(rev)}) as doubled
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
