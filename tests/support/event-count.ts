import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { sqlRow } from './starting-data'

type Asked = {
  /** Inclusive plain dates, between which an event surely lies. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly weapon?: readonly string[]
}

/** How many events of a kind a best count of the whole theatre holds today, by a plain statement of its own. */
export async function eventCount(kind: 'attack' | 'strike', { from, to, weapon }: Asked = {}): Promise<number> {
  const table = { attack: sql`attack t`, strike: sql`strike t` }[kind]
  const conditions: Sql[] = [
    sql`t.since is not null and t.until is null and t.status = 'published' and t.scope is not null`,
    sql`coalesce(t.verification, 'weak') not in ('contested', 'discounted')`,
    ...(from === undefined ? [] : [sql`t.date_min >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`t.date_max <= ${to}::date`]),
    ...(weapon === undefined ? [] : [sql`coalesce(t.weapon, 'unknown') = any(${weapon}::text[])`]),
  ]
  const counted = sql`select count(*)::int as n from ${table} where ${join(conditions, ' and ')}`
  return (await sqlRow(counted, z.object({ n: z.number() }))).n
}
