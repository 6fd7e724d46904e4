import { setDatabase } from '@/lib/server/db/current'
import type { Database } from '@/lib/server/db/handle'
import { migrate } from '@/lib/server/db/migrate'
import { type Env, env } from '@/lib/server/env'
import { assertFree } from '@/lib/server/http/listen'
import { serve } from '@/lib/server/http/serve'
import { currentRevision } from '@/lib/server/queries/revision'
import { loadStartingData } from '@/prisma/load/load'
import { openNamed } from './open'
import { root, version } from './project'
import { step } from './say'
import { makeSecrets } from './secrets'
import type { CloseStack } from './until-stopped'

/** Opens everything from the database to the port, one printed line for each step; what it opens goes on `stack`. */
export async function openSite(stack: CloseStack, dev: boolean): Promise<void> {
  const settings = env()
  await assertFree(settings.PORT)
  sayUnused(settings)
  const { DATABASE_URL, IWM_DATA_DIR } = settings
  const what = DATABASE_URL ? 'the database on its server' : `the embedded database in ${IWM_DATA_DIR}`
  const database = await step(`Opening ${what}`, () => openNamed(settings))
  stack.push(async () => {
    setDatabase(null)
    await database.close()
  })
  setDatabase(database)
  await prepare(database)
  const setup = await makeSecrets(database, settings)
  const running = await step(
    dev ? 'Starting the pages from source' : 'Starting the pages',
    () => serve({ database, settings, root, version: version(), dev }),
    { chatty: true },
  )
  stack.push(() => running.close())
  const address = settings.IWM_PUBLIC_URL ?? `http://localhost:${running.port}`
  if (setup) console.log(`No admin yet. Make the first one at ${address}/en/admin/setup ${setup}`)
  console.log(`Serving on ${address}`)
}

/** Names those settings that are set and that nothing uses yet, so that nobody believes they hold. */
function sayUnused(settings: Env): void {
  const { DATABASE_REPLICA_URLS: replicas, REDIS_URL } = settings
  const unused = Object.entries({ DATABASE_REPLICA_URLS: replicas[0], REDIS_URL })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
  if (unused.length > 0) console.log(`Set, but without effect yet: ${unused.join(', ')}`)
}

/** Brings the tables up to date and, in an empty database, loads the starting data set. */
async function prepare(database: Database): Promise<void> {
  await step('Bringing the tables up to date', () => migrate(database))
  if ((await currentRevision(database.read)).number > 0) return
  await step('Loading the starting data set', progress =>
    loadStartingData(database, { now: new Date(), onProgress: progress }),
  )
}
