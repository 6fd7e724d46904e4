import path from 'node:path'
import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { openDatabase } from '@/lib/server/db/open'
import { type Env, env } from '@/lib/server/env'
import { assertFree } from '@/lib/server/http/listen'
import { serve } from '@/lib/server/http/serve'
import { currentRevision } from '@/lib/server/queries/revision'
import { loadStartingData } from '@/prisma/load/load'
import { root, version } from './project'
import { step } from './say'
import type { CloseStack } from './until-stopped'

/** Opens everything from the database to the port, one printed line for each step; what it opens goes on `stack`. */
export async function openSite(stack: CloseStack, dev: boolean): Promise<void> {
  const settings = env()
  await assertFree(settings.PORT)
  const database = await openFrom(settings)
  stack.push(async () => {
    setDatabase(null)
    await database.close()
  })
  setDatabase(database)
  await prepare(database)
  const running = await step(
    dev ? 'Starting the pages from source' : 'Starting the pages',
    () => serve({ database, settings, root, version: version(), dev }),
    { chatty: true },
  )
  stack.push(() => running.close())
  console.log(`Serving on ${settings.IWM_PUBLIC_URL ?? `http://localhost:${running.port}`}`)
}

/** Opens the database that the settings name. Throws with the reason when it cannot. */
export function openFrom(settings: Env): Promise<Database> {
  const url = settings.DATABASE_URL
  if (url) return step('Opening the database on its server', () => openDatabase({ url }))
  const dataDir = path.resolve(root, settings.IWM_DATA_DIR)
  return step(`Opening the embedded database in ${settings.IWM_DATA_DIR}`, () => openDatabase({ dataDir }))
}

/** Brings the tables up to date and, in an empty database, loads the starting data set. */
async function prepare(database: Database): Promise<void> {
  await step('Bringing the tables up to date', () => migrate(database))
  if ((await currentRevision(database.read)).number > 0) return
  await step('Loading the starting data set', progress =>
    loadStartingData(database, { now: new Date(), onProgress: progress }),
  )
}
