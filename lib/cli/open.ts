import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '@/lib/server/db/handle'
import { FolderLocked } from '@/lib/server/db/lock'
import { openDatabase } from '@/lib/server/db/open'
import { type Env, env } from '@/lib/server/env'
import { askForCopy } from '@/lib/server/http/control'
import { root } from './project'

type Place = Pick<Env, 'DATABASE_URL' | 'IWM_DATA_DIR'> & Partial<Pick<Env, 'DATABASE_REPLICA_URLS'>>

/** Opens the database that the settings name: a server with its replicas, else the embedded one; `readTimeout` as in `openDatabase`. Throws with the reason when it cannot. */
export function openNamed(place: Place, readTimeout?: number): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_REPLICA_URLS: replicas = [], IWM_DATA_DIR } = place
  return openDatabase(
    url
      ? { url, replicas, ...(readTimeout === undefined ? {} : { readTimeout }) }
      : { dataDir: path.resolve(root, IWM_DATA_DIR) },
  )
}

/** Opens the database of this process's settings for one piece of work, and closes it whatever becomes of that. */
export async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openNamed(env())
  try {
    return await use(db)
  } finally {
    await db.close()
  }
}

/**
 * The same for work that only reads: where another process serves from the embedded database, that one is asked for a copy of
 * it as it is at this moment, and the work reads the copy.
 */
export async function withSnapshot<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const settings = env()
  try {
    return await withDatabase(use)
  } catch (error) {
    if (!(error instanceof FolderLocked)) throw error
    const copy = await askForCopy(path.resolve(root, settings.IWM_DATA_DIR))
    if (copy === null) throw error
    try {
      const db = await openDatabase({ dataDir: copy })
      try {
        return await use(db)
      } finally {
        await db.close()
      }
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  }
}
