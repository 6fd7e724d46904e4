import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import type { ReadDb } from '../db/handle'

/** A secret that the program made for itself (`keep-secrets`). Throws where it is not there. */
export async function ownSecret(db: ReadDb, name: 'auth' | 'setup'): Promise<string> {
  const value = await findSecret(db, name)
  if (value === null) throw new Error(`The secret "${name}" was never made: it is made at the start of the site.`)
  return value
}

/** The same, or null where there is none. */
export async function findSecret(db: ReadDb, name: 'auth' | 'setup'): Promise<string | null> {
  const [row] = await db.query(sql`select value from own_secret where name = ${name}`, z.object({ value: z.string() }))
  return row?.value ?? null
}
