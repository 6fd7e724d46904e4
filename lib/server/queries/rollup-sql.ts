import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { EventKind, Tally } from '@/lib/domain/tally'
import type { ReadDb } from '../db/handle'
import { asOf } from './as-of'
import { bucketSql } from './bucket-sql'
import type { RollupPlan } from './rollup-plan'
import { name, texts } from './sql'
import { actorsSql, admitsSql, keySql, narrowingSql, scopeSql, windowSql } from './tally-sql'

/** So many events changed since a revision, and counting it anew is quicker than going there from where the sums stand. */
const FAR = 5_000

/** The revision at which the roll-ups stand, in the snapshot of the statement that reads them. */
const STANDS = sql`(select s.revision from rollup_state s)`

/** Whether more events of a kind were opened or closed between a revision and that of the sums than it is worth to go over. */
export async function changedBeyond(db: ReadDb, kind: EventKind, revision: number, far = FAR): Promise<boolean> {
  const [row] = await db.query(
    sql`select count(*)::int as n from (
      (select 1 from ${name(kind)} where ${between(sql`since`, revision)} limit ${far + 1})
      union all (select 1 from ${name(kind)} where ${between(sql`until`, revision)} limit ${far + 1})) c`,
    z.object({ n: z.number() }),
  )
  return (row?.n ?? 0) > far
}

/** That a revision lies after the earlier of the asked one and that of the sums, and not after the later one. */
function between(column: Sql, revision: number): Sql {
  return sql`${column} > least(${revision}, ${STANDS}) and ${column} <= greatest(${revision}, ${STANDS})`
}

/** Ids of versions that count otherwise at a revision than in the sums, whether by themselves or by a link. */
function changed(kind: EventKind, revision: number): Sql {
  const table = name(kind)
  return sql`array(select id from ${table} where ${between(sql`since`, revision)}
    union select id from ${table} where ${between(sql`until`, revision)}
    union select t.id from ${table} t join entry_link l on l.from_id = t.entry_id
      where l.kind = 'possible_duplicate_of' and (${between(sql`l.since`, revision)} or ${between(sql`l.until`, revision)}))`
}

/**
 * Rows like those of the roll-ups: by how much the events that changed count more, or less, at the revision of a tally than in the sums.
 * Few events in one pass, so links are looked up for each of them. The gaps of casualties are filled as in `sums`.
 */
function changedSql({ kind, measure, split, scope, filters, revision }: Tally): Sql {
  const key = split === 'none' ? sql`'all'::text` : keySql(split, 't')
  const sure = (at: number | Sql) => sql`(${asOf('t', at)} and not exists (select from entry_link l
    where l.from_id = t.entry_id and l.kind = 'possible_duplicate_of' and ${asOf('l', at)}))::int`
  const grade = keySql('verification', 't')
  const often = sql`(${asOf('t', revision)}::int - ${asOf('t', STANDS)}::int)`
  const people = (...parts: readonly ('low' | 'best' | 'high')[]) =>
    sql`sum(${often} * coalesce(${join(parts.map(part => sql`t.${name(`${measure}_${part}`)}`))}, 0))`
  const [low, best, high] =
    measure === 'events'
      ? [
          sql`sum(case when ${grade} in ('confirmed', 'fair') then ${sure(revision)} - ${sure(STANDS)} else 0 end)`,
          sql`sum(case when ${admitsSql('best', 't', revision)} then ${often} else 0 end)`,
          sql`sum(${often})`,
        ]
      : [people('low', 'best'), people('best', 'low'), people('high', 'best', 'low')]
  const where = join(
    [
      sql`t.id = any(${changed(kind, revision)}) and t.since is not null and t.status = 'published'`,
      admitsSql(measure === 'events' ? 'high' : 'best', 't', revision),
      scopeSql(scope, 't'),
      ...narrowingSql(filters, 't', actorsSql('t')),
    ],
    ' and ',
  )
  return sql`select t.date_min, t.date_max, ${key}, ${low}, ${best}, ${high}, sum(${often})
    from ${name(kind)} t where ${where} group by 1, 2, 3`
}

/**
 * A tally from the roll-ups, as one statement with the rows of `tallySql`. Roll-ups say how the record stood at their own revision; what
 * changed between that and the asked one is added or taken back in the same snapshot, so it does not matter which of them is later.
 */
export function rollupSql(tally: Tally, plan: RollupPlan): Sql {
  const { kind, measure, grain, scope, filters } = tally
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
  const bucket = bucketSql(grain, sql`d.date_min`, sql`d.date_max`)
  return sql`
    with d (date_min, date_max, key, low, value, high, n) as (
      select r.date_min, r.date_max, ${rolledKey}, sum(r.${name(`${measure}_low`)}), sum(r.${name(`${measure}_best`)}),
        sum(r.${name(`${measure}_high`)}), sum(r.${name(stands)})
      from event_rollup r where ${where} group by 1, 2, 3
      union all ${changedSql(tally)}
    )
    select ${bucket.level} as level, (${bucket.start})::text as start, d.key,
      sum(d.value)::bigint as value, sum(d.low)::bigint as low, sum(d.high)::bigint as high
    from d group by 1, 2, 3 having sum(d.n) > 0`
}
