import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { asOf, publicAsOf } from './as-of'
import { name } from './sql'

/** Sources and the entries that name them as of a revision: in a citation, a stated due date or a conflicting value. `and` narrows each. */
const usedSql = (rev: number, and: (alias: string) => Sql = () => sql``): Sql => sql`(
  select c.source_id, c.entry_id from citation c where ${asOf('c', rev)} ${and('c')}
  union all select d.source_id, d.entry_id from due_statement d where ${asOf('d', rev)} ${and('d')}
  union all select k.source_id, k.entry_id from conflicting_value k where k.source_id is not null and ${asOf('k', rev)} ${and('k')}
)`

/** Public entries that rest on a source as of a revision, once for each source. */
export const restingOn = (rev: number): Sql => sql`(
  select distinct used.source_id, used.entry_id from ${usedSql(rev)} used
  join entry_version v on v.entry_id = used.entry_id and ${publicAsOf('v', rev)}
)`

/** Ids of the entries that rest on one source: the rule of `restingOn`, for a list that is narrowed to them. */
export const restingOnOne = (source: string, rev: number): Sql =>
  sql`(select used.entry_id from ${usedSql(rev, alias => sql`and ${name(alias)}.source_id = ${source}`)} used)`
