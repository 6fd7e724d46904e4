import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { bucketGrain, bucketRange, GRAINS, type Grain } from '@/lib/core/grain'
import type { Kind } from '@/lib/domain/kinds'
import type { BoundName } from '@/lib/domain/tally'
import { asOf, publicAsOf } from './as-of'
import { bucketSql } from './bucket-sql'
import { restingOnOne } from './resting'
import { type Search, searchSql } from './search'
import { ids, texts } from './sql'
import { admitsSql, keyIn, narrowingSql, scopeSql } from './tally-sql'

type Maybe<T> = T | undefined

/** Which records a list holds. What is not given does not narrow; values of one member are alternatives. */
export type EntryFilter = {
  readonly kind?: Maybe<readonly Kind[]>
  /** Exactly these public ids; an empty list finds nothing. */
  readonly ids?: Maybe<readonly string[]>
  /** Inclusive plain dates; a record counts when it surely lies between them. */
  readonly from?: Maybe<string>
  readonly to?: Maybe<string>
  /**
   * Exactly the records that a tally of this grain counted in this bucket (null = those that no bucket held), in its best
   * count where `bounds` does not say otherwise.
   */
  readonly cell?: Maybe<{ readonly grain: Grain; readonly bucket: string | null }>
  /** Records wholly within a scope expression. */
  readonly scope?: Maybe<string>
  /** Records of exactly these scopes: the keys of a tally split by scope. */
  readonly scope_is?: Maybe<readonly string[]>
  /** The next ones match as tallies split and filter: `unknown` also finds what is not stated, `weak` what is not graded. */
  readonly place?: Maybe<readonly string[]>
  /** Precisions of the place as records state them, UCDP 1–7; null finds those that state none. */
  readonly where_prec?: Maybe<readonly (number | null)[]>
  readonly weapon?: Maybe<readonly string[]>
  readonly outcome?: Maybe<readonly string[]>
  readonly claimed_by?: Maybe<readonly string[]>
  /** What it was aimed at: what is counted beside a claim holds some targets only. */
  readonly target?: Maybe<readonly string[]>
  readonly verification?: Maybe<readonly string[]>
  /** Not records of these targets; those that state none stay. */
  readonly target_not?: Maybe<readonly string[]>
  /** Records that name one of these, in whatever part. */
  readonly actor?: Maybe<readonly string[]>
  /** Only what a count of this bound admits. */
  readonly bounds?: Maybe<BoundName>
  /** Id of a source that the record rests on: by a citation, a stated due date or a conflicting value. */
  readonly source?: Maybe<string>
  /** Words, in either language; all must occur. */
  readonly q?: Maybe<string>
  /** ISO 8601 instant: records published, changed or retracted since; the only list that holds retracted ones. */
  readonly updated_since?: Maybe<string>
}

/**
 * The filter as conditions on `v`, a row of `entry_index`, read as of a revision. `search` is what its words mean then: the
 * answer of `resolveSearch`.
 */
export function filterSql(filter: EntryFilter, revision: number, search: Search): Sql {
  const bounds = filter.bounds ?? (filter.cell === undefined ? undefined : 'best')
  const conditions: Sql[] = [
    filter.updated_since === undefined
      ? publicAsOf('v', revision)
      : sql`(${asOf('v', revision)} and exists (select 1 from revision r where r.number = v.since
          and r.created_at >= ${filter.updated_since}::timestamptz))`,
    ...listed(filter.kind, list => sql`v.kind = any(${texts(list)})`),
    ...(filter.ids === undefined ? [] : [sql`v.public_id = any(${texts(filter.ids)})`]),
    ...(filter.cell === undefined ? [] : [cellSql(filter.cell.grain, filter.cell.bucket)]),
    ...(filter.scope === undefined ? [] : [scopeSql(filter.scope, 'v')]),
    ...listed(filter.scope_is, list => keyIn('scope', list, 'v')),
    ...narrowingSql(filter, 'v', sql`v.actors`),
    ...(filter.where_prec?.length
      ? [sql`coalesce(v.where_prec, 0) = any(${ids(filter.where_prec.map(n => n ?? 0))})`]
      : []),
    ...(bounds === undefined ? [] : [admitsSql(bounds, 'v', revision)]),
    ...(filter.source === undefined ? [] : [sql`v.entry_id in ${restingOnOne(filter.source, revision)}`]),
    ...searchSql(search),
  ]
  return join(conditions, ' and ')
}

function listed<T extends string>(list: readonly T[] | undefined, condition: (list: readonly T[]) => Sql): Sql[] {
  return list === undefined || list.length === 0 ? [] : [condition(list)]
}

function cellSql(grain: Grain, bucket: string | null): Sql {
  const { level } = bucketSql(grain, sql`v.date_min`, sql`v.date_max`)
  if (bucket === null) return sql`${level} is null`
  const { start, end } = bucketRange(bucket)
  return sql`(v.date_min >= ${start}::date and v.date_max <= ${end}::date
    and ${level} = ${GRAINS.indexOf(bucketGrain(bucket))})`
}
