import 'server-only'
import type { Database } from './handle'

declare global {
  /** See `setDatabase`. */
  var iwmDatabase: Database | null | undefined
}

/**
 * Makes `db` the one that `database()` answers; `null` when it was closed. It hangs on `globalThis` because Next's bundle and
 * the server entry each load a copy of this module, and both must meet the one that the entry opened.
 */
export function setDatabase(db: Database | null): void {
  globalThis.iwmDatabase = db
}

/** The open database. Throws when the server entry has not opened one (or has closed it). */
export function database(): Database {
  const db = globalThis.iwmDatabase
  if (!db) throw new Error('No database is open in this process: it is opened by the server entry (npm start).')
  return db
}
