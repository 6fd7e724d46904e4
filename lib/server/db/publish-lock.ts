import 'server-only'
import sql from 'sql-template-tag'
import type { WriteDb } from './handle'

const publishLock = 4_702_026_002

/**
 * Waits until no other transaction publishes, in this process or another, and keeps others waiting until this transaction
 * ends. Call it before reading the newest revision number.
 */
export async function lockPublishing(tx: WriteDb): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${publishLock})`)
}
