import 'server-only'
import { z } from 'zod'

/**
 * The form of a backup: lines of JSON, packed with gzip. A head; for every table its name and columns, its rows (an array each,
 * values in PostgreSQL's own text form, null where there is none) and its foot; where the counters stand; an end.
 * So it is read and written a line at a time, and knows no engine. A changed form gets another version.
 */
export const FORMAT = 'iwm-backup'
export const FORMAT_VERSION = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Names of tables, columns and counters go into statements, and an archive may come from anywhere. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

export const headLine = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** ISO 8601 instant in UTC. */
  created_at: z.string(),
  engine: z.enum(['embedded', 'server']),
  /** The newest revision and its hash; 0 and null in a record without any. */
  revision: z.int().min(0),
  hash: sha256.nullable(),
  /** What had been applied to the database, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })),
})

export const tableLine = z.object({ table: name, columns: z.array(name).min(1) })
export const rowLine = z.array(z.string().nullable())
/** `sha256` is over the table's rows, a newline after each. */
export const footLine = z.object({ rows: z.int().min(0), sha256 })
export const countersLine = z.object({ counters: z.record(name, z.string().regex(/^\d+$/)) })
/** `sha256` is over all lines before, a newline after each. */
export const endLine = z.object({ end: z.object({ tables: z.int(), rows: z.int(), sha256 }) })

export type Head = z.infer<typeof headLine>

/** An archive that cannot be used: damaged, cut off, of another program or of a newer version. The message says what. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
}
