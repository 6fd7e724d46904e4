import path from 'node:path'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { type Env, env } from '@/lib/server/env'
import { root } from './project'

type Place = Pick<Env, 'DATABASE_URL' | 'IWM_DATA_DIR'>

/** Opens the database that the settings name: a server, else the embedded one. Throws with the reason when it cannot. */
export function openNamed({ DATABASE_URL: url, IWM_DATA_DIR }: Place): Promise<Database> {
  return openDatabase(url ? { url } : { dataDir: path.resolve(root, IWM_DATA_DIR) })
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
