import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { EventKind, Tally } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { LATER_THAN_ANY } from './as-of'
import { bucketSql } from './bucket-sql'
import type { RollupPlan } from './rollup-plan'
import { NO_SEARCH } from './search'
import { name, texts } from './sql'
import { countedSql, keySql, scopeSql, sums, windowSql } from './tally-sql'

/** So many events changed since a revision, and counting it anew is quicker than going back from now. */
const FAR = 5_000

/** Whether more events of a kind were opened or closed after a revision than it is worth to go back over. */
export async function changedBeyond(db: ReadDb, kind: EventKind, revision: number, far = FAR): Promise<boolean> {
  const [row] = await db.query(
    sql`select count(*)::int as n from (
      (select 1 from ${name(kind)} where since > ${revision} limit ${far + 1})
      union all (select 1 from ${name(kind)} where until > ${revision} limit ${far + 1})) c`,
    z.object({ n: z.number() }),
  )
  return (row?.n ?? 0) > far
}

/** Ids of versions that counted otherwise at a revision than now, whether by themselves or by a link. */
function changedSince(kind: EventKind, revision: number): Sql {
  const table = name(kind)
  return sql`array(select id from ${table} where since > ${revision}
    union select id from ${table} where until > ${revision}
    union select t.id from ${table} t join entry_link l on l.from_id = t.entry_id
      where l.kind = 'possible_duplicate_of' and (l.since > ${revision} or l.until > ${revision}))`
}

/**
 * A tally from the roll-ups, as one statement with the rows of `tallySql`. Roll-ups say how the record stands; what changed
 * since the asked revision is taken back in the same snapshot, so it does not matter whether that is the newest.
 */
export function rollupSql(tally: Tally, plan: RollupPlan): Sql {
  const { kind, measure, grain, revision, scope, filters } = tally
  const rolledKey =
    plan.split === null ? (tally.split === 'scope' ? sql`r.scope` : sql`'all'::text`) : sql`r.${name(plan.split)}`
  const stands = measure === 'events' ? 'events_high' : 'events_best'
  const asked = (['a', 'b'] as const).flatMap(column => {
    const keys = plan.keys[column]
    return keys ? [sql`r.${name(column)} = any(${texts(keys)})`] : []
  })
  const where = join(
    [
      sql`r.kind = ${kind} and r.grain = ${plan.grain} and r.dim = ${plan.dim}`,
      ...asked,
      ...(scope === 'theatre' ? [] : [scopeSql(scope, 'r')]),
      ...windowSql(filters.from, filters.to, 'r'),
    ],
    ' and ',
  )
  const changed = changedSince(kind, revision)
  const key = tally.split === 'none' ? sql`'all'::text` : keySql(tally.split, 't')
  const standing = (at: number, sign: Sql) => {
    const of = { ...tally, revision: at }
    const sum = sums(measure, at)
    return sql`select t.date_min, t.date_max, ${key}, ${sign} * ${sum.low}, ${sign} * ${sum.value}, ${sign} * ${sum.high}, ${sign} * count(*)
      from ${name(kind)} t where t.id = any(${changed}) and ${countedSql(of, sum.where, NO_SEARCH)} group by 1, 2, 3`
  }
  const bucket = bucketSql(grain, sql`d.date_min`, sql`d.date_max`)
  return sql`
    with d (date_min, date_max, key, low, value, high, n) as (
      select r.date_min, r.date_max, ${rolledKey}, sum(r.${name(`${measure}_low`)}), sum(r.${name(`${measure}_best`)}),
        sum(r.${name(`${measure}_high`)}), sum(r.${name(stands)})
      from event_rollup r where ${where} group by 1, 2, 3
      union all ${standing(revision, sql`1`)}
      union all ${standing(LATER_THAN_ANY, sql`-1`)}
    )
    select ${bucket.level} as level, (${bucket.start})::text as start, d.key,
      sum(d.value)::bigint as value, sum(d.low)::bigint as low, sum(d.high)::bigint as high
    from d group by 1, 2, 3 having sum(d.n) > 0`
}
