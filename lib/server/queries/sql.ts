import 'server-only'
import sql, { raw, type Sql } from 'sql-template-tag'

const NAME = /^[a-z][a-z0-9_]*$/

/** A quoted table or column name. Names come from our own definitions, never from a visitor; anything odd throws. */
export function name(text: string): Sql {
  if (!NAME.test(text)) throw new Error(`not a column name: ${text}`)
  return raw(`"${text}"`)
}

/** Numbers as a list for `= any(…)`; one JSON parameter, so that both engines read it alike. */
export function ids(list: readonly number[]): Sql {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)::int)`
}

/** Texts as a list for `= any(…)`. */
export function texts(list: readonly string[]): Sql {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`
}

/** The calendar day in Baghdad of an instant, `YYYY-MM-DD`; null of null. */
export function baghdadDay(instant: Sql): Sql {
  return sql`to_char(${instant} at time zone 'Asia/Baghdad', 'YYYY-MM-DD')`
}
