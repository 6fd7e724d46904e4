import 'server-only'
import sql from 'sql-template-tag'
import type { Database, WriteDb } from '../db/handle'

/** Brings the roll-ups forward to the newest revision as part of a transaction; where another one does so just now, that is left to it. */
export async function foldInto(tx: WriteDb): Promise<void> {
  await tx.execute(sql`select iwm_rollup_fold()`)
}

/** An hour: a million events are added up in minutes, and nobody waits for it. */
const PATIENCE_MS = 3_600_000

/**
 * The same in a transaction of its own, after one that left it to be done: what was published is answered meanwhile, and counted event by
 * event. Where this is cut short, the sums stand where they stood, and the next revision brings them forward.
 */
export async function foldRollups(db: Database): Promise<void> {
  await db.transaction(foldInto, { timeout: PATIENCE_MS })
}
