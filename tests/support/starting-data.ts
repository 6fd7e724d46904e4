import type { Sql } from 'sql-template-tag'
import { afterAll } from 'vitest'
import type { ZodType } from 'zod'
import { embeddedDatabase } from './db-embedded'

let open: ReturnType<typeof embeddedDatabase> | null = null

afterAll(async () => {
  await (await open)?.drop()
  open = null
})

/**
 * Rows of one plain statement over a database with the same starting data as the site under test, so that what a page says is
 * held against the tables and not against the code that counted it. Its cost: half a minute once for as long as the data and its
 * loader stay as they are (the database tests make the same template), then three seconds for a test file.
 */
export async function sqlRows<T>(statement: Sql, row: ZodType<T>): Promise<T[]> {
  open ??= embeddedDatabase('loaded')
  return (await open).db.read.query(statement, row)
}

/** The one row of a statement that has exactly one. */
export async function sqlRow<T>(statement: Sql, row: ZodType<T>): Promise<T> {
  const [first, ...others] = await sqlRows(statement, row)
  if (first === undefined || others.length > 0) throw new Error(`not one row: ${statement.sql}`)
  return first
}
