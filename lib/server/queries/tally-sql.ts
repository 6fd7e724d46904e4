import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { scopesWithin } from '@/lib/domain/scope'
import type { BoundName, Measure, Split, Tally, TallyFilters } from '@/lib/domain/tally'
import { asOf, possibleDuplicates, publicAsOf } from './as-of'
import { bucketSql } from './bucket-sql'
import { NO_SEARCH, type Search, searchSql } from './search'
import { name, texts } from './sql'

/** The column that a split or a filter looks at, and what stands for an empty one. */
const COLUMNS = {
  weapon: { column: 'weapon', empty: 'unknown' },
  place: { column: 'place_id', empty: 'unknown' },
  claimed_by: { column: 'claimed_by', empty: 'unknown' },
  outcome: { column: 'outcome', empty: 'unknown' },
  scope: { column: 'scope', empty: 'unknown' },
  verification: { column: 'verification', empty: 'weak' },
  target: { column: 'target_type', empty: 'unknown' },
} as const satisfies Record<Exclude<Split, 'none'> | 'target', { column: string; empty: string }>

export type KeyName = keyof typeof COLUMNS

/** A row's key under a split: its value, or the word for "none stated". `alias` is the table's name in the statement. */
export function keySql(key: KeyName, alias: string): Sql {
  const { column, empty } = COLUMNS[key]
  return sql`coalesce(${name(alias)}.${name(column)}, ${empty})`
}

/** Rows whose key is one of a list. Written without `coalesce` where no list member stands for "none", for the planner. */
export function keyIn(key: KeyName, list: readonly string[], alias: string): Sql {
  const { column, empty } = COLUMNS[key]
  const among = sql`${name(alias)}.${name(column)} = any(${texts(list)})`
  return list.includes(empty) ? sql`(${among} or ${name(alias)}.${name(column)} is null)` : among
}

/**
 * The rule of `admits` in lib/domain/tally: low counts what is confirmed or fair and no possible duplicate; best all but what
 * is contested or discounted; high all but what is discounted.
 */
export function admitsSql(bound: BoundName, alias: string, revision: number): Sql {
  const grade = keySql('verification', alias)
  switch (bound) {
    case 'low':
      return sql`(${grade} in ('confirmed', 'fair') and ${name(alias)}.entry_id not in ${possibleDuplicates(revision)})`
    case 'best':
      return sql`${grade} not in ('contested', 'discounted')`
    case 'high':
      return sql`${grade} <> 'discounted'`
  }
}

/** Rows that lie wholly in a scope expression: every area that the row names is within it. */
export function scopeSql(expression: string, alias: string): Sql {
  const within = texts(scopesWithin(expression))
  const scope = sql`${name(alias)}.scope`
  return sql`(${scope} = any(${within}) or (${scope} like '%+%' and string_to_array(${scope}, '+') <@ ${within}))`
}

