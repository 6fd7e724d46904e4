import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { bucketOf, GRAINS, type Grain } from '@/lib/core/grain'

/**
 * `bucketOf` of lib/core/grain in SQL: the grain of the bucket that holds both ends of a date, as its place in GRAINS, and
 * that bucket's first day. The asked grain if it holds both, else the smallest coarser one that does, else null.
 * `min` and `max` are columns of type date. They are truncated as `timestamp`: `date_trunc` on a `date` would go by way of
 * `timestamptz` and the session's time zone.
 */
export function bucketSql(grain: Grain, min: Sql, max: Sql): { readonly level: Sql; readonly start: Sql } {
  const levels = GRAINS.map((name, level) => ({ name, level })).slice(GRAINS.indexOf(grain))
  const start = (name: Grain, date: Sql) => (name === 'day' ? date : sql`date_trunc(${name}, ${date}::timestamp)::date`)
  const cases = (answer: (level: number, name: Grain) => Sql) =>
    sql`case ${join(
      levels.map(({ name, level }) => sql`when ${start(name, min)} = ${start(name, max)} then ${answer(level, name)}`),
      ' ',
    )} end`
  return {
    level: cases(level => sql`${level}::int`),
    start: cases((_, name) => start(name, min)),
  }
}

/** The text of a bucket that `bucketSql` found; null where none held the date. */
export function bucketText(level: number | null, start: string | null): string | null {
  const grain = level === null ? undefined : GRAINS[level]
  return grain === undefined || start === null ? null : bucketOf(start, start, grain)
}
