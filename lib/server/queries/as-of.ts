import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { name } from './sql'

/** Later than any revision: as of it, the record is as it stands. */
export const LATER_THAN_ANY = 2_147_483_647

/**
 * The one predicate by which the record is read as it stood at a revision: opened by then, and not closed by then. A draft
 * has not been opened by any revision, so it never matches. `alias` is the table's name in the statement.
 */
export function asOf(alias: string, revision: number | Sql): Sql {
  const row = name(alias)
  return sql`(${row}.since <= ${revision} and (${row}.until is null or ${row}.until > ${revision}))`
}

/** The same, for entries that were public then: neither draft nor retracted. */
export function publicAsOf(alias: string, revision: number): Sql {
  return sql`(${asOf(alias, revision)} and ${name(alias)}.status = 'published')`
}

/** Entries that a link held, at a revision, to be a possible duplicate of another record. */
export function possibleDuplicates(revision: number): Sql {
  return sql`(select dup.from_id from entry_link dup where dup.kind = 'possible_duplicate_of' and ${asOf('dup', revision)})`
}