/** Rows that surely lie in a window of plain dates, both ends included; an open-ended date never does. */
export function windowSql(from: string | undefined, to: string | undefined, alias: string): Sql[] {
  const row = name(alias)
  return [
    ...(from === undefined ? [] : [sql`${row}.date_min >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`${row}.date_max <= ${to}::date`]),
  ]
}

/** What a count and a list are narrowed by alike. */
type Narrowing = Pick<
  TallyFilters,
  'place' | 'weapon' | 'outcome' | 'claimed_by' | 'target' | 'target_not' | 'verification' | 'actor' | 'from' | 'to'
>

const KEYED = ['place', 'weapon', 'outcome', 'claimed_by', 'target', 'verification'] as const

/**
 * The filters that counts and lists share, as conditions: the one place where they become SQL. `actors` is whom a row names, a
 * column of `entry_index` and an expression over the tables of kinds.
 */
export function narrowingSql(
  filters: { readonly [K in keyof Narrowing]?: Narrowing[K] | undefined },
  alias: string,
  actors: Sql,
): Sql[] {
  const { from, to, actor = [], target_not = [] } = filters
  const target = sql`${name(alias)}.target_type`
  const keys = KEYED.flatMap(key => {
    const list = filters[key] ?? []
    return list.length === 0 ? [] : [keyIn(key, list, alias)]
  })
  return [
    ...windowSql(from, to, alias),
    ...keys,
    ...(target_not.length === 0 ? [] : [sql`(${target} is null or ${target} <> all(${texts(target_not)}))`]),
    ...(actor.length === 0 ? [] : [sql`${actors} && ${texts(actor)}`]),
  ]
}

/** Whom an event names: `entry_version` has it as a column, the tables of kinds by this expression. */
export const actorsSql = (alias: string): Sql => {
  const t = name(alias)
  return sql`array_remove(${t}.assoc_actor_1 || ${t}.notable_killed
    || array[${t}.actor1, ${t}.actor2, ${t}.claimed_by, ${t}.attributed_to], null)`
}

function filterSql(filters: TallyFilters, alias: string, revision: number, search: Search): Sql[] {
  const words = searchSql(search)
  const found = join([publicAsOf('v', revision), ...words], ' and ')
  return [
    ...narrowingSql(filters, alias, actorsSql(alias)),
    ...(words.length === 0
      ? []
      : [sql`${name(alias)}.entry_id in (select v.entry_id from entry_index v where ${found})`]),
  ]
}

export type Sums = { readonly where: BoundName; readonly low: Sql; readonly value: Sql; readonly high: Sql }

/** What is summed for a measure; the gaps of casualties are filled as `resolve` of lib/core/bounds does. */
export function sums(measure: Measure, revision: number): Sums {
  if (measure === 'events') {
    const counted = (bound: BoundName) => sql`count(*) filter (where ${admitsSql(bound, 't', revision)})`
    return { where: 'high', low: counted('low'), value: counted('best'), high: counted('high') }
  }
  const [low, best, high] = ['low', 'best', 'high'].map(part => sql`t.${name(`${measure}_${part}`)}`)
  const sum = (...parts: (Sql | undefined)[]) =>
    sql`sum(coalesce(${join(parts.filter(part => part !== undefined))}, 0))`
  return { where: 'best', low: sum(low, best), value: sum(best, low), high: sum(high, best, low) }
}

/** The events that a tally looks at, as a condition on `t`, a row of its kind's table. */
export function countedSql(tally: Tally, bound: BoundName, search: Search): Sql {
  const { revision, scope, filters } = tally
  const conditions = [
    publicAsOf('t', revision),
    admitsSql(bound, 't', revision),
    scopeSql(scope, 't'),
    ...filterSql(filters, 't', revision, search),
  ]
  return join(conditions, ' and ')
}

/** Ids of the sources that bear out the events of a tally's best count. */
export function tallySourcesSql(tally: Tally, search: Search = NO_SEARCH): Sql {
  return sql`(select c.source_id from ${name(tally.kind)} t
    join citation c on c.entry_id = t.entry_id and ${asOf('c', tally.revision)} where ${countedSql(tally, 'best', search)})`
}

/**
 * A tally as one statement: rows of level (place in GRAINS), start (first day), key, value, low, high. The rows of equal dates
 * are added up first, so that calendar arithmetic is done once for each pair of dates and not once for each event.
 */
export function tallySql(tally: Tally, search: Search = NO_SEARCH): Sql {
  const { where, low, value, high } = sums(tally.measure, tally.revision)
  const key = tally.split === 'none' ? sql`'all'::text` : keySql(tally.split, 't')
  const bucket = bucketSql(tally.grain, sql`d.date_min`, sql`d.date_max`)
  return sql`
    with d as (
      select t.date_min, t.date_max, ${key} as key, ${low} as low, ${value} as value, ${high} as high
      from ${name(tally.kind)} t where ${countedSql(tally, where, search)} group by 1, 2, 3
    )
    select ${bucket.level} as level, (${bucket.start})::text as start, d.key,
      sum(d.value)::bigint as value, sum(d.low)::bigint as low, sum(d.high)::bigint as high
    from d group by 1, 2, 3`
}
